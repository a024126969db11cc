"""Sections: blocks with a heading of their own that come once in a file, read wherever in the file they are."""

from __future__ import annotations

from collections.abc import Sequence

from linter.layouts import costs
from linter.layouts.positions import END, Position, Way

_MOST = 16
"""With more sections than this, each is only read in its place: the ways grow with the square of their number."""


def sections_of(positions: Sequence[Position]) -> dict[str, Position]:
    """The first line of each section, by the name of its block."""
    headed = {p.block for p in positions if p.heading and len(p.frames) == 2 and not p.frames[1].repeated}
    return {p.block: p for p in positions if p.first and len(p.frames) == 2 and p.block in headed}


def add_ways_back(positions: Sequence[Position], sections: dict[str, Position]) -> None:
    """Let a section be read behind those that should come after it, and its head behind itself."""
    if not 0 < len(sections) <= _MOST:
        return
    ends = {END, *(first.index for first in sections.values())}
    for position in positions:
        ways = position.ways
        leaves = any(index in ends and all(isinstance(each, str) for each in ways[index].missing) for index in ways)
        for name, first in sections.items():
            repeats = position.frames == first.frames and position is not first and position.block == name
            if (leaves or repeats) and first.index not in ways:
                ways[first.index] = Way(costs.SECTION, (), None, 1, back=True)
