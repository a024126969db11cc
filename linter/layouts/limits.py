"""Values that must not be above or below others of their file, as an end that is before its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.finding import Span
from linter.layouts.dates import day_of, has_day_first
from linter.layouts.description import Check
from linter.layouts.harm import Harm
from linter.layouts.inventory import Inventory
from linter.layouts.values import seconds_of
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.mismatches import Mismatch


def beyond(values: Inventory, harm: Harm, check: Check) -> Iterator[Mismatch]:
    """The values that break ``check``, each once; those in its own block are compared, else those around it."""
    is_least, within = check.kind == "at-least", values.limit(check)
    sources = [_Source(source, Measure(values, source), values.found(source)) for source in check.sources]
    for path in check.target:
        measure = Measure(values, path)
        for block, span in values.found(path):
            value = measure.of(block, span)
            if value is None or harm.of_line(span) is not None:
                continue
            others = [each for source in sources for each in _limits(values, harm, source, block, within)]
            if not others:
                continue
            limit, place = (max if is_least else min)(others)
            if value < limit if is_least else value > limit:
                from linter.mismatches import BeyondLimit

                written = values.text[span[0] : span[1]]
                yield BeyondLimit(span, path.rpartition(".")[2], written, check.sources[0], is_least, place)


class _Source(NamedTuple):
    """What values are held against: the path of a slot, how its values are read, and where they are."""

    path: str
    measure: Measure
    found: list[tuple[Block, Span]]


def _limits(values: Inventory, harm: Harm, source: _Source, block: Block, within: str) -> Iterator[tuple[float, Span]]:
    """The values of a ``source`` that one in ``block`` is held against, and where they are."""
    name = source.path.rpartition(".")[2]
    around, found = values.around(block, within), source.found
    if not within and values.has(block, source.path):
        found = [(block, block.slots[name])] if name in block.slots else []
    for each, span in found:
        value = source.measure.of(each, span)
        if value is not None and values.is_in(each, around) and harm.of_line(span) is None:
            yield value, span


class Measure:
    """Reads the values of one slot of a file as numbers, of which a larger one is more, or later."""

    def __init__(self, values: Inventory, path: str) -> None:
        self.values = values
        self.text = values.text
        self.name = path.rpartition(".")[2]
        self.kind, self.months = values.slot(path).kind, values.slot(path).months
        dates = (self.text[start:end] for _, (start, end) in values.found(path)) if self.kind == "date" else ()
        self.is_day_first = has_day_first(dates)

    def of(self, block: Block, span: Span) -> float | None:
        """The value at ``span`` of ``block``, ``None`` where it cannot be compared."""
        written = self.text[span[0] : span[1]]
        if self.kind == "clock":
            return seconds_of(written)
        if self.kind == "date":
            return day_of(written, self.is_day_first, self.months)
        return self.values.number(block, span, self.name)
