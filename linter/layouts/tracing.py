"""A reading in words: the tree of blocks with lines and slots, and the steps of the alignment with their costs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from linter.blocks import Block
from linter.finding import Span
from linter.layouts.building import Builder
from linter.layouts.compiled import Layout
from linter.layouts.placing import drawn
from linter.layouts.reader import Gap, Reader
from linter.layouts.whole import Proof

_SHOWN = 60
"""How many characters of a value or line are shown."""


class Trace:
    """The reading of cleaned ``text`` by ``layout``."""

    def __init__(self, layout: Layout, text: str) -> None:
        self.layout = layout
        self.text = text
        self._parts = Reader(layout, text).read()
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def tree(self) -> Iterator[str]:
        """The blocks that were read, each with its lines and its slots; those deeper are indented."""
        builder = Builder(self.layout, self.text)
        builder.add(self._parts)
        yield from self._block(builder.root, "")

    def _block(self, block: Block, indent: str) -> Iterator[str]:
        yield f"{indent}{block.name} {self._lines((block.start, block.end))}"
        inside: list[tuple[int, int, Block | str]] = [(each.start, 1, each) for each in block.blocks]
        inside += [(span[0], 0, name) for name, span in block.slots.items()]
        for _, _, each in sorted(inside, key=lambda item: item[:2]):
            if isinstance(each, Block):
                yield from self._block(each, indent + "  ")
            else:
                span = block.slots[each]
                yield f"{indent}  {each} {self._lines(span)}: {_short(self.text[slice(*span)])}"

    def steps(self) -> Iterator[str]:
        """What was proved, and what was aligned at which cost, line by line."""
        for part in self._parts:
            if isinstance(part, Proof):
                for match in part.matches:
                    yield f"proved {part.chunk.first.block}, {self._lines(match.span())}"
            else:
                yield from self._gap(part)

    def _gap(self, gap: Gap) -> Iterator[str]:
        yield f"aligned {self._lines((gap.start, gap.stop))}, cost {gap.alignment.cost:g}"
        for node in gap.alignment.nodes():
            if node.way is not None and node.way.missing:
                gone = ", ".join(f"'{_short(drawn(each))}'" for each in node.way.missing)
                yield f"  missing {gone}, cost {node.way.cost:g}"
            if node.token is None:
                continue
            position = node.position if node.position is not None else -1
            place = f" as '{_short(drawn(self.layout.positions[position]))}'" if position >= 0 else ""
            cost = f", cost {node.fit.cost:g}" if node.fit is not None and node.fit.cost else ""
            flaws = [flaw.what.value for flaw in node.fit.flaws] if node.fit is not None else []
            notes = [note.step.value for note in node.notes]
            why = f" ({', '.join([*flaws, *notes])})" if flaws or notes else ""
            yield f"  {self._line(node.token.start)} {node.mode}{place}{cost}{why}: {_short(node.token.text)}"

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _lines(self, span: Span) -> str:
        first, last = self._line(span[0]), self._line(max(span[0], span[1] - 1))
        return f"line {first}" if first == last else f"lines {first}-{last}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
