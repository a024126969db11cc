"""A text read again by its own habits, where the first reading of it loses its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.layouts.learning import LIKE, Part, faults, is_hard, learned, nodes, success
from linter.layouts.reader import Reader
from linter.layouts.steps import BODY, STRAY
from linter.line_bounds import line_end, line_start

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout
    from linter.layouts.dialect import Dialect

_HABIT = 3
"""In fewer lines there is no habit."""
_READINGS = 3
"""How often a file is read again."""
_TRIAL, _SHARE = 4_000, 8
"""Habits are tried on so many characters, or one in so many of the text if that is more."""


def read_again(layout: Layout, text: str, parts: list[Part]) -> list[Part]:
    """The parts of the best reading: that of ``parts``, or one by the habits that were learned from it."""
    if faults(parts) < _HABIT:
        return parts
    best, dialect = success(parts), None
    for _ in range(_READINGS):
        before, dialect = dialect, learned(layout, text, parts)
        if not dialect.is_known or dialect == before:
            break
        if not _is_promising(layout, text, parts, before, dialect):
            break
        again = Reader(layout, text, dialect=dialect).read()
        if (done := success(again, dialect)) <= best:
            break
        parts, best = again, done
    return parts


def _is_promising(layout: Layout, text: str, parts: list[Part], before: Dialect | None, dialect: Dialect) -> bool:
    """Whether a text may be read better by a dialect than by the one ``before``.

    It is tried where most lines may find another place.
    """
    places = sorted(_unsettled(parts, dialect))
    size = max(_TRIAL, len(text) // _SHARE)
    if not places or len(text) < 3 * size:
        return bool(places)
    start = line_start(text, _fullest(places, size))
    piece = text[start : line_end(text, start + size) + 1]
    least = success(Reader(layout, piece, dialect=before).read(), before)
    return success(Reader(layout, piece, dialect=dialect).read(), dialect) > least


def _unsettled(parts: list[Part], dialect: Dialect) -> Iterator[int]:
    """Where lines are that have no place, are near others that are missing, or may be no text but structure."""
    names = tuple({name for names in dialect.names.values() for name in names})
    for node in nodes(parts):
        token = node.token
        if token is None:
            continue
        is_lost = is_hard(node) or node.mode == STRAY or (node.way is not None and bool(node.way.missing))
        may_be_structure = node.mode == BODY and (token.reading.look < LIKE or token.text.startswith(names))
        if is_lost or may_be_structure:
            yield token.start


def _fullest(places: list[int], size: int) -> int:
    """Where the stretch of so many characters begins that has most of ``places``."""
    best, first = (0, 0), 0
    for last, place in enumerate(places):
        while place - places[first] >= size:
            first += 1
        best = max(best, (last - first, -places[first]))
    return -best[1]
