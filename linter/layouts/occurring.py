"""How often the slots of a description may be in its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from linter.layouts.description import Block, Child

SEVERAL = 2
"""As many as are needed for one to be compared with another."""


class Occurring:
    """How often the slots of a description may be in each of its ``blocks``; ``held`` are the slots of each block."""

    def __init__(self, blocks: Mapping[str, Block], held: Mapping[str, tuple[str, ...]]) -> None:
        self.blocks = blocks
        self.held = held
        self.within = cache(self._find_within)
        self._times = cache(self._find_times)
        self._lines = cache(self._find_lines)

    def holders(self, reference: str) -> frozenset[str]:
        """The blocks that have the slot at ``reference``, ``slot`` or ``block.slot``, or the block that it names."""
        block, _, name = reference.rpartition(".")
        if block or name in self.blocks:
            return frozenset((block or name,))
        return frozenset(each for each, slots in self.held.items() if name in slots)

    def is_in(self, reference: str, block: str) -> bool:
        """Whether a slot or a block is in a ``block``, or in a block that is in it."""
        return not self.holders(reference).isdisjoint(self.within(block))

    def times(self, reference: str, block: str) -> int:
        """How often a slot may be in one ``block``: never, once, or several times."""
        return self._times(self.holders(reference), block)

    def _find_times(self, holders: frozenset[str], block: str) -> int:
        count = int(block in holders)
        for child in (entry for entry in self.blocks[block].entries if isinstance(entry, Child)):
            each = [self._times(holders, name) for name in child.blocks]
            count += sum(each) if child.every else max(each) * (SEVERAL if child.repeated else 1)
        return min(SEVERAL, count)

    def _find_within(self, block: str) -> frozenset[str]:
        children = (entry for entry in self.blocks[block].entries if isinstance(entry, Child))
        inner = (self.within(name) for child in children for name in child.blocks)
        return frozenset((block,)).union(*inner)

    def lines(self, reference: str) -> int:
        """On how many lines of the template a slot is, in all places where its blocks are used."""
        return self._lines(self.holders(reference), "file")

    def _find_lines(self, holders: frozenset[str], block: str) -> int:
        children = (entry for entry in self.blocks[block].entries if isinstance(entry, Child))
        return int(block in holders) + sum(self._lines(holders, name) for child in children for name in child.blocks)

    def has_together(self, references: Iterable[str]) -> bool:
        """Whether one block has all of some slots."""
        holders = [self.holders(each) for each in references]
        return bool(frozenset.intersection(*holders))
