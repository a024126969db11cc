"""Where the values of a document are, by the paths that the checks of its layout name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.cached import cached_property
from linter.document import Document
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Check, Slot

if TYPE_CHECKING:
    from linter.layouts.occurring import Occurring


class Inventory:
    """The blocks of one document and the values in them."""

    def __init__(self, layout: Layout, document: Document) -> None:
        self.layout = layout
        self.document = document
        self.text = document.text

    @cached_property
    def blocks(self) -> list[Block]:
        """All blocks of the document, in the order of the text."""
        return list(self.document.root.walk()) if self.document.root is not None else []

    def slot(self, path: str) -> Slot:
        """The slot at ``path``."""
        return self.layout.slots[path.rpartition(".")[2]]

    def found(self, path: str) -> list[tuple[Block, Span]]:
        """Where the slot at ``path`` is, in the order of the text."""
        block, _, name = path.rpartition(".")
        slot = self.slot(path)
        holder = self.layout.outline.held.get(slot.name)
        if holder is not None:
            return list(self._places(holder, slot))
        every = [
            (each, each.slots[name]) for each in self.blocks if name in each.slots and (not block or each.name == block)
        ]
        return sorted(every, key=lambda pair: pair[1])

    def _places(self, holder: Slot, slot: Slot) -> Iterator[tuple[Block, Span]]:
        """Where the free text ``holder`` has a value of ``slot``."""
        before, _, after = holder.values.partition(f"{{{slot.name}}}")
        line = re.compile(rf"^[ \t]*{re.escape(before)}([^\s/]*){re.escape(after)}[ \t]*$", re.MULTILINE)
        for block, span in self.found(holder.name):
            yield from ((block, match.span(1)) for match in line.finditer(self.text, *span))

    def number(self, block: Block, span: Span, name: str) -> float | None:
        """What the value of the slot ``name`` at ``span`` of a block says; ``None`` where it cannot be read."""
        if name not in self.layout.outline.held:
            return block.numbers.get(name)
        from linter.layouts.values import judge

        judged = judge(self.text, *span, self.layout.slots[name])
        return judged.number if judged.flaw is None else None

    def numbers(self, path: str, around: Block) -> list[float] | None:
        """The numbers at ``path`` in ``around``; ``None`` where one of them cannot be read."""
        slot = self.slot(path)
        numbers = []
        for block, span in self.found(path):
            if not self.is_in(block, around) or self.text[slice(*span)] in slot.others:
                continue
            number = self.number(block, span, slot.name)
            if number is None:
                return None
            numbers.append(number)
        return numbers

    def region(self, paths: tuple[str, ...], around: Block | None = None) -> list[Span]:
        """The blocks that should hold the slots at ``paths``, or that these name, in ``around``.

        Of a slot that is named without its block, its values.
        """
        names = {path if path in self.layout.description.blocks else path.rpartition(".")[0] for path in paths}
        found = [(block, (block.start, block.end)) for block in self.blocks if block.name in names]
        found += (each for path in paths if path not in names and "." not in path for each in self.found(path))
        return sorted(span for block, span in found if around is None or self.is_in(block, around))

    def around(self, block: Block, within: str) -> Block:
        """The block called ``within`` that holds ``block``, the file where there is none."""
        each = block
        while each.parent is not None and each.name != (within or "file"):
            each = each.parent
        return each

    def limit(self, check: Check) -> str:
        """The block to which ``check`` is limited, empty where it compares what is not in that block."""
        limit, compared = check.within, check.target + check.sources
        is_known = limit in self.layout.description.blocks
        return limit if is_known and all(self._occurring.is_in(each, limit) for each in compared) else ""

    def within(self, name: str) -> frozenset[str]:
        """The blocks called ``name`` and those in them, by the template."""
        return self._occurring.within(name)

    def depth(self, path: str) -> int:
        """How many blocks the block at ``path`` is in, at most, by the template."""
        name = path if path in self.layout.description.blocks else path.rpartition(".")[0]
        return sum(name in self.within(each) for each in self.layout.description.blocks)

    def has(self, block: Block, path: str) -> bool:
        """Whether ``block`` has the slot at ``path`` by the template."""
        return block.name in self._occurring.holders(path)

    def shared(self, block: Block, path: str) -> Block:
        """The nearest block around ``block`` that has the slot at ``path`` by the template, or a block with it."""
        each = block
        while each.parent is not None and not self._occurring.is_in(path, each.name):
            each = each.parent
        return each

    def has_several(self, block: Block, path: str) -> bool:
        """Whether ``block`` may have the slot at ``path`` more than once by the template."""
        return self._occurring.times(path, block.name) > 1

    @cached_property
    def _occurring(self) -> Occurring:
        from linter.layouts.occurring import Occurring  # few layouts have copies

        blocks = self.layout.description.blocks
        held: dict[str, tuple[str, ...]] = dict.fromkeys(blocks, ())
        for position in self.layout.positions:
            held[position.block] += tuple(slot.name for slot in position.slots)
        return Occurring(blocks, held)

    def is_in(self, block: Block, around: Block) -> bool:
        """Whether ``block`` is within ``around``."""
        return around.start <= block.start and block.end <= around.end
