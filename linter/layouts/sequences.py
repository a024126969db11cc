"""Values of a file that follow each other: the numbers of blocks, and choices in the order of the description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.cached import cached_property
from linter.damage import Kind
from linter.document import Document
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Part, Slot
from linter.layouts.meaning import Meaning
from linter.layouts.positions import value_names
from linter.layouts.quotations import Quotations

if TYPE_CHECKING:
    from linter.mismatches import Mismatch


class Sequences(Quotations):
    """Judges the numbers of blocks and the choices of one document.

    ``misnumbered`` are the blocks whose number is not the one that is due.
    """

    def __init__(self, layout: Layout, document: Document) -> None:
        super().__init__(layout, document)
        self.misnumbered = set[int]()

    def counters(self) -> Iterator[Mismatch]:
        """Numbers of blocks that the reading does not count: each is one more than that of the block before it."""
        for slot in self.layout.slots.values():
            names = self._counted_by(slot)
            if not names:
                continue
            due: dict[int, tuple[float, ...]] = {}
            known: set[str] = set()
            for block in sorted(
                (each for each in self.values.blocks if each.name in names), key=lambda each: each.start
            ):
                span, number = block.slots.get(slot.name), block.numbers.get(slot.name)
                around = id(self._counted_in(block, slot.within))
                expected = due.get(around, (number,) if slot.floats and number is not None else (slot.begins,))
                if number is None:
                    due[around] = self._due_after(block, slot.name, expected[0])
                elif number in expected:
                    due[around] = (number + 1, *(each for each in expected if each > number))
                else:  # it is wrong, those after it go on from it, or it changed places with the one that is due
                    due[around] = (expected[0] + 1, number + 1, expected[0])
                text = self.text[block.start : block.end].strip()
                is_copy = text in known
                known.add(text)
                if span is None or number is None or number in expected or (is_copy and self.is_told(block)):
                    continue
                if id(block) in self.misasked:
                    continue  # the number of its question says so
                if self.harm.of_line(span) is None:
                    self.misnumbered.add(id(block))
                    from linter.mismatches import WrongNumber

                    yield WrongNumber(span, slot.name, number, expected[0])

    @cached_property
    def misasked(self) -> frozenset[int]:
        """The blocks whose number the reading found not to be the one that is due."""
        wrong = [each.span for each in self.document.damages if each.kind is Kind.NUMBER_SEQUENCE]
        counted = (block for block in self.values.blocks if self.layout.counter in block.numbers) if wrong else ()
        return frozenset(id(block) for block in counted if any(block.start <= start < block.end for start, _ in wrong))

    def _counted_by(self, slot: Slot) -> set[str]:
        """The blocks whose numbers are in ``slot``, but for those that the reading counts by their labels."""
        if slot.kind != "number":
            return set()
        positions = self.layout.positions
        read = {each.block for each in positions if each.counter == slot.name == self.layout.counter}
        return {each.block for each in positions if slot in each.slots} - read

    def _due_after(self, block: Block, slot: str, expected: float) -> tuple[float, ...]:
        """The numbers that may come after a ``block`` without one: it has none, lost it, or may have lost it."""
        if slot not in self._optional:
            return (expected + 1,)
        return (expected,) if self.harm.of_line((block.start, block.start)) is None else (expected, expected + 1)

    @cached_property
    def _optional(self) -> frozenset[str]:
        """The slots that a block may be without: those of optional lines, or of optional parts of lines."""
        found: set[str] = set()
        for position in self.layout.positions:
            items = position.row.items if position.row is not None else ()
            parts = items if position.optional else [item for item in items if isinstance(item, Part)]
            found |= set(value_names(tuple(parts)))
        return frozenset(found)

    def counters_again(self) -> Iterator[Mismatch]:
        """Numbers of blocks that are no questions where they are there again: each is the first one of its block."""
        for block, line, name, span in self.document.again:
            found, expected = self.text[slice(*span)], block.numbers.get(name)
            if name == self.layout.counter or id(block) in self.misnumbered or expected is None:
                continue
            is_sound = self.harm.of_line(span) is None and self.harm.of_line(block.slots[name]) is None
            if is_sound and found.isdecimal() and int(found) != expected:
                from linter.mismatches import WrongNumber

                yield WrongNumber(span, name, float(found), expected, line)

    def choices(self) -> Iterator[Mismatch]:
        """Values of fields that come once each, or in the order of the description, in each block around theirs."""
        for slot in self.layout.slots.values():
            if slot.meaning is Meaning.HEADING or not (slot.once or slot.ordered):
                continue
            order = {value: place for place, value in enumerate(slot.of)}
            seen: dict[tuple[int, str], Span] = {}
            last: dict[int, int] = {}
            for block, span in self.values.found(slot.name):
                value, around = self.text[span[0] : span[1]], id(self._counted_in(block, slot.within))
                if value not in order:
                    continue
                first = seen.setdefault((around, value), span)
                if slot.once and first != span:
                    from linter.mismatches import RepeatedValue

                    yield RepeatedValue(span, slot.name, first)
                elif slot.ordered and order[value] < last.get(around, 0):
                    from linter.mismatches import MisplacedValue

                    yield MisplacedValue(span, slot.name, value, slot.of[last[around]])
                last[around] = max(order[value], last.get(around, 0))

    def _counted_in(self, block: Block, within: str) -> Block:
        """Where the numbers of ``block`` begin anew: the block that is named, else the one around those that repeat."""
        if within:
            return self.values.around(block, within)
        while block.parent is not None and block.name not in self.layout.outline.repeated:
            block = block.parent
        return block.parent or block

    def asks(self, block: Block) -> bool:
        """Whether a block has a question."""
        return any(self.layout.slots[name].meaning is Meaning.QUESTION for name in block.slots)

    def is_told(self, block: Block) -> bool:
        """Whether QNA011 or CAN004 speaks of a block that comes again."""
        return self.asks(block) or any(self.layout.slots[name].meaning is Meaning.NAME for name in block.slots)
