"""Counts of blocks and values that a file gives, and what explains one that does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.cached import cached_property
from linter.damage import Kind
from linter.document import Document
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Check
from linter.layouts.meaning import Meaning
from linter.layouts.quotations import ORDER
from linter.layouts.sequences import Sequences
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.mismatches import Mismatch

_COUNTED = frozenset({Kind.NUMBER_SEQUENCE})


class _Miscount(NamedTuple):
    """A count that does not hold: whether there are more than it says, where, and the blocks that come with these."""

    check: Check
    is_more: bool
    around: Block
    blocks: frozenset[str]


class BlockCounts(Sequences):
    """Compares the counts of one document with what is there."""

    def __init__(self, layout: Layout, document: Document) -> None:
        super().__init__(layout, document)
        self._miscounts: list[_Miscount] = []
        self._of_wrong_rows: set[tuple[int, frozenset[str]]] = set()

    def count(self, check: Check, again: frozenset[Span]) -> Iterator[Mismatch]:
        """Counts that do not hold, but for what another finding says; ``again`` are the values that come again."""
        if self.harm.is_cut_off or any(damage.kind is Kind.TURN_ORDER for damage in self.harm.damages):
            return
        name = check.target[0].rpartition(".")[2]
        told: set[int] = set()
        for around, block, span in self.targets(check):
            if any(self._is_broken_up(path) for path in check.sources):
                continue
            values = any(path not in self.layout.description.blocks for path in check.sources)
            kinds = None if values else ORDER | _COUNTED
            if id(around) in told or self.harm.is_hurt(self.values.region(check.sources, around), kinds):
                continue
            if any(self._is_left(path, around) for path in check.sources):
                continue
            found = [each for path in check.sources for each in self._occurrences(path, check.value, around)]
            said, count = block.numbers.get(name), len(found)
            if said is not None and said not in (count, count - self._copies(found, again)):
                told.add(id(around))
                if self._is_explained(check, said < count, around):
                    continue
                from linter.mismatches import WrongCount

                yield WrongCount(span, name, said, count)

    def _is_explained(self, check: Check, is_more: bool, around: Block) -> bool:
        """Whether a block that another count misses, or has too often, has what this one counts; else it is noted."""
        blocks = self.blocks_of(check)
        for each in self._miscounts:
            is_near = self.values.is_in(around, each.around) or self.values.is_in(each.around, around)
            if each.check is not check and each.is_more is is_more and blocks <= each.blocks and is_near:
                return True
        if not check.value and blocks <= set(check.sources):
            self._miscounts.append(_Miscount(check, is_more, around, self.with_inner(blocks)))
        return False

    def with_inner(self, blocks: frozenset[str]) -> frozenset[str]:
        """Some blocks, and the blocks that are in them by the template."""
        return blocks.union(*(self.values.within(each) for each in blocks if each in self.layout.description.blocks))

    def _is_broken_up(self, path: str) -> bool:
        """Whether damage is inside one of the texts at ``path``, or of those beside them: one more may begin there."""
        name = path.rpartition(".")[2]
        if name not in self.layout.slots or self.layout.slots[name].meaning is not Meaning.SAID:
            return False
        said = [turn.said for turn in self.document.turns]
        return any(start < damage.span[0] < end for start, end in said for damage in self.document.damages)

    def _is_left(self, path: str, around: Block) -> bool:
        """Whether a line out of place in ``around`` may be what is left of a block at ``path``."""
        name = path if path in self.layout.description.blocks else path.rpartition(".")[0]
        for damage in self.harm.damages:
            if damage.line < 0 or self.layout.positions[damage.line].block != name:
                continue
            from linter.details import Deviation, How  # few files say anything wrong about themselves

            is_elsewhere = isinstance(damage.detail, Deviation) and damage.detail.how is How.MISPLACED
            if is_elsewhere and around.start <= damage.span[0] <= around.end:
                return True
        return False

    def _occurrences(self, path: str, value: str, around: Block) -> list[Block]:
        """The blocks in ``around`` called ``path``, or that hold the slot at it, perhaps with one ``value`` alone."""
        if path in self.layout.description.blocks:
            return [block for block in self.values.blocks if block.name == path and self.values.is_in(block, around)]
        found = ((block, span) for block, span in self.values.found(path) if self.values.is_in(block, around))
        others = self.values.slot(path).others  # words that are there instead of a value
        said = ((block, self.text[start:end]) for block, (start, end) in found)
        return [block for block, text in said if (text == value if value else text not in others)]

    def _copies(self, blocks: list[Block], again: frozenset[Span]) -> int:
        """How many blocks are copies of earlier ones, where that is another finding.

        It is one of their number, their question or turn, or of a value that is there ``again``.
        """
        counters = self.layout.counters
        told = [
            block
            for block in blocks
            if any(not counters.isdisjoint(each.numbers) or self.is_told(each) for each in block.walk())
        ]
        others = [block for block in blocks if block not in told]
        copied = sum(id(block) in self._doubled or not again.isdisjoint(block.slots.values()) for block in others)
        return copied + len(told) - len({self.text[block.start : block.end].strip() for block in told})

    def has_told(self, check: Check, around: Block, again: frozenset[Span]) -> bool:
        """Whether another finding says that a block with a value of a check is there twice, or that one is missing."""
        found = {id(block): block for path in check.sources for block, _ in self.values.found(path)}
        blocks = [block for block in found.values() if self.values.is_in(block, around)]
        return bool(self._copies(blocks, again)) or not self.misnumbered.isdisjoint(map(id, blocks))

    def is_of_wrong_rows(self, check: Check, around: Block) -> bool:
        """Whether another total of the same rows does not hold either: one of them is lost, and that is told once."""
        if not all(self.values.has_several(around, path) for path in check.sources):
            return False
        rows = id(around), self.blocks_of(check)
        is_told = rows in self._of_wrong_rows
        self._of_wrong_rows.add(rows)
        return is_told

    @cached_property
    def _doubled(self) -> frozenset[int]:
        """The blocks of the turns that are the same as those before them."""
        from linter.layouts.doubled import doubled_turns  # asked where a count is wrong

        return frozenset(id(turn.block) for _, turns in doubled_turns(self.document) for turn in turns)

    def blocks_of(self, check: Check) -> frozenset[str]:
        """The blocks that the sources of a check are, or are in."""
        blocks = self.layout.description.blocks
        return frozenset(path if path in blocks else path.rpartition(".")[0] for path in check.sources)
