"""The numbers of sections, candidates and exchanges in another layout: each is counted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.layouts.compiled import Layout
from linter.layouts.parsed.shape import Home, Level

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_BELOW = {Level.SECTION: "sections", Level.CANDIDATE: "candidates", Level.EXCHANGE: "exchanges", Level.TURN: "turns"}


def count(layout: Layout, data: Data) -> None:
    """Write the counters of ``data``, a parsed form of ``layout``; each begins again where the layout says so."""
    for shape in layout.shape.blocks.values():
        for home in shape.homes.values():
            if home.slot.kind == "number" and home.level in _BELOW:
                around = layout.shape.blocks.get(home.slot.within)
                least = around.levels[-1] if around is not None else Level.DOCUMENT if home.slot.within else None
                for objects in _groups(data, home.level, least):
                    _number(objects, home)


def _groups(data: Data, level: Level, within: Level | None) -> list[list[Data]]:
    """The objects of a level, in a list for each object of level ``within``, the one right around by default."""
    holders = [data]
    for above, key in list(_BELOW.items())[: level if level < Level.EXCHANGE else Level.CANDIDATE]:
        if above is level or (within is not None and above > within):
            break
        holders = [each for holder in holders for each in holder.get(key, ())]
    return [_inside(holder, level) for holder in holders]


def _inside(data: Data, level: Level) -> list[Data]:
    """All objects of a level in one object."""
    found = list(data.get(_BELOW[level], ()))
    for key in ("sections", "candidates"):
        for each in data.get(key, ()):
            found += _inside(each, level)
    return found


def _number(objects: list[Data], home: Home) -> None:
    for number, made in enumerate(objects, home.slot.begins):
        into = home.within(made)
        into[home.key] = number
