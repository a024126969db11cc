"""Edits made one after the other, as edits of the text that there was at first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from linter.finding import Edit

_Piece: TypeAlias = tuple[int, int, str | None]
"""A stretch of the first text, or a text that was put in."""


def composed(length: int, rounds: Sequence[Iterable[Edit]]) -> Iterator[Edit]:
    """The edits of a text of ``length`` characters that come to the same as ``rounds`` of edits; sorted, none touching.

    The edits of a round are offsets in what the rounds before it made of the text; they are sorted and do not overlap.
    """
    pieces: list[_Piece] = [(0, length, None)]
    for edits in rounds:
        pieces = list(_edited(pieces, edits))
    at, said = 0, ""
    for start, end, new in (*pieces, (length, length, None)):
        if new is not None:
            said += new
            continue
        if said or start > at:
            yield Edit(at, start, said)
        at, said = end, ""


def _edited(pieces: Iterable[_Piece], edits: Iterable[Edit]) -> Iterator[_Piece]:
    left, at = deque(pieces), 0
    for start, end, said in edits:
        yield from _taken(left, start - at)
        for _ in _taken(left, end - start):
            pass
        if said:
            yield 0, 0, said
        at = end
    yield from left


def _taken(left: deque[_Piece], count: int) -> Iterator[_Piece]:
    """Take the first ``count`` characters."""
    while count > 0:
        start, end, said = left.popleft()
        size = end - start if said is None else len(said)
        if size > count:
            left.appendleft((start + count, end, None) if said is None else (0, 0, said[count:]))
            start, end, said = (start, start + count, None) if said is None else (0, 0, said[:count])
        yield start, end, said
        count -= size
