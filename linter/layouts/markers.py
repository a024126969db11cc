"""Layouts whose every line begins with a marker, a sign and a word: a line with another one of these is no text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.description import Literal
from linter.layouts.positions import Position

if TYPE_CHECKING:
    from linter.layouts.flaws import Fit
    from linter.layouts.lines import LineReader

MARKER = expression(r"([\\\\@%$])\w+(?=\s|\Z)")
_LEAST = 3
"""From so many markers on they are a habit."""


def sign_of(positions: Iterable[Position]) -> str:
    """The sign that the markers of all lines begin with; empty where some line has none."""
    rows = [position.row for position in positions if position.row is not None]
    firsts = [row.items[0] for row in rows]
    found = [MARKER.match(first.text) if isinstance(first, Literal) else None for first in firsts]
    signs = {match[1] if match is not None else "" for match in found}
    several = len({match[0] for match in found if match is not None}) >= _LEAST
    return signs.pop() if len(signs) == 1 and several else ""


def unknown_marker(sign: str, text: str, readers: Iterable[LineReader]) -> str:
    """The marker with ``sign`` that a line begins with, where no line of the layout has it; else empty."""
    match = MARKER.match(text) if sign and text.startswith(sign) else None
    return match[0] if match is not None and all(match[0] != _marker(reader) for reader in readers) else ""


def with_other_markers(marker: str, text: str, readers: Iterable[LineReader]) -> Iterator[tuple[int, Fit]]:
    """A line as each of those whose marker is nearly its own."""
    from linter.layouts.flaws import Flaw, What  # a layout is compiled without them
    from linter.layouts.words import distance

    near = [reader for reader in readers if (own := _marker(reader)) and distance(own, marker, most=1) <= 1]
    is_certain = len({_marker(reader) for reader in near}) == 1
    for reader in near:
        right = _marker(reader)
        line = right + text[len(marker) :]
        fit = reader.fit(line, line.strip())
        if fit is not None:
            fit = fit.after(len(marker) - len(right))
            flaw = Flaw(What.LABEL, 0, len(marker), "", marker, right, right, is_certain)
            cost = fit.cost + costs.LABEL + costs.TYPO
            yield reader.position.index, fit._replace(cost=cost, flaws=(flaw, *fit.flaws), exact=False, told=True)


def _marker(reader: LineReader) -> str:
    row = reader.position.row
    match = MARKER.match(row.items[0].text) if row is not None and isinstance(row.items[0], Literal) else None
    return match[0] if match is not None else ""
