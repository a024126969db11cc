"""Blocks that each come once, in any order: those that are missing, and those that come again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.damage import AnyDamage, Damage, Kind
from linter.document import Document
from linter.layouts.compiled import Layout
from linter.layouts.description import Child
from linter.layouts.harm import Harm
from linter.layouts.positions import Position
from linter.layouts.single_lines import NEARLY
from linter.line_bounds import line_end, line_start

if TYPE_CHECKING:
    from linter.details import Deviation

_TOLD = frozenset({Kind.STRAY_TEXT, Kind.MALFORMED_LABEL, Kind.TRUNCATED})
"""Damage at such a place says already what became of a block."""


def every_damage(layout: Layout, document: Document) -> Iterator[AnyDamage]:
    """What is missing of blocks that each come once, or is there twice."""
    places = layout.outline.every
    if not places or document.root is None:
        return
    for block in document.root.walk():
        for name, child in places:
            if block.name == name:
                yield from _of_block(layout, document, block, child)


def _of_block(layout: Layout, document: Document, block: Block, child: Child) -> Iterator[AnyDamage]:
    own = [each for each in block.blocks if each.name in child.blocks]
    seen: dict[str, Block] = {}
    for each in own:
        above = seen.get(each.name)
        if above is not None and not any(above.start <= damage.span[0] <= each.start for damage in document.damages):
            span = (each.start, line_end(document.text, each.start))
            yield Damage(Kind.FIELD, span, _deviation(layout, each.name, is_there=True), certain=False)
        seen[each.name] = each
    if child.optional:
        return
    start = own[0].start if own else block.start
    last = own[-1].end if own else block.start
    gone = [name for name in child.blocks if name not in seen]
    if gone and not _is_told(document, block, start, last):
        first = _first(layout, gone[0])
        if any(layout.positions[each.line].block == gone[0] for each in document.damages if each.line >= 0):
            return
        begin = max(block.start, line_start(document.text, len(document.text[:start].rstrip("\n"))))
        inside = _place(layout, document.text, (begin, start, last), first)
        at = last if inside < 0 else inside
        is_whole = document.text.endswith("\n")
        if inside < 0 and not is_whole and last >= len(document.text) and block.parent is None:
            from linter.details import LastPart  # few files end too early

            yield Damage(Kind.TRUNCATED, (last, last), LastPart.LINE)
            return
        yield Damage(Kind.FIELD, (at, line_end(document.text, at)), _deviation(layout, gone[0], is_there=False))


def _is_told(document: Document, block: Block, start: int, last: int) -> bool:
    """Whether damage between the block above ``start`` and ``last`` says what became of one, or the file ends."""
    begin = max((each.start for each in block.blocks if each.start < start), default=start)
    if any(begin <= each.span[0] <= last + 1 and each.kind in _TOLD for each in document.damages):
        return True
    return block.end >= len(document.text.rstrip("\n")) and Harm(document).is_cut_off


def _place(layout: Layout, text: str, bounds: tuple[int, int, int], first: Position) -> int:
    """Where the first line of a block is in the ``text`` that took it in, -1 where it is not.

    That is nearly the line itself between the last two ``bounds``, or joined with another, perhaps the one above.
    """
    above, start, end = bounds
    reader, at = layout.readers[first.index], start
    for line in text[start:end].split("\n"):
        if line.strip() and not first.bare:
            fit = reader.fit(line, line.strip())
            if fit is not None and fit.cost <= NEARLY:
                return at
        at += len(line) + 1
    label = layout.labels[first.index]
    return text.find(label.text.strip(), above, end) if label is not None else -1


def _first(layout: Layout, name: str) -> Position:
    return next(each for each in layout.positions if each.block == name and each.first)


def _deviation(layout: Layout, name: str, is_there: bool) -> Deviation:
    """The first line of a block that is there once more, or missing."""
    from linter.details import Deviation, How
    from linter.layouts.damages.names import name_of

    return Deviation(name_of(layout, _first(layout, name)), How.REPEATED if is_there else How.MISSING)
