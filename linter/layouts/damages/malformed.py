"""What is wrong within one line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.damage import AnyDamage, Damage, Kind
from linter.details import (
    Decimals,
    Detail,
    Deviation,
    How,
    LineKind,
    LineName,
    Notation,
    OutOfRange,
    SecondScore,
    WantedSeparator,
    Width,
)
from linter.finding import Edit, Span
from linter.layouts.damages.flag import FLAGS, flag_damage
from linter.layouts.damages.kinds import EMPTY, LABELS
from linter.layouts.damages.labels import is_cut, label_damage, without_number
from linter.layouts.damages.path import Path
from linter.layouts.damages.values import choice_damage, value_elsewhere
from linter.layouts.description import Literal
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.labelled_lines import DOUBLED
from linter.layouts.lines import LineReader
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position
from linter.layouts.scan import scanner
from linter.layouts.slot_names import name_of_slot
from linter.layouts.steps import BODY, Node, Step
from linter.layouts.tokens import Token
from linter.layouts.turn_labels import parts_of
from linter.layouts.valued_lines import SWAPPED

_SCORE_FLAWS = {
    What.MALFORMED: Kind.SCORE_NOT_A_NUMBER,
    What.PRECISION: Kind.SCORE_PRECISION,
    What.NOTATION: Kind.NONSTANDARD_NUMBER,
    What.AFTER: Kind.TEXT_AFTER_SCORE,
}
_OF_TURN = {"clock": "time", "number": "number", "speaker": "name"}
"""What messages call the values of the label of a turn."""
_COLUMN = 2
"""So many blanks at least are before a column."""
_RUN_FLAWS = {
    What.WIDTH: Kind.SEPARATOR_LENGTH,
    What.CHARACTERS: Kind.SEPARATOR_CHARACTERS,
    What.INDENT: Kind.INDENTED_SEPARATOR,
}


def flaw_damages(path: Path, place: int, node: Node) -> Iterator[AnyDamage]:
    """What is wrong within the line at ``place``."""
    token, fit, position = node.token, node.fit, path.position_of(node)
    assert token is not None and fit is not None and position is not None
    body: list[AnyDamage] = []
    if position.body is not None and not any(note.step is Step.NO_LABEL for note in node.notes):
        body = list(_body(path, place, token, position, node))
    if not fit.flaws:
        yield from body
        return
    broken = any(note.step is Step.BROKEN for note in node.notes)
    following = path.below(place)
    below = following is not None and any(note.step is Step.VALUE_BELOW for note in following.notes)
    empty = any(flaw.what is What.EMPTY for flaw in fit.flaws)
    closes: bool | None = None
    found: list[AnyDamage] = []
    is_label_sure = all(flaw.certain for flaw in fit.flaws if flaw.what is What.LABEL)  # it tells where a value begins
    for flaw in fit.flaws:
        if flaw.what is What.LABEL and (body or (empty and is_cut(path, token, position))):
            continue  # a line that was cut short: nothing is behind its label
        if flaw.what is What.EMPTY and body and position.body is not None and flaw.slot == position.body.name:
            continue
        if broken and flaw.what in (What.LABEL, What.LITERAL):
            continue
        if below and flaw.what is What.EMPTY:
            continue
        if token.blanks is None and _is_indent(token, flaw):
            continue  # a piece of a line, without the blanks that are before it on a line of its own
        if empty and flaw.what is What.LABEL and flaw.expected.startswith(flaw.found):
            continue  # a line that was cut short in its label
        if flaw.what is What.EMPTY and (moved := value_elsewhere(path, place, position, flaw)) is not None:
            found.append(moved)
            continue
        if empty and flaw.what is What.LITERAL and flaw.start == flaw.end:
            continue
        if (
            flaw.what is What.LABEL
            and position.counter
            and fit.number is None
            and (flaw.text or flaw.start == flaw.end)
        ):
            flaw = without_number(path, node, position, flaw)
        damage = _flaw(path, place, token, position, flaw)
        certain = damage.certain and (position.heading or (flaw.certain and is_label_sure))
        if certain and closes is None:
            closes = _closes(path, token, position, fit)
        found.append(damage._replace(certain=certain and bool(closes)))
    if len(found) > 1 and _corrected(token, fit).casefold() == token.text.casefold():
        edits = tuple(sorted(edit for each in found for edit in each.edits))
        span = (found[0].span[0], found[-1].span[1])  # the whole line is in another case: one slip of the keyboard
        found = [found[0]._replace(span=span, edits=edits)]
    yield from found
    if not (empty and found and fit.told):  # half a label, and nothing else on its line
        yield from body


def _is_indent(token: Token, flaw: Flaw) -> bool:
    """Whether only the blanks that a line should begin with are missing."""
    if flaw.what is What.LABEL:
        return flaw.found == flaw.expected.strip()
    return flaw.text is not None and token.text[: flaw.end].strip() == flaw.text.strip()


def _closes(path: Path, token: Token, position: Position, fit: Fit) -> bool:
    """Whether the line, with its flaws put right, is read as the same position without them."""
    text = _corrected(token, fit)
    if text == token.text:
        return True
    again = _read(path.layout.readers[position.index], text)
    if again is None:
        return False
    left = {flaw.what for flaw in fit.flaws if flaw.text is None or flaw.what in FLAGS}
    return all(flaw.what in left for flaw in again.flaws)


@lru_cache(512)
def _read(reader: LineReader, text: str) -> Fit | None:
    return reader.fit(text, text.strip())


def _body(path: Path, place: int, token: Token, position: Position, node: Node) -> Iterator[AnyDamage]:
    """A body with nothing in it."""
    assert position.body is not None and node.fit is not None
    start, end = node.fit.values.get(position.body.name, (0, 0))
    if token.text[start:end].strip("\"'“” "):
        return
    span = token.written
    below = path.below(place)
    if below is not None and below.mode == BODY:
        if not any(flaw.what in (What.LABEL, What.LITERAL) for flaw in node.fit.flaws):
            label = path.layout.readers[position.index].label
            wanted = label.exactly(str(node.fit.number or "")) if label is not None else ""
            following = below.token
            assert following is not None
            is_label = len(position.slots) == 1  # and no other value is on the line
            join = Edit(token.start, following.start, wanted) if is_label else Edit(span[1], following.start, " ")
            edits = (join,) if _may_be_joined(path, following) else ()
            yield label_damage(path, position, span, How.BROKEN, token.text.strip(), wanted.strip(), *edits)
        return
    kind = EMPTY.get(position.body.meaning, Kind.FIELD)
    yield Damage(kind, span, Deviation(path.name_of(position), How.EMPTY))


def _may_be_joined(path: Path, below: Token) -> bool:
    """Whether a line may be written after a label: not where its beginning says something at the start of a line."""
    return not below.text.startswith(("```", "~~~")) and scanner(path.layout).match(below.text) is None


def _flaw(path: Path, place: int, token: Token, position: Position, flaw: Flaw) -> AnyDamage:
    """One departure of a line from its template line, as damage."""
    span, what = token.span(flaw.start, flaw.end), flaw.what
    edits: tuple[Edit, ...] = (Edit(*span, flaw.text),) if flaw.text is not None else ()
    edits += tuple(Edit(*token.span(start, end), text) for start, end, text in flaw.more)
    if what in _RUN_FLAWS:
        return _of_separator(path, token, position, flaw, span, edits)
    if what in FLAGS:
        return flag_damage(path, place, token, position, flaw, span, edits)
    if what in (What.LABEL, What.LITERAL):
        return _of_label(path, token, position, flaw, span, edits)
    if what in (What.CHOICE_NEAR, What.CHOICE_UNKNOWN):
        return choice_damage(path, position, span, flaw, edits)
    return _of_value(path, token, position, flaw, span, edits)


def _of_separator(
    path: Path, token: Token, position: Position, flaw: Flaw, span: Span, edits: tuple[Edit, ...]
) -> AnyDamage:
    name, right = path.name_of(position), flaw.text or ""
    kind = _RUN_FLAWS[flaw.what]
    if flaw.what is What.INDENT:
        indent = token.span(0, len(token.text) - len(token.text.lstrip()))
        return Damage(kind, indent, name, edits, flaw.certain)
    if flaw.what is What.WIDTH:
        return Damage(kind, span, Width(name, int(flaw.found), len(right)), edits, flaw.certain)
    return Damage(kind, span, WantedSeparator(name, len(right), right[:1]), edits, flaw.certain)


def _of_label(
    path: Path, token: Token, position: Position, flaw: Flaw, span: Span, edits: tuple[Edit, ...]
) -> AnyDamage:
    """The label of a line, or the words between its values."""
    edits = _in_column(token, position, edits) if flaw.what is What.LABEL else edits
    if flaw.what is What.LABEL:
        stop = max((end for _, end, text in flaw.more if text.strip()), default=flaw.end)
        span = token.span(flaw.start, flaw.start + len(token.text[flaw.start : stop].rstrip()))
    if position.meaning in (Meaning.NAME, Meaning.ROLE):
        span = token.stripped
    meaning = path.meaning_of(position, flaw)
    if meaning not in (position.meaning, Meaning.FIELD, None):
        assert meaning is not None
        different = Deviation(path.name_of(position), How.DIFFERENT, flaw.expected, flaw.found)
        return Damage(LABELS.get(meaning, Kind.FIELD), span, different, edits)
    how, found = (How.SWAPPED, "") if flaw.found is SWAPPED else (How.DIFFERENT, flaw.found)
    if flaw.found is DOUBLED:
        how, found = How.DOUBLED, ""
    return label_damage(path, position, span, how, found, flaw.expected, *edits, certain=flaw.certain)


def _in_column(token: Token, position: Position, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """A change of the label before a column, with so many blanks more or fewer that the column is where it was."""
    if len(edits) != 1 or not position.rest or not isinstance(position.rest[0], Literal) or not position.rest[0].wide:
        return edits
    start, end, text = edits[0]
    behind = token.text[end - token.start :]
    blanks, more = len(behind) - len(behind.lstrip(" ")), len(text) - (end - start)
    if not blanks or not more or blanks - more < _COLUMN:
        return edits
    return (*edits, Edit(end, end + max(0, more), " " * -more))


def _of_value(
    path: Path, token: Token, position: Position, flaw: Flaw, span: Span, edits: tuple[Edit, ...]
) -> AnyDamage:
    """A value that is missing, is there twice or cannot be what it is written as."""
    slot, meaning = path.layout.slots.get(flaw.slot), path.meaning_of(position, flaw)
    name = path.name_of(position)
    match flaw.what:
        case What.EMPTY if slot is not None and slot.kind in _OF_TURN and _is_of_turn(path, position):
            part = _OF_TURN[slot.kind]
            return label_damage(path, position, span, How.EMPTY, "", part, certain=False)
        case What.EMPTY:
            kind = EMPTY.get(meaning, Kind.FIELD) if meaning is not None else Kind.FIELD
            if meaning in (Meaning.NAME, Meaning.ROLE):
                span = token.stripped
            if kind is Kind.FIELD and meaning is not position.meaning and slot is not None and slot.of:
                unknown = Deviation(
                    LineName(LineKind.FIELD, name_of_slot(path.layout, slot.name)), How.UNKNOWN, known=slot.of
                )
                return Damage(Kind.UNKNOWN_VALUE, span, unknown)
            return Damage(kind, span, Deviation(name, How.EMPTY), edits)
        case What.REPEATED if meaning is Meaning.SCORE:
            return Damage(Kind.DUPLICATE_SCORE, span, SecondScore(False), certain=False)
        case What.REPEATED:
            return Damage(Kind.FIELD, span, Deviation(name, How.REPEATED), certain=False)
        case What.RANGE if slot is not None:
            kind = Kind.SCORE_RANGE if meaning is Meaning.SCORE else Kind.VALUE_RANGE
            name = LineName(LineKind.FIELD, name_of_slot(path.layout, slot.name))
            return Damage(
                kind, span, OutOfRange(name, flaw.found, slot.minimum, slot.maximum, slot.comma), edits, flaw.certain
            )
    if meaning is Meaning.SCORE:
        return Damage(_SCORE_FLAWS[flaw.what], span, _of_number(flaw), edits, flaw.certain)
    is_claim = flaw.what is What.PRECISION and any(
        flaw.slot == target.rpartition(".")[2] for check in path.layout.description.checks for target in check.target
    )  # with other decimals it may be another number than the one that it should be
    only = position.slots[0] if len(position.slots) == 1 else None
    if only is not None and only.kind == "choice" and meaning in (None, Meaning.FIELD):
        return choice_damage(path, position, span, flaw._replace(what=What.CHOICE_UNKNOWN, slot=only.name), ())
    malformed = Deviation(name, How.MALFORMED, flaw.expected)
    return Damage(Kind.FIELD, span, malformed, () if is_claim else edits, flaw.certain)


def _is_of_turn(path: Path, position: Position) -> bool:
    """Whether a line is the label of a turn, or begins with it."""
    return position.row is not None and parts_of(position.row.items, path.layout.slots) is not None


def _of_number(flaw: Flaw) -> Detail:
    """What is wrong with how a number is written."""
    if flaw.what is What.PRECISION:
        return Decimals(int(flaw.found), int(flaw.expected))
    return Notation(flaw.found, flaw.expected) if flaw.what is What.NOTATION else None


def _corrected(token: Token, fit: Fit) -> str:
    """The line of ``token`` with its flaws put right, as far as the right text is known."""
    edits = [edit for flaw in fit.flaws for edit in ((flaw.start, flaw.end, flaw.text), *flaw.more)]
    text = token.text
    for start, end, said in sorted((edit for edit in edits if edit[2] is not None), reverse=True):
        text = text[:start] + (said or "") + text[end:]
    return text
