"""The line that a file ends inside."""

from __future__ import annotations

from linter.damage import AnyDamage, Damage, Kind
from linter.details import LastPart, LineKind, LineName
from linter.layouts.damages.path import Path
from linter.layouts.meaning import Meaning
from linter.layouts.parts import fixed_heading
from linter.layouts.positions import Position
from linter.layouts.steps import STRAY

_ENDED = {
    LineKind.QUESTION: LastPart.QUESTION,
    LineKind.ANSWER: LastPart.ANSWER,
    LineKind.SCORE: LastPart.SCORE,
    LineKind.ANNOTATION: LastPart.ANNOTATION,
    LineKind.CANDIDATE: LastPart.CANDIDATE,
    LineKind.ROLE: LastPart.CANDIDATE,
    LineKind.SPEAKER: LastPart.TURN,
    LineKind.TERMINATOR: LastPart.TERMINATOR,
    LineKind.UNDERLINE: LastPart.CANDIDATE,
    LineKind.SECTION_SEPARATOR: LastPart.SECTION,
    LineKind.TITLE_SEPARATOR: LastPart.TITLE,
    LineKind.SEPARATOR: LastPart.SEPARATOR,
    LineKind.TITLE: LastPart.TITLE,
    LineKind.HEADING: LastPart.SECTION,
}


def truncated(path: Path, place: int, due: Position | None, block: str) -> AnyDamage | None:
    """The file ends with something ``due``, a line or a whole ``block``: said is the line that it ends inside."""
    at = path.end_of(place)
    last = next((node for node in path.upwards(place) if node.token is not None), None)
    position = path.position_of(last) if last is not None else path.gap.before
    if last is not None and last.token is not None and last.mode == STRAY:
        labelled = (path.layout.positions[index] for index, _ in last.token.reading.fits)
        position = next((each for each in labelled if each.label), position)
    told = due is None and _is_told(path, position, block)
    if not path.text.endswith("\n"):
        is_whole = position is not None and position.separator is not None
        if told and is_whole and (last is None or (last.fit is not None and last.fit.exact)):
            return None  # a header that is complete but for its newline
        return Damage(Kind.TRUNCATED, (at, at), _ended(path, position))
    if told:
        return None
    if due is not None and _is_of_exchange(path, due):
        return Damage(Kind.TRUNCATED, (at, at), LastPart.EXCHANGE)
    while path.text.startswith("\n\n", at):
        at += 1
    return Damage(Kind.TRUNCATED, (at, at), _heading_of(path, block) if due is None else path.name_of(due))


def _heading_of(path: Path, block: str) -> LastPart | LineName:
    """The fixed heading of a whole ``block`` that is due at the end of the file."""
    heading = fixed_heading(path.layout, block)
    if heading is None or heading.row is None:
        return LastPart.HEADER
    return LineName(LineKind.OTHER, heading.row.text)


def _ended(path: Path, position: Position | None) -> LastPart:
    """The line that a file ends inside."""
    return LastPart.HEADER if position is None else _ENDED.get(path.name_of(position).kind, LastPart.LINE)


def _is_of_exchange(path: Path, position: Position) -> bool:
    own = [each for each in path.layout.positions if each.frames == position.frames]
    return any(each.meaning in (Meaning.QUESTION, Meaning.ANSWER) for each in own)


def _is_told(path: Path, last: Position | None, block: str) -> bool:
    """Whether rules tell that ``block`` is missing below ``last``: a section or a candidate with nothing in it."""
    if last is None:
        return False
    above = {each.meaning for each in path.layout.positions if each.frames == last.frames}
    below = {each.meaning for each in path.layout.positions if each.block == block}
    people = {Meaning.NAME, Meaning.ROLE}
    return bool((Meaning.HEADING in above and people & below) or (people & above and Meaning.QUESTION in below))
