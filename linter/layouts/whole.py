"""The proof of a whole text at once: first the lines, then all values together, a column for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from linter.finding import Span
from linter.layouts.chunks import Chunk, Next
from linter.layouts.positions import Position, Way
from linter.layouts.proving import DIGITS, Proving, are_sound, are_within
from linter.tuples import NamedTuple


class Proof(NamedTuple):
    """A chunk that was proved, once or several times in a row: its matches, and how the first was come to."""

    chunk: Chunk
    matches: tuple[re.Match[str], ...]
    before: Position | None
    way: Way

    @property
    def steps(self) -> Iterator[tuple[re.Match[str], Position | None, Way]]:
        """Each match, and how it was come to."""
        before, way = self.before, self.way
        for match in self.matches:
            yield match, before, way
            before, way = self.chunk.last, self.chunk.again or way


Other = TypeVar("Other")


def joined(parts: Iterable[Proof | Other]) -> list[Proof | Other]:
    """The parts of a reading, with proofs of one chunk that follow each other as one."""
    found: list[Proof | Other] = []
    last: Proof | None = None
    row: list[re.Match[str]] = []
    for part in parts:
        proof = part if isinstance(part, Proof) else None
        if proof is not None and last is not None and proof.way is last.chunk.again:
            row += proof.matches if row else (*last.matches, *proof.matches)
            continue
        if row and last is not None:
            found[-1], row = last._replace(matches=tuple(row)), []
        found.append(part)
        last = proof
    if row and last is not None:
        found[-1] = last._replace(matches=tuple(row))
    return found


def proved(proving: Proving) -> list[Proof] | None:
    """The proof of all of a text, ``None`` where it takes a look at one line after the other.

    It takes the first chunk whose lines fit. Where all values hold, this is what looking at each by itself comes to.
    """
    layout, text = proving.layout, proving.text
    parts: list[Proof] = []
    anew: list[bool] = []
    last: Chunk | None = None
    at = 0
    while at < len(text):
        found = _following(proving, last, at)
        if found is None:
            return None
        (chunk, way, restarts), match = found
        matches = [match]
        if chunk.again is not None:
            matches += _repeated(chunk, chunk.again, text, match.end())
        parts.append(Proof(chunk, tuple(matches), None if last is None else last.last, way))
        anew.append(restarts)
        last, at = chunk, matches[-1].end()
    if last is None or not layout.may_end(last) or not _take_turns(proving, parts):
        return None
    return parts if _count(proving, parts, anew) and _hold(proving, parts) else None


def _following(proving: Proving, last: Chunk | None, at: int) -> tuple[Next, re.Match[str]] | None:
    """The first chunk that may come after the ``last`` one whose lines are at ``at``, and its match."""
    for each in proving.layout.opening if last is None else proving.layout.nexts[last.number]:
        start = proving.behind_blanks(each.way, at)
        match = proving.matched(each.chunk, start) if start >= 0 else None
        if match is not None:
            return each, match
    return None


def _repeated(chunk: Chunk, way: Way, text: str, at: int) -> Iterator[re.Match[str]]:
    """The matches of a chunk that come one after the other from ``at`` on."""
    match_at, blanks = chunk.expression.match, "\n" * (way.blanks or 0)
    while text.startswith(blanks, at):
        match = match_at(text, at + len(blanks))
        if match is None:
            return
        yield match
        at = match.end()


def _take_turns(proving: Proving, parts: Sequence[Proof]) -> bool:
    """Whether speakers take turns where the layout says so."""
    turn: int | None = -1
    for part in parts if proving.layout.turns else ():
        for _ in part.matches:
            turn = proving.layout.turns_taken(turn, part.chunk)
            if turn is None:
                return False
    return True


def _count(proving: Proving, parts: Sequence[Proof], anew: Sequence[bool]) -> bool:
    """Whether each number is one more than the one before, and begins ``anew`` where it should."""
    layout, text = proving.layout, proving.text
    following = layout.begins
    for (chunk, matches, *_), restarts in zip(parts, anew, strict=True):
        following = layout.begins if restarts else following
        if (group := chunk.counting(layout.counter)) is None:
            continue
        step = int(chunk.opens(layout.counter))
        for match in matches:
            start, end = match.regs[group]
            if text[start:end] != str(following + step - 1).zfill(layout.slots[layout.counter].digits):
                return False
            following += step
    return True


def _hold(proving: Proving, parts: Sequence[Proof]) -> bool:
    """Whether the values of all matches are what their slots have, beyond what the expressions say."""
    layout, text, speakers = proving.layout, proving.text, proving.speakers
    rows: dict[Chunk, list[tuple[Span, ...]]] = {}
    for part in parts:
        rows.setdefault(part.chunk, []).extend(match.regs for match in part.matches)
    for chunk, places in rows.items():
        for group, how, slot in chunk.judged(layout.slots):
            column = [row[group] for row in places if row[group][0] >= 0]
            if how == "body":
                holds = are_sound(slot, text, column)
            elif how == "number":
                holds = all(end - start <= DIGITS for start, end in column)
            elif how == "range":
                holds = are_within(slot, text, column)
            else:
                holds = not speakers or all(text[start:end] in speakers for start, end in column)
            if not holds:
                return False
    return True
