"""What is wrong within one line."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Damage, Kind
from linter.finding import Edit
from linter.layouts.align import Node, Step
from linter.layouts.damages.flag import flag_edits, misplaced_flag
from linter.layouts.damages.kinds import EMPTY, LABELS
from linter.layouts.damages.labels import is_cut, label_damage, without_number
from linter.layouts.damages.path import Path
from linter.layouts.damages.values import choice_damage, value_elsewhere
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag, role_of
from linter.layouts.positions import Position
from linter.layouts.tokens import Token

_SCORE_FLAWS = {
    What.MALFORMED: Kind.SCORE_NOT_A_NUMBER,
    What.RANGE: Kind.SCORE_RANGE,
    What.PRECISION: Kind.SCORE_PRECISION,
    What.NOTATION: Kind.NONSTANDARD_NUMBER,
    What.AFTER: Kind.TEXT_AFTER_SCORE,
}
_FLAG_FLAWS = {
    What.FLAG_MALFORMED: Kind.MALFORMED_FLAG,
    What.FLAG_UNKNOWN: Kind.UNKNOWN_FLAG,
    What.FLAG_REPEATED: Kind.DUPLICATE_FLAG,
    What.FLAG_MISPLACED: Kind.MISPLACED_FLAG,
}
_RUN_FLAWS = {
    What.WIDTH: Kind.SEPARATOR_LENGTH,
    What.CHARACTERS: Kind.SEPARATOR_CHARACTERS,
    What.INDENT: Kind.INDENTED_SEPARATOR,
}


def flaw_damages(path: Path, place: int, node: Node) -> Iterator[Damage]:
    """What is wrong within the line at ``place``."""
    token, fit, position = node.token, node.fit, path.position_of(node)
    assert token is not None and fit is not None and position is not None
    broken = any(note.step is Step.BROKEN for note in node.notes)
    below = place + 1 < len(path.nodes) and any(note.step is Step.VALUE_BELOW for note in path.nodes[place + 1].notes)
    empty = any(flaw.what is What.EMPTY for flaw in fit.flaws)
    closes = _closes(path, token, position, fit)
    body: list[Damage] = []
    if position.body is not None and not any(note.step is Step.NO_LABEL for note in node.notes):
        body = list(_body(path, place, token, position, node))
    found: list[Damage] = []
    for flaw in fit.flaws:
        if flaw.what is What.LABEL and (body or (empty and is_cut(path, token, position))):
            continue  # a line that was cut short: nothing is behind its label
        if flaw.what is What.EMPTY and body and position.body is not None and flaw.slot == position.body.name:
            continue
        if broken and flaw.what in (What.LABEL, What.LITERAL):
            continue
        if below and flaw.what is What.EMPTY:
            continue
        if empty and flaw.what is What.LABEL and flaw.found != flaw.expected and flaw.expected.startswith(flaw.found):
            continue  # a line that was cut short in its label
        if flaw.what is What.EMPTY and (moved := value_elsewhere(path, place, position, flaw)) is not None:
            found.append(moved)
            continue
        if empty and flaw.what is What.LITERAL and flaw.start == flaw.end:
            continue
        if flaw.what is What.LABEL and position.counter and fit.number is None and flaw.text:
            flaw = without_number(path, node, position, flaw)
        damage = _flaw(path, place, token, position, flaw)
        found.append(damage._replace(certain=damage.certain and closes))
    if len(found) > 1 and _corrected(token, fit).casefold() == token.text.casefold():
        edits = tuple(sorted(edit for each in found for edit in each.edits))
        span = (found[0].span[0], found[-1].span[1])  # the whole line is in another case: one slip of the keyboard
        found = [found[0]._replace(span=span, edits=edits)]
    yield from found
    yield from body


def _closes(path: Path, token: Token, position: Position, fit: Fit) -> bool:
    """Whether the line, with its flaws put right, is read as the same position without them."""
    text = _corrected(token, fit)
    if text == token.text or not text.strip():
        return True
    again = path.layout.readers[position.index].fit(text, text.strip())
    if again is None:
        return False
    left = {flaw.what for flaw in fit.flaws if flaw.text is None or flaw.what in _FLAG_FLAWS}
    return all(flaw.what in left for flaw in again.flaws)


def _body(path: Path, place: int, token: Token, position: Position, node: Node) -> Iterator[Damage]:
    """A body with nothing in it."""
    assert position.body is not None and node.fit is not None
    start, end = node.fit.values.get(position.body.name, (0, 0))
    if token.text[start:end].strip("\"'“” "):
        return
    if place + 1 < len(path.nodes) and path.nodes[place + 1].mode == "body":
        if not any(flaw.what is What.LABEL for flaw in node.fit.flaws):
            label = path.layout.readers[position.index].label
            wanted = label.exactly(str(node.fit.number or "")) if label is not None else ""
            following = path.nodes[place + 1].token
            assert following is not None
            edit = Edit(token.start, following.start, wanted)
            yield label_damage(
                path, position, token.span(0, len(token.text.rstrip())), token.text.strip(), wanted.strip(), edit
            )
        return
    kind = EMPTY.get(position.body.meaning, Kind.FIELD)
    yield Damage(kind, token.span(0, len(token.text.rstrip())), role_of(path.layout, position), "value")


def _flaw(path: Path, place: int, token: Token, position: Position, flaw: Flaw) -> Damage:
    span = token.span(flaw.start, flaw.end)
    if flaw.what is What.LABEL:
        stop = max((end for _, end, text in flaw.more if text.strip()), default=flaw.end)
        span = token.span(flaw.start, flaw.start + len(token.text[flaw.start : stop].rstrip()))
    edits: tuple[Edit, ...] = (Edit(*token.span(flaw.start, flaw.end), flaw.text),) if flaw.text is not None else ()
    edits += tuple(Edit(*token.span(start, end), text) for start, end, text in flaw.more)
    role = role_of(path.layout, position)
    what = flaw.what
    if what in _RUN_FLAWS:
        if what is What.INDENT:
            indent = token.span(0, len(token.text) - len(token.text.lstrip()))
            return Damage(_RUN_FLAWS[what], indent, role, flaw.found, "", edits, flaw.certain)
        return Damage(_RUN_FLAWS[what], span, role, flaw.found, flaw.expected, edits, flaw.certain)
    if what in _FLAG_FLAWS:
        if what is What.FLAG_MISPLACED:
            edits = flag_edits(path, place, token, position, flaw)
        elif what is What.FLAG_REPEATED:
            start = span[0]
            while start and path.text[start - 1] == " ":
                start -= 1
            edits = (Edit(start, span[1], ""),)
        elif what is What.FLAG_MALFORMED and not is_flag(position):
            lead = len(path.text[span[0] : span[1]]) - len(path.text[span[0] : span[1]].lstrip())
            span = (span[0] + lead, span[1])
        if what is What.FLAG_MISPLACED:
            return misplaced_flag(path, span, flaw.expected, edits, position.meaning is Meaning.SCORE)
        of_line = "below the answer" if is_flag(position) else "on the score line"
        return Damage(_FLAG_FLAWS[what], span, of_line, "", flaw.expected, edits, flaw.certain)
    slot = path.layout.slots.get(flaw.slot)
    meaning = slot.meaning if slot is not None else position.meaning
    if what in (What.LABEL, What.LITERAL):
        if position.meaning in (Meaning.NAME, Meaning.ROLE):
            span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
        if what is What.LITERAL and meaning not in (position.meaning, Meaning.FIELD, None):
            assert meaning is not None
            kind = LABELS.get(meaning, Kind.FIELD)
            found = "misspelt" if kind is Kind.FIELD else flaw.found
            return Damage(kind, span, "label" if kind is Kind.MALFORMED_SCORE else role, found, flaw.expected, edits)
        return label_damage(path, position, span, flaw.found, flaw.expected, *edits, certain=flaw.certain)
    if what in (What.CHOICE_NEAR, What.CHOICE_UNKNOWN):
        return choice_damage(path, position, span, flaw, edits)
    if what is What.EMPTY:
        kind = EMPTY.get(meaning, Kind.FIELD) if meaning is not None else Kind.FIELD
        if meaning in (Meaning.NAME, Meaning.ROLE):
            span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
        found = "name" if kind is Kind.MISSING_NAME else "value"
        if kind is Kind.FIELD and meaning is not position.meaning and slot is not None and slot.of:
            return Damage(Kind.UNKNOWN_VALUE, span, f"'{slot.name}'", "", ", ".join(slot.of))
        return Damage(kind, span, role, found, edits=edits)
    if what is What.REPEATED:
        kind = Kind.DUPLICATE_SCORE if meaning is Meaning.SCORE else Kind.FIELD
        return Damage(kind, span, "score" if meaning is Meaning.SCORE else role, "repeated", certain=False)
    if meaning is Meaning.SCORE:
        return Damage(_SCORE_FLAWS[what], span, "score", flaw.found, flaw.expected, edits, flaw.certain)
    if what is What.RANGE:
        return Damage(Kind.VALUE_RANGE, span, role, flaw.found, flaw.expected)
    is_claim = what is What.PRECISION and any(
        flaw.slot == path.rpartition(".")[2] for check in path.layout.description.checks for path in check.target
    )  # with other decimals it may be another number than the one that it should be
    return Damage(Kind.FIELD, span, role, "malformed", flaw.expected, () if is_claim else edits, flaw.certain)


def _corrected(token: Token, fit: Fit) -> str:
    """The line of ``token`` with its flaws put right, as far as the right text is known."""
    edits = [edit for flaw in fit.flaws for edit in ((flaw.start, flaw.end, flaw.text), *flaw.more)]
    text = token.text
    for start, end, said in sorted((edit for edit in edits if edit[2] is not None), reverse=True):
        text = text[:start] + (said or "") + text[end:]
    return text
