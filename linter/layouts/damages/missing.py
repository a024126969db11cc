"""Lines and blocks that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, How
from linter.finding import Span
from linter.layouts.damages.kinds import EMPTY, MISSING, kind_of
from linter.layouts.damages.path import Path
from linter.layouts.damages.separators import missing_separator
from linter.layouts.meaning import Meaning
from linter.layouts.parts import fixed_heading, is_heading, is_title, text_below
from linter.layouts.positions import Position, Way
from linter.layouts.steps import MATCH, Node
from linter.line_bounds import line_at

_BELOW = (Meaning.SAID, Meaning.ANSWER, Meaning.QUESTION)
"""The meanings of texts that may have a place of their own below their label."""
_ASKS = ("?", "？", "؟", ";")
"""What a question ends with; the last one is Greek."""
_ENDS = (*_ASKS, ".", "!", "…", "。", "！")
"""What a sentence ends with, perhaps with some of ``_CLOSERS`` behind it."""
_CLOSERS = " \t\"'”’»)*_"
_ASKED = frozenset((Meaning.QUESTION, Meaning.ANSWER))
_PEOPLE = frozenset((Meaning.NAME, Meaning.ROLE))
_WEIGHTY = (Meaning.NAME, Meaning.QUESTION, Meaning.ANSWER, Meaning.SCORE, Meaning.HEADING, Meaning.TITLE, Meaning.ROLE)


def missing_lines(path: Path, place: int, node: Node, way: Way) -> Iterator[AnyDamage]:
    """What is missing above the line at ``place``."""
    lines = [each for each in way.missing if isinstance(each, Position)]
    blocks = [each for each in way.missing if isinstance(each, str)]
    if not lines:
        yield from _missing_blocks(path, place, blocks)
        return
    weighty = [each for each in lines if each.separator is None]
    meaning = next((m for m in _WEIGHTY if any(each.meaning is m for each in weighty)), None)
    chosen = next((each for each in weighty if each.meaning is meaning), weighty[0]) if weighty else lines[0]
    above = path.end_of(place - 1)
    here = path.start_of(place)
    at = here if chosen.first else _place(path, place, chosen)
    if chosen.separator is not None:
        yield missing_separator(path, place, chosen, lines, above, here)
        return
    label = path.layout.readers[chosen.index].label
    number = node.context.expected - 1 if chosen.counter else 0
    marker = next((each for each in lines if text_below(path.layout, each) is not None), None)
    shown = (chosen if marker is None or not chosen.bare else marker).row
    wanted = label.exactly(str(max(1, number))).strip() if label is not None else shown.text if shown else ""
    gone = Deviation(path.name_of(chosen), How.MISSING, wanted)
    if is_title(path.layout, chosen):
        yield Damage(Kind.MISSING_TITLE, (at, at), gone, line=chosen.index)
    elif is_heading(path.layout, chosen):
        if chosen.slots and len(lines) > 2 and _is_told_of_candidate(path, node):
            return
        gone = gone._replace(known=chosen.slots[0].of if chosen.slots else (wanted,))
        at = _place(path, place, chosen)
        before = path.position_above(place)
        is_framed = before is not None and before.separator is not None
        span = line_at(path.text, above) if is_framed and len(weighty) == len(lines) and above else (at, at)
        yield Damage(Kind.UNKNOWN_SECTION, span, gone, line=chosen.index)
    elif chosen.meaning in _BELOW and len(lines) == 1 and (label_above := _label_above(path, place, chosen)):
        yield Damage(EMPTY[chosen.meaning], label_above, gone._replace(how=How.EMPTY), line=chosen.index)
    else:
        kind = kind_of(path, MISSING, chosen)
        if kind in (Kind.MISSING_ANSWER, Kind.MISSING_SCORE, Kind.MISSING_QUESTION):
            is_beside = at == above + 1 and at < here  # it belongs to the line above, and a blank line is there
            at = above if is_beside and kind is not Kind.MISSING_QUESTION else here
        labelled = None
        if kind is Kind.MISSING_ANSWER:
            given = _below_what_is_asked(path, place)
            at = at if given is None else given
            labelled = _labelled_as_question(path, place)
        if labelled is not None:
            gone = gone._replace(how=How.MISLABELLED)
        yield Damage(kind, labelled or (at, at), gone, line=chosen.index)


def _is_told_of_candidate(path: Path, node: Node) -> bool:
    """Whether a line is that of a candidate: one before the first section is DOC011."""
    outline, position = path.layout.outline, path.position_of(node)
    is_candidate = position is not None and position.meaning in _PEOPLE
    return bool(outline.section_names) and outline.nested and is_candidate


def _place(path: Path, place: int, chosen: Position) -> int:
    """Where a line should be that is missing above the line at ``place``: below the blank lines that are due there."""
    above, here = path.end_of(place - 1), path.start_of(place)
    before = path.position_above(place)
    way = path.layout.ways(before).get(chosen.index)
    at = min(above + 1, here)
    for _ in range(way.blanks or 0 if way is not None else 0):
        at += at < here and path.text.startswith("\n", at)
    return at


def _label_above(path: Path, place: int, chosen: Position) -> Span | None:
    """The line above whose text is missing, if the text has a place of its own below it."""
    node = path.above(place)
    if node is None or node.token is None or chosen.first or not chosen.bare:
        return None
    above = path.position_of(node)
    is_label = node.mode == MATCH and above is not None and all(slot.meaning not in _BELOW for slot in above.slots)
    return node.token.written if is_label or chosen.meaning is Meaning.SAID else None


def _below_what_is_asked(path: Path, place: int) -> int | None:
    """Where the line begins, above ``place``, that follows what a question asks: it may be the answer."""
    below: int | None = None
    for node in path.upwards(place - 1):
        position, token = path.position_of(node), node.token
        if token is None or position is None or position.meaning is not Meaning.QUESTION:
            return None
        said = token.text.rstrip(_CLOSERS)
        if node.mode == MATCH or said.endswith(_ASKS):
            return below if said.endswith(_ENDS) else None
        below = token.stripped[0]
    return None


def _labelled_as_question(path: Path, place: int) -> Span | None:
    """The last label of a second question above ``place``, where the answer is due: it is the answer's."""
    for node in path.upwards(place - 1):
        position, token = path.position_of(node), node.token
        if token is None or position is None or position.meaning is not Meaning.QUESTION or node.mode == MATCH:
            return None
        label = path.wanted_of(position, token)
        if label and token.text.startswith(f"{label} "):
            line = line_at(path.text, token.start)
            path.found = [each for each in path.found if not line[0] <= each.span[0] <= line[1]]
            return token.start, token.start + len(label)
    return None


def _missing_blocks(path: Path, place: int, names: list[str]) -> Iterator[AnyDamage]:
    at = path.start_of(place)
    every = {name for _, child in path.layout.outline.every for name in child.blocks}
    for name in names:
        if name in every:
            continue  # of these, which come in any order, others tell
        inside = [each for each in path.layout.positions if each.block == name]
        heading = fixed_heading(path.layout, name)
        if heading is not None and heading.row is not None:
            yield Damage(
                Kind.UNKNOWN_SECTION, (at, at), Deviation(path.name_of(heading), How.MISSING, heading.row.text)
            )
        elif (first := next((each for each in inside if each.row is not None), None)) is not None:
            label = path.layout.readers[first.index].label
            text = first.row.text.strip() if first.row is not None else ""
            wanted = label.exactly("1").strip() if label is not None and label.letters else text
            kind = kind_of(path, MISSING, first)
            if not _leaves_empty(path, inside):
                yield Damage(kind, (at, at), Deviation(path.name_of(first), How.MISSING, wanted), line=first.index)


def _leaves_empty(path: Path, inside: list[Position]) -> bool:
    """Whether a candidate has no exchanges without the block of these lines (CAN005), or a section none (DOC007)."""
    meanings, around = {each.meaning for each in inside}, inside[0].frames[-2].block
    if not meanings.isdisjoint(_PEOPLE):
        return any(each.block == around for each in path.layout.outline.headed)
    return not meanings.isdisjoint(_ASKED) and around in path.layout.outline.people
