"""The line that a file ends inside."""

from __future__ import annotations

from linter.document import Damage, Kind
from linter.layouts.align import STRAY
from linter.layouts.damages.path import Path
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_heading, is_title, role_of
from linter.layouts.positions import Position

_ENDED = {
    Meaning.QUESTION: "a question",
    Meaning.ANSWER: "an answer",
    Meaning.SCORE: "a score line",
    Meaning.ANNOTATION: "an annotation",
    Meaning.NAME: "a candidate header",
    Meaning.ROLE: "a candidate header",
    Meaning.SAID: "a turn",
    Meaning.SPEAKER: "a turn",
}
_ENDED_RUNS = {
    "terminator": "a terminator",
    "underline": "a candidate header",
    "section separator": "a section header",
    "title separator": "the title",
}


def truncated(path: Path, place: int, due: Position | None, block: str) -> Damage | None:
    """The file ends with something ``due``, a line or a whole ``block``: said is the line that it ends inside."""
    at = path.end_of(place)
    last = next((node for node in reversed(path.nodes[: place + 1]) if node.token is not None), None)
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
    asked = due is not None and _is_of_exchange(path, due)
    return Damage(Kind.TRUNCATED, (at, at), "the exchange" if asked else "a header")


def _ended(path: Path, position: Position | None) -> str:
    """The line that a file ends inside, as messages call it."""
    if position is None:
        return "a header"
    role = role_of(path.layout, position)
    if position.separator is not None:
        return _ENDED_RUNS.get(role, "a separator")
    if is_title(path.layout, position):
        return "the title"
    if is_heading(path.layout, position):
        return "a section header"
    return _ENDED.get(position.meaning, "a line") if position.meaning is not None else "a line"


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
