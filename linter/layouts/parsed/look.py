"""How a text looks where its layout leaves a choice: blank lines of any number, separators of any width or optional.

Only with this can a text be written again as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from linter.blocks import Block
from linter.document import Document
from linter.layouts.description import Blanks, Description, Row, Separator
from linter.layouts.reader import Gap
from linter.layouts.whole import Proof

if TYPE_CHECKING:
    from linter.layouts.chunks import Chunk
    from linter.layouts.compiled import Layout
    from linter.layouts.positions import Position, Way

Look: TypeAlias = dict[str, dict[str, int]]
"""By the lines of a block's template, counted from 1 without blank ones and places for blocks: the ``blanks`` above
the line, and the ``width`` of a separator."""


def leaves_choice(description: Description) -> bool:
    """Whether texts of a layout may look differently and say the same."""
    entries = [entry for block in description.blocks.values() for entry in block.entries]
    return any(
        (isinstance(entry, Blanks) and entry.due is None)
        or (isinstance(entry, Separator) and (entry.optional or not entry.width))
        for entry in entries
    )


class Looks:
    """The looks of the blocks of a document that was read by ``layout`` in these ``parts``."""

    def __init__(self, layout: Layout, parts: Sequence[Proof | Gap], document: Document) -> None:
        self._layout = layout
        self._text = document.text
        self._of: dict[int, Look] = {}
        self._blocks: dict[str, tuple[list[int], list[Block]]] = {}
        self._patterns: dict[tuple[int, bool], tuple[re.Pattern[str], tuple[str, ...]]] = {}
        if document.root is None or not leaves_choice(layout.description):
            return
        for block in document.root.walk():
            starts, blocks = self._blocks.setdefault(block.name, ([], []))
            starts.append(block.start)
            blocks.append(block)
        self._line_numbers = {
            position.index: _line_number(layout.description, position) for position in layout.positions
        }
        end = 0
        for part in parts:
            if isinstance(part, Gap):
                end = self._aligned(part, end)
                continue
            for match, _, way in part.steps:
                end = self._proved(part.chunk, match, way, end)

    def of(self, block: Block) -> Look:
        """The look of ``block``, empty where there is nothing to choose."""
        return self._of.get(id(block), {})

    def _note(self, position: Position, at: int, key: str, value: int) -> None:
        starts, blocks = self._blocks[position.block]
        block = blocks[max(bisect_right(starts, at) - 1, 0)]
        look = self._of.setdefault(id(block), {})
        look.setdefault(str(self._line_numbers[position.index]), {})[key] = value

    def _proved(self, chunk: Chunk, match: re.Match[str], way: Way, end: int) -> int:
        start = match.start()
        if way.blanks is None:
            self._note(chunk.first, start, "blanks", start - end)
        if any(map(_is_open, chunk.stretch)):
            pattern, groups = self._choices(chunk, match.re is chunk.loose)
            found = pattern.match(self._text, start)
            for number, name in enumerate(groups, 1):
                index, slash, kind = name.partition("/")
                if slash and found is not None and found[number] is not None:
                    key = "blanks" if kind == "blanks" else "width"
                    self._note(self._layout.positions[int(index)], start, key, len(found[number]))
        return match.end()

    def _choices(self, chunk: Chunk, loose: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
        known = self._patterns.get((chunk.number, loose))
        if known is None:
            known = self._patterns[chunk.number, loose] = self._layout.choices(chunk, loose)
        return known

    def _aligned(self, gap: Gap, end: int) -> int:
        for node in gap.alignment.nodes():
            token = node.token
            if token is None:
                continue
            if node.position is not None and node.way is not None:
                position = self._layout.positions[node.position]
                if node.way.blanks is None:
                    self._note(position, token.start, "blanks", self._text.count("\n", end, token.start))
                if _is_open(position):
                    self._note(position, token.start, "width", len(token.text.strip()))
            end = min(token.end + 1, len(self._text))
        return end


def _is_open(entry: Position | Blanks) -> bool:
    """Whether a line, or blank lines, of a template may look differently in each text."""
    if isinstance(entry, Blanks):
        return entry.due is None
    separator = entry.separator
    return separator is not None and (separator.optional or not separator.width)


def _line_number(description: Description, position: Position) -> int:
    """Which line of its block's template a position is, blank lines and places for blocks not counted."""
    entry = position.separator or position.row
    lines = [each for each in description.blocks[position.block].entries if isinstance(each, Row | Separator)]
    return next(number for number, each in enumerate(lines, 1) if each is entry)
