"""Headings of any text: what they look like, with what comes below them ahead."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import forms
from linter.layouts.description import Literal, Slot, Value
from linter.layouts.labels import Label
from linter.layouts.positions import END, Position


class FreeHeadings:
    """The headings of a layout that may have any text, as expressions."""

    positions: list[Position]
    labels: tuple[Label | None, ...]
    slots: dict[str, Slot]
    free_headings: frozenset[int]

    @cached_property
    def free_heading(self) -> str:
        """An expression for a heading of any text, with what may come below it ahead."""
        below = dict.fromkeys(self._beginning(self.positions[index]) for index in sorted(self.below_headings))
        return rf"{forms.HEADING}(?=[ \t]*\n\n*(?:{'|'.join(below)}))"

    @cached_property
    def below_headings(self) -> frozenset[int]:
        """The positions that may come right below a heading of any text."""
        ways = (self.positions[index].ways.items() for index in self.free_headings)
        return frozenset(index for each in ways for index, way in each if index != END and not way.missing)

    def _beginning(self, position: Position) -> str:
        """An expression for the beginning of a line."""
        label = self.labels[position.index]
        if position.index in self.free_headings:
            return rf"{forms.HEADING}[ \t]*(?:\n|\Z)"
        if position.row is None:
            return re.escape(position.separator.character) + "{3}" if position.separator is not None else r"\S"
        if label is not None and label.letters:
            return re.escape(label.exactly("\0").rstrip()).replace("\0", "[0-9]+")
        items = position.row.items
        value, after = items[0], items[1] if len(items) > 1 else None
        if isinstance(value, Value) and isinstance(after, Literal) and self.slots[value.slot].kind not in forms.OPEN:
            slot = self.slots[value.slot]
            begun = r"[^\W\d_][^\n:]{0,38}?" if slot.kind == "speaker" else forms.pattern(slot)
            return begun + re.escape(after.text.rstrip())
        return r"\S"
