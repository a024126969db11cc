"""Lines that are one too many."""

from __future__ import annotations

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, ExtraSeparator, FlagText, How, Numbering, SecondScore, Stray
from linter.finding import Edit, Span
from linter.layouts import costs
from linter.layouts.damages.flag import flag_moved, flag_of
from linter.layouts.damages.kinds import COPIES, kind_of
from linter.layouts.damages.numbers import is_swapped, numbering
from linter.layouts.damages.path import Path, removal_of
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag, is_heading
from linter.layouts.positions import Position
from linter.layouts.steps import BODY, MATCH, STRAY, Step
from linter.layouts.tokens import Token, line_above
from linter.line_bounds import line_at


def is_said(path: Path, place: int, position: Position) -> bool:
    """Whether a line about an answer is part of a running text: it is not due, and the text goes on below it.

    A second label of the very text that is open is none: that is what a doubled line looks like.
    """
    if position.meaning not in (Meaning.SCORE, Meaning.ANNOTATION) and not is_flag(position):
        return False
    if path.nodes[place].position == position.index:
        return False
    following = path.below(place)
    if following is None or following.mode != BODY or following.token is None:
        return False
    if following.token.reading.is_run:
        return is_said(path, place + 1, position)
    return not following.notes and following.token.reading.look >= costs.BODY_NEAR


def lookalike(path: Path, place: int, token: Token, position: Position, span: Span) -> AnyDamage | None:
    """Text that is exactly structure, without a reason to be text: a separator only where structure follows."""
    above = path.above(place)
    if above is not None and any(note.step is Step.LOOKALIKE for note in above.notes):
        return None
    following = next((node.token for node in path.downwards(place) if node.token is not None), None)
    if position.separator is not None:
        if following is not None and (following.reading.look >= costs.BODY_EXACT or path.is_text(place + 1)):
            return None
        if following is not None and any(note.step is Step.LOOKALIKE for note in path.nodes[place + 1].notes):
            inner = path.layout.positions[path.nodes[place + 1].notes[0].position]
            if inner.separator is None:
                return extra_line(path, place, token, inner, span)
    return extra_line(path, place, token, position, span)


def line_again(path: Path, place: int, token: Token, position: Position) -> AnyDamage | None:
    """The same line of structure once more, right below the first."""
    span = token.written
    removal = _with_blanks(path.text, removal_of(path.text, token))
    above = path.above(place)
    if above is not None and any(note.step is Step.COPY for note in above.notes):
        _one_more_copy(path, span, removal)
        return None
    original = above.token if above is not None else None
    flawed = above is not None and above.fit is not None and above.fit.flaws
    if flawed and original is not None and any(i == position.index and fit.exact for i, fit in token.reading.fits):
        line = line_at(path.text, original.start)
        path.found = [each for each in path.found if not line[0] <= each.span[0] <= line[1]]
        removal = Edit(original.start, min(original.end + 1, len(path.text)), "")
        if position.separator is None and position.meaning is not Meaning.SCORE:
            removal = removal_of(path.text, original)
        span = original.written
    if position.separator is not None:
        sure = not _is_missed_below(path, place, position)
        return Damage(Kind.EXTRA_SEPARATOR, span, ExtraSeparator(True), (removal,) if sure else (), sure)
    kind = kind_of(path, COPIES, position)
    if is_flag(position):
        return Damage(Kind.DUPLICATE_FLAG, span, FlagText(token.text.strip()), (removal,))
    if is_heading(path.layout, position):
        kind = Kind.REPEATED_SECTION
    said = original.text if original is not None else line_above(path.text, token.start)
    same = said.strip().lower() == token.text.strip().lower()
    misnumbered = _with_another_number(path, place, token, position, said)
    if misnumbered is not None and kind in (Kind.FIELD, Kind.NUMBER_SEQUENCE):
        return misnumbered
    if kind is Kind.FIELD:
        return Damage(kind, span, Deviation(path.name_of(position), How.REPEATED), (removal,) if same else (), same)
    if kind is Kind.DUPLICATE_SCORE:
        return Damage(kind, span, SecondScore(same), (removal,) if same else (), same)
    if kind is Kind.NUMBER_SEQUENCE:
        found = path.wanted_of(position, token).rstrip(":")
        return Damage(
            kind, (span[0], span[0] + len(found)), Numbering(found, repeated=True, line=path.name_of(position))
        )
    return _of_line(kind, span, Deviation(path.name_of(position), How.REPEATED, path.wanted_of(position, token)))


def _with_another_number(
    path: Path, place: int, token: Token, position: Position, said: str
) -> Damage[Numbering] | None:
    """A line that is no copy of the one above it, which ``said`` another number."""
    number = next((fit.number for index, fit in token.reading.fits if index == position.index), None)
    if number is None:
        return None
    expected = path.nodes[place].context.expected
    found, due = path.label(position, number), path.label(position, expected)
    if said.lstrip().startswith(found) or found == due:
        return None
    start = token.start + len(token.text) - len(token.text.lstrip())
    span = (start, start + len(found))
    is_clear = path.text.startswith(found, start) and not is_swapped(path, position, start, number, expected)
    edits = (Edit(*span, due),) if is_clear else ()
    return Damage(Kind.NUMBER_SEQUENCE, span, numbering(path, position, found, due), edits)


def _with_blanks(text: str, removal: Edit) -> Edit:
    """The removal of a copy and of the blank lines above it: what is below it is then as far below the original."""
    start = removal.start
    while text.endswith("\n\n", 0, start):
        start -= 1
    return removal._replace(start=start)


def _is_missed_below(path: Path, place: int, position: Position) -> bool:
    """Whether the heading between two separators is out of place: then neither of them is one too many."""
    below = path.below(place)
    if below is None or below.mode == MATCH:
        return below is not None and below.way is not None and position in below.way.missing
    return any(each.frames == position.frames and each.heading for each in path.layout.positions[position.index :])


def _of_line(kind: Kind, span: Span, deviation: Deviation) -> AnyDamage:
    """A line too many; a title is said to be stray."""
    if kind is Kind.STRAY_TEXT:
        return Damage(kind, span, Stray.REPEATED_TITLE if deviation.how is How.REPEATED else Stray.MISPLACED_TITLE)
    return Damage(kind, span, deviation)


def forget_interjection(path: Path, place: int) -> None:
    """Text between an answer and the same label once more is one damage with it."""
    above = path.above(place)
    if above is not None and above.mode == STRAY and path.found and path.found[-1].kind is Kind.STRAY_TEXT:
        path.found.pop()


def _one_more_copy(path: Path, span: Span, removal: Edit) -> None:
    """A further copy belongs to the damage of the first."""
    for number in range(len(path.found) - 1, -1, -1):
        damage = path.found[number]
        if damage.edits and damage.kind is not Kind.BLANK_LINES:
            removal = removal._replace(start=max(removal.start, damage.edits[-1].end))  # the blank lines are gone
            path.found[number] = damage._replace(span=(damage.span[0], span[1]), edits=(*damage.edits, removal))
            return


def extra_line(path: Path, place: int, token: Token, position: Position, span: Span) -> AnyDamage:
    """A line of structure that is one too many, in or below the line that is open at ``place``."""
    open_at = path.nodes[place].position
    if position.separator is not None:
        return Damage(Kind.EXTRA_SEPARATOR, span, ExtraSeparator(False), certain=False)
    kind = kind_of(path, COPIES, position)
    if is_flag(position):
        return flag_moved(path, place, token, span, flag_of(position))
    if is_heading(path.layout, position):
        kind = Kind.REPEATED_SECTION
    if kind is Kind.FIELD:
        return Damage(kind, span, Deviation(path.name_of(position), How.MISPLACED))
    if kind is Kind.DUPLICATE_SCORE:
        label = path.label(position)
        above = line_at(path.text, max(0, path.text.rfind(label, 0, token.start)))
        same = label != "" and path.text[slice(*above)].strip() == token.text.strip()
        return Damage(kind, span, SecondScore(same), certain=False)
    if kind is Kind.REPEATED_CANDIDATE and open_at != position.index:
        kind = Kind.MALFORMED_CANDIDATE
    if kind is Kind.NUMBER_SEQUENCE:
        own = (each for each in path.layout.positions if each.frames == position.frames)
        answer = next((each for each in own if each.meaning is Meaning.ANSWER), position)
        wanted = path.wanted_of(answer, token, position)
        return Damage(Kind.MISSING_ANSWER, span, Deviation(path.name_of(answer), How.MISSING, wanted))
    how = How.REPEATED if open_at == position.index else How.MISPLACED
    if kind is Kind.MISPLACED_ANNOTATION:
        return Damage(kind, span, Deviation(path.name_of(position), how))
    return _of_line(kind, span, Deviation(path.name_of(position), How.MISPLACED, path.wanted_of(position, token)))


def stray_text(path: Path, place: int, token: Token) -> AnyDamage | None:
    """Text that belongs nowhere, with all stray lines right below it; not a value that is missing above."""
    for each in path.found:
        if each.kind is Kind.MISPLACED_SCORE and token.start <= each.span[0] <= token.end:
            return None
    end = token.end
    for node in path.downwards(place):
        if node.mode != STRAY or node.token is None or node.notes:
            break
        end = node.token.end
    start = token.start + len(token.text) - len(token.text.lstrip())
    return Damage(Kind.STRAY_TEXT, (start, end), Stray.TEXT)
