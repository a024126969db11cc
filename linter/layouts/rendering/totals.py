"""What a file says about itself in another layout: its counts, means and sums are those of what it holds there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.layouts.compiled import Layout
from linter.layouts.description import Check, Row
from linter.layouts.parsed.shape import Home, Level
from linter.layouts.positions import value_names
from linter.layouts.rendering.giving import Giving
from linter.layouts.rendering.values import number_text, value_of

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_KINDS = ("count-of", "mean-of", "sum-of")


class Totals:
    """Fills in the totals of ``data``, a parsed form of ``layout``."""

    def __init__(self, layout: Layout, data: Data, giving: Giving) -> None:
        self.layout = layout
        self.data = data
        self.giving = giving
        self._shape = layout.shape

    def fill(self) -> None:
        """Put in each total that can be told, where the layout needs it or the source had one."""
        for check in self.layout.description.checks:
            if check.kind in _KINDS and len(check.target) == 1:
                name = check.target[0].rpartition(".")[2]
                for shape in self._shape.blocks.values():
                    home = shape.homes.get(name)
                    if home is not None and name not in self.giving.given:
                        for made in self._objects(home.level):
                            self._total(check, home, made)

    def _objects(self, level: Level, within: Data | None = None) -> list[Data]:
        """The objects of a level, in one of them or in all."""
        top = self.data if within is None else within
        if level is Level.DOCUMENT:
            return [self.data]
        found = [top]
        for key, inner in (("sections", Level.SECTION), ("candidates", Level.CANDIDATE)):
            if any(key in each for each in found):
                found = [each for data in found for each in data.get(key, ())]
            if inner is level:
                return found
        key = "exchanges" if level is Level.EXCHANGE else "turns"
        return [each for data in found for each in data.get(key, ())]

    def _total(self, check: Check, home: Home, made: Data) -> None:
        known = value_of(made, home) is not None
        if not known and not self._is_due(home.slot.name):
            return
        around = self.data if home.level is Level.DOCUMENT or not check.within else made
        value = self._value(check, around)
        if value is None:
            return
        into = home.within(made)
        text = number_text(value, home.slot)
        number = float(text.replace(",", "."))
        whole = home.slot.kind != "score" or home.slot.decimals == 0
        into[home.key] = int(number) if whole else number
        made.setdefault("written", {})[home.key] = text

    def _value(self, check: Check, around: Data) -> float | None:
        if check.kind == "count-of":
            counts = [self._count(path, check.value, around) for path in check.sources]
            return None if None in counts else float(sum(count or 0 for count in counts))
        numbers = [number for path in check.sources for number in self._numbers(path, around)]
        if not numbers:
            return None
        total = sum(numbers)
        return total / len(numbers) if check.kind == "mean-of" else total

    def _count(self, path: str, value: str, around: Data) -> int | None:
        if path in self._shape.blocks:
            block, slot = path, ""
        else:
            block, _, slot = path.rpartition(".")
        shapes = {name: shape for name, shape in self._shape.blocks.items() if name == block or not block}
        count = 0
        for name, shape in shapes.items():
            home = shape.homes.get(slot) if slot else None
            level = home.level if home is not None else shape.levels[-1]
            if slot and home is None:
                continue
            if level in (Level.DOCUMENT, Level.PART):
                return None
            for data in self._objects(level, around):
                if level is Level.TURN and not shape.speaks and data.get("speaker") != name:
                    continue
                said: Any = value_of(data, home) if home is not None else ""
                count += said is not None and (not value or said == value)
        return count

    def _numbers(self, path: str, around: Data) -> list[float]:
        name = path.rpartition(".")[2]
        found: list[float] = []
        for shape in self._shape.blocks.values():
            home = shape.homes.get(name)
            if home is not None and home.level is not Level.DOCUMENT and self.layout.slots[name].is_number:
                values = (value_of(data, home) for data in self._objects(home.level, around))
                found += (float(value) for value in values if isinstance(value, int | float))
        return found

    def _is_due(self, slot: str) -> bool:
        """Whether the layout has a slot in a line that may not be left out."""
        rows = (entry for block in self.layout.description.blocks.values() for entry in block.entries)
        return any(isinstance(row, Row) and not row.optional and slot in value_names(row.items) for row in rows)
