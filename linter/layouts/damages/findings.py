"""From the path of one gap to its damage, in the order of the text."""

from __future__ import annotations

from itertools import islice, pairwise

from linter.damage import AnyDamage, Damage, Kind
from linter.details import BlankLines, Deviation, How, Speakers, Stray
from linter.finding import Edit
from linter.layouts.compiled import Layout
from linter.layouts.damages.ending import truncated
from linter.layouts.damages.extra import extra_line, forget_interjection, is_said, line_again, lookalike, stray_text
from linter.layouts.damages.flag import flag_moved
from linter.layouts.damages.joined import broken_line, joined_lines
from linter.layouts.damages.kinds import LABELS, MISSING
from linter.layouts.damages.malformed import flaw_damages
from linter.layouts.damages.misplaced import moved_here, moved_later
from linter.layouts.damages.missing import missing_lines
from linter.layouts.damages.numbers import number_damage
from linter.layouts.damages.path import Path
from linter.layouts.damages.separators import near_copy, run_above
from linter.layouts.positions import Position
from linter.layouts.reader import Gap
from linter.layouts.steps import BODY, MATCH, STRAY, Node, Note, Step
from linter.layouts.tokens import Token
from linter.line_bounds import line_at, line_end, line_start

_OF_VALUES = frozenset({Kind.SCORE_NOT_A_NUMBER, Kind.SCORE_RANGE, Kind.SCORE_PRECISION})
"""What may be said of a line that is shared with a separator, too."""


def damages_of(layout: Layout, text: str, gap: Gap) -> list[AnyDamage]:
    """The damage in the order of the text."""
    path = Path(layout, text, gap)
    for place, node in enumerate(path.nodes):
        if node.way is not None and node.way.missing:
            missing = list(missing_lines(path, place, node, node.way))  # which may take back what was found
            path.found += missing
        for note in node.notes:
            damage = _note(path, place, node, note)
            if damage is not None:
                path.found.append(_at(note.position, damage, node, gap))
        if node.fit is not None:
            line = -1 if node.position is None else node.position
            path.found += (_at(line, each, node, gap) for each in flaw_damages(path, place, node))
        elif node.mode == BODY and (copy := near_copy(path, place, node)) is not None:
            path.found.append(copy)
    gap.doubt.forget()
    return _settled(path)


def _at(line: int, damage: AnyDamage, node: Node, gap: Gap) -> AnyDamage:
    """A damage of a ``line`` of the template; how to fix it is not certain where that line may be another one."""
    certain = damage.certain
    if certain and damage.edits and node.token is not None:
        certain = not gap.doubt.is_about(node.token.start)
    return damage._replace(line=line, certain=certain)


def _note(path: Path, place: int, node: Node, note: Note) -> AnyDamage | None:
    position = path.layout.positions[note.position] if note.position >= 0 else None
    token = node.token
    here = path.start_of(place)
    match note.step:
        case Step.BLANKS:
            return _blanks(path, place, here, note)
        case Step.TRUNCATED:
            return truncated(path, place, position, note.name)
        case Step.TURN:
            return _turn(path, here, note)
        case Step.NUMBER | Step.MISMATCH:
            return number_damage(path, place, here, note, position)
        case Step.MOVED_HERE:
            return moved_here(path, place, position)
        case Step.SECOND:
            return Damage(Kind.STRAY_TEXT, line_at(path.text, here), Stray.SECOND_TITLE)
    if note.step is Step.JOINED and token is not None:
        if node.mode == STRAY and position is not None and not path.has_run(token):
            return None  # the piece has its own damage
        return joined_lines(path, place, node, position)
    if token is None or position is None:
        if token is None or _is_lead(path, place):
            return None
        if token.blanks is None and path.has_run(token):
            return None
        return stray_text(path, place, token)
    if note.step in (Step.LOOKALIKE, Step.EXTRA) and is_said(path, place, position):
        return None
    return _of_line(path, place, node, note, token, position)


def _is_lead(path: Path, place: int) -> bool:
    """Whether text is before a line of structure on the same line: that line is said to be out of its place."""
    below = path.nodes[place + 1] if place + 1 < len(path.nodes) else None
    if below is None or below.mode != MATCH or below.token is None or path.has_run(below.token):
        return False
    return any(note.step is Step.JOINED for note in below.notes)


def _of_line(path: Path, place: int, node: Node, note: Note, token: Token, position: Position) -> AnyDamage | None:
    """What is wrong with a line of structure, or one that is like it."""
    span = token.stripped
    match note.step:
        case Step.LOOKALIKE:
            return lookalike(path, place, token, position, span)
        case Step.BROKEN:
            return broken_line(path, node, token, position, span)
        case Step.NO_LABEL:
            kind = MISSING.get(position.meaning, Kind.FIELD) if position.meaning else Kind.FIELD
            unlabelled = Deviation(path.name_of(position), How.UNLABELLED, path.wanted(position, node))
            return Damage(kind, (span[0], span[0]), unlabelled)
        case Step.COPY:
            return line_again(path, place, token, position)
        case Step.EXTRA:
            if node.position == position.index:
                forget_interjection(path, place)
            return extra_line(path, place, token, position, span)
        case Step.MOVED_LATER:
            return moved_later(path, token, position, span)
        case Step.FLAG:
            return flag_moved(path, place, token, span, note.name)
        case Step.VALUE_BELOW:
            above = path.end_of(place - 1)
            edit = Edit(above, span[0], " ")
            kind = LABELS.get(position.meaning, Kind.FIELD) if position.meaning else Kind.FIELD
            broken = Deviation(path.name_of(position), How.BROKEN, path.wanted(position, node))
            return Damage(kind, span, broken, (edit,))
    return None


def _blanks(path: Path, place: int, here: int, note: Note) -> AnyDamage:
    above = path.end_of(place - 1)
    if (run := run_above(path, place, note.expected)) is not None:
        return run
    at_top = not path.gap.start and all(each.token is None for each in islice(path.nodes, place))
    start = 0 if at_top else min(above + 1, here)
    at = here if note.found < note.expected else start + note.expected
    edit = Edit(start, here, "\n" * note.expected)
    blanks = BlankLines(path.name_of(path.layout.positions[note.position]), note.found, note.expected)
    sure = not _may_lack_head(path, place, note) and not _is_in_text(path, place)
    return Damage(Kind.BLANK_LINES, (at, at), blanks, (edit,), certain=sure)


def _is_in_text(path: Path, place: int) -> bool:
    """Whether a line may be of the text above it, with the blank lines there.

    It is inside a code fence, or below text that is exactly a line of the layout.
    """
    here, above = path.nodes[place], path.above(place)
    if here.token is not None and here.token.fenced:
        return True
    return above is not None and above.mode == BODY and above.token is not None and above.token.reading.is_label


def _may_lack_head(path: Path, place: int, note: Note) -> bool:
    """Whether there are blank lines where none are due, as many as if the first line of another block were lost."""
    if note.expected:
        return False
    before = path.position_above(place)
    for index, way in before.ways.items() if before is not None else ():
        head = path.layout.positions[index] if index >= 0 else None
        if head is None or not head.first or index == note.position or way.missing or way.blanks is None:
            continue
        onward = head.ways.get(note.position)
        lost = onward is not None and not onward.missing and onward.blanks is not None
        if onward is not None and lost and way.blanks + (onward.blanks or 0) == note.found:
            return True
    return False


def _turn(path: Path, here: int, note: Note) -> AnyDamage:
    found, expected = (_speaker(path, index) for index in (note.position, note.expected))
    return Damage(Kind.TURN_ORDER, (here, line_end(path.text, here)), Speakers(found, (expected,)))


def _speaker(path: Path, index: int) -> str:
    """Who speaks on a line, by its label."""
    label = path.layout.readers[index].label
    return label.text.strip(" :") if label is not None and label.letters else path.layout.positions[index].block


def _late(path: Path) -> set[int]:
    """Where lines are right below which what belongs there is missing: these are out of place."""
    return {
        node.token.start
        for node, following in pairwise(path.nodes)
        if node.token is not None and node.mode == MATCH and following.way is not None and following.way.missing
    }


def _numbered_again(path: Path) -> set[int]:
    """Where lines are that begin a block with the number of the one above it: it is there twice."""
    return {
        node.token.start
        for node in path.nodes
        for note in node.notes
        if node.token is not None and note.step is Step.NUMBER and note.found == note.expected - 1
    }


def _settled(path: Path) -> list[AnyDamage]:
    """One damage for one line: of those that say the same of it, the one that says most."""
    turns = {each.span[0] for each in path.found if each.kind is Kind.TURN_ORDER}
    starts = turns | _late(path) | _numbered_again(path)
    path.found = [each for each in path.found if not _is_border(path.text, each, starts)]
    truncated = next((each for each in path.found if each.kind is Kind.TRUNCATED), None)
    found = path.found
    if truncated is not None:
        line = line_start(path.text, truncated.span[0])
        found = [each for each in found if each is truncated or each.span[1] < line]
    shared = [each for each in found if each.kind is Kind.SHARED_SEPARATOR]
    for one in shared:
        start, end = line_at(path.text, one.span[0])
        found = [each for each in found if each is one or not (start <= each.span[0] <= end) or each.kind in _OF_VALUES]
    return found


def _is_border(text: str, damage: AnyDamage, starts: set[int]) -> bool:
    """Whether only the blank lines above a place of ``starts`` are said to be wrong."""
    if damage.kind is not Kind.BLANK_LINES:
        return False
    at = damage.span[0]
    while text.startswith("\n", at):
        at += 1
    return at in starts
