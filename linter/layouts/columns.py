"""The columns that the rows of a layout have.

They are those that the rows of every layout have, and one for each other value of one line in the block of the row, in
the blocks around that, and in blocks that come once in one of these.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.layouts.compiled import Layout
from linter.layouts.description import Child, Slot
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position
from linter.tables import COLUMNS, Column, merged

if TYPE_CHECKING:
    from linter.tables import Rows, Type

_OF_ROW: dict[Rows, frozenset[Meaning]] = {
    "exchanges": frozenset({Meaning.QUESTION, Meaning.ANSWER}),
    "turns": frozenset({Meaning.SAID}),
    "candidates": frozenset({Meaning.NAME, Meaning.ROLE}),
}
_PERSON = frozenset({Meaning.NAME, Meaning.ROLE, Meaning.HEADING})
_TOLD: dict[Rows, frozenset[Meaning]] = {
    "exchanges": _PERSON
    | {Meaning.QUESTION, Meaning.ANSWER, Meaning.ANNOTATION, Meaning.SCORE, Meaning.FLAG, Meaning.NUMBER},
    "turns": _PERSON | {Meaning.SPEAKER, Meaning.SAID, Meaning.CLOCK},
    "candidates": _PERSON,
}
"""What the columns that are always there say."""


class Table:
    """The ``columns`` that rows of one kind have in a layout."""

    def __init__(self, layout: Layout, rows: Rows) -> None:
        self.layout = layout
        self.rows = rows
        self._names = {column.name for column in COLUMNS[rows]}

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Those of every layout, and those of other slots in the order of the description."""
        found = {slot.name: Column(self._name(slot.name), _type(slot), _about(slot)) for slot in self._others}
        return (*COLUMNS[self.rows], *found.values())

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """The other slots, by the names of their columns."""
        return {self._name(slot.name): slot for slot in self._others}

    @cached_property
    def once(self) -> frozenset[str]:
        """The blocks that come once where they come."""
        entries = (entry for block in self.layout.description.blocks.values() for entry in block.entries)
        children = [entry for entry in entries if isinstance(entry, Child)]
        many = {name for child in children if child.repeated and not child.every for name in child.blocks}
        return frozenset(self.layout.description.blocks) - many

    def _name(self, slot: str) -> str:
        return f"{slot}_slot" if slot in self._names else slot

    @cached_property
    def _others(self) -> tuple[Slot, ...]:
        own = [p for p in self.layout.positions if any(slot.meaning in _OF_ROW[self.rows] for slot in p.slots)]
        found: dict[str, Slot] = {}
        for position in self.layout.positions:
            if not any(self._is_around(position, each) for each in own):
                continue
            beside = any(position.frames == each.frames for each in own)
            for slot in position.slots:
                if self._is_other(slot, beside) and (beside or not slot.runs_on):
                    found[slot.name] = slot
        return tuple(found.values())

    def _is_around(self, position: Position, own: Position) -> bool:
        """Whether a line comes once for the block of ``own``: in it, in one around it, or in a part of these."""
        frames = position.frames
        same = 0
        while same < min(len(frames), len(own.frames)) and frames[same] == own.frames[same]:
            same += 1
        return all(frame.block in self.once for frame in frames[same:])

    def _is_other(self, slot: Slot, beside: bool) -> bool:
        """Whether no column that is always there has the value of a slot."""
        if slot.meaning not in _TOLD[self.rows]:
            return True
        if slot.meaning is Meaning.NUMBER:
            return not beside
        alike = [each.name for each in self.layout.slots.values() if each.meaning is slot.meaning]
        return len(alike) > 1 and slot.meaning in (Meaning.SCORE, Meaning.FLAG)


def _type(slot: Slot) -> Type:
    return ("number" if slot.kind == "score" else "integer") if slot.is_number else "text"


def _about(slot: Slot) -> str:
    return f"the slot {slot.name} of the layout"


@lru_cache(64)
def table(layout: Layout, rows: Rows) -> Table:
    """The table of a layout, made once."""
    return Table(layout, rows)


def columns_of(layouts: Iterable[Layout], rows: Rows) -> tuple[Column, ...]:
    """The columns of files that may be in any of ``layouts``."""
    return merged(table(layout, rows).columns for layout in layouts)
