"""Whether the lines of a description can be told apart: each from the others, and all of them from running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from linter.layouts.description import Blanks, Block, DescriptionError, Item, Literal, Part, Row, Separator, Slot, Value
from linter.layouts.forms import OPEN, is_lone_heading
from linter.layouts.nesting import At
from linter.layouts.order import Order
from linter.layouts.template import columns
from linter.layouts.words import fold

NEAR = 2
"""Separators of the same character whose widths differ by this much at most are near forms of each other."""


def check_telling(blocks: Mapping[str, Block], slots: dict[str, Slot], at: At) -> None:
    """Raise :class:`DescriptionError` for the first line that is not told apart from others."""
    telling = _Telling(blocks, slots, at)
    for block in blocks.values():
        for entry in block.entries:
            if isinstance(entry, Row):
                telling.check_values(block, entry)
        telling.check_block(block)
    order = Order(blocks)
    for name, child in order.doubled:
        message = (
            f"block '{child.blocks[0]}' repeats, and so does what it begins and ends with, "
            "expected a line at the beginning of each"
        )
        raise DescriptionError(message, at(name, child.offset))
    for number, line in enumerate(order.lines):
        if isinstance(line.entry, Row):
            telling.check_end(order, number)
    telling.check_separators(order)
    for choice in (order.start, *map(order.followers, range(len(order.lines)))):
        telling.check_choice(order, choice)


class _Telling:
    def __init__(self, blocks: Mapping[str, Block], slots: dict[str, Slot], at: At) -> None:
        self.blocks = blocks
        self.slots = slots
        self.at = at

    # within a line

    def check_values(self, block: Block, row: Row) -> None:
        """Raise for a slot that comes twice in a line, or that no text parts from the one before."""
        places = dict[str, int]()
        for name, column in columns(row.text):
            if name in places:
                raise DescriptionError(
                    f"'{name}' comes twice in one line, expected once", self.at(block.name, row.offset + column)
                )
            places[name] = column
        before: str | None = None
        text, wide = "", False
        for item in _flat(row.items):
            if isinstance(item, Literal):
                text, wide = text + item.text, wide or item.wide
                continue
            if (
                before is not None
                and not wide
                and (
                    self._are_one(before, item.slot)
                    if not text
                    else not text.strip() and self._open(before) and self._open(item.slot)
                )
            ):
                what = "no text" if not text else "only spaces"
                message = f"{what} between '{{{before}}}' and '{{{item.slot}}}', expected text or {{~}} there"
                raise DescriptionError(message, self.at(block.name, row.offset + places[item.slot]))
            before, text, wide = item.slot, "", False

    def _are_one(self, before: str, after: str) -> bool:
        """Whether nothing tells two values apart; a letter of few is told from a number, as in ``A1``."""
        one, other = self.slots[before], self.slots[after]
        is_word = one.kind == "choice" and bool(one.of) and all(map(str.isalpha, one.of))
        return not (is_word and other.kind in ("number", "integer"))

    def _open(self, name: str) -> bool:
        slot = self.slots[name]
        return slot.kind in OPEN or (slot.kind in ("speaker", "flag", "choice") and not slot.of)

    # within a block

    def check_block(self, block: Block) -> None:
        """Raise for a slot on two lines of a block, and for two lines with the same label."""
        rows = dict[str, Row]()
        leads = dict[tuple[str, ...], Row]()
        for row in (entry for entry in block.entries if isinstance(entry, Row)):
            for name, column in columns(row.text):
                first = rows.setdefault(name, row)
                if first is not row and self.slots[name].kind != "number":
                    message = f"'{name}' is on line {first.place.line} too, expected once in block '{block.name}'"
                    raise DescriptionError(message, self.at(block.name, row.offset + column))
            lead = self._lead(row)
            if lead[-1] and leads.setdefault(lead, row) is not row:
                raise self._alike(block.name, row, leads[lead])

    def _alike(self, block: str, row: Row, other: Row) -> DescriptionError:
        message = f"this line cannot be told apart from line {other.place.line}, expected other text at its beginning"
        return DescriptionError(message, self.at(block, row.offset))

    def _lead(self, row: Row) -> tuple[str, ...]:
        """What a line is told by: its label, and its first values where it has none, or one without a letter."""
        if is_lone_heading(row.items, self.slots):
            return ("\0heading",)
        found: list[str] = []
        for item in row.items:
            if isinstance(item, Part):
                break
            if isinstance(item, Literal):
                found.append(" ".join(fold(item.text).split()))
                continue
            slot = self.slots[item.slot]
            labelled = isinstance(row.items[0], Literal) and any(c.isalnum() for text in found for c in text)
            if labelled and slot.kind != "number":
                break
            found.append("" if self._open(item.slot) else "\0".join((slot.kind, *slot.of)))
            if not found[-1]:
                break
        return tuple(found) or ("",)

    # between blocks

    def check_end(self, order: Order, number: int) -> None:
        """Raise for running text after which a line may come that could be more of it."""
        block, row = order.lines[number]
        last = row.items[-1] if isinstance(row, Row) else None
        if not isinstance(row, Row) or not isinstance(last, Value) or not self.slots[last.slot].runs_on:
            return
        for each in sorted(order.followers(number)):
            following = order.lines[each].entry
            if isinstance(following, Row) and not self._told(following, order.lines[each].block):
                message = (
                    f"nothing ends the text of '{{{last.slot}}}': line {following.place.line}, which may come next, "
                    "has no text of its own, expected text there, or type line here"
                )
                column = next(column for name, column in columns(row.text) if name == last.slot)
                raise DescriptionError(message, self.at(block, row.offset + column), endless=last.slot)

    def _told(self, row: Row, block: str) -> bool:
        """Whether a line is told from running text."""
        if is_lone_heading(row.items, self.slots) and self._is_apart(row, block):
            return True
        if isinstance(row.items[0], Literal):
            return True
        return any(
            bool(item.text.strip())
            if isinstance(item, Literal)
            else isinstance(item, Value) and not self._open(item.slot) and self.slots[item.slot].kind != "word"
            for item in row.items
        )

    def _is_apart(self, row: Row, block: str) -> bool:
        """Whether a blank line is below a line of a block."""
        entries = self.blocks[block].entries
        following = entries[entries.index(row) + 1 :]
        return bool(following) and isinstance(following[0], Blanks) and following[0].due != 0

    def check_separators(self, order: Order) -> None:
        """Raise for two separators that are near forms of each other."""
        seen: dict[str, list[tuple[int, Separator, str]]] = {}
        for line in order.lines:
            if isinstance(line.entry, Separator):
                seen.setdefault(line.entry.character, []).append((line.entry.width, line.entry, line.block))
        for character, drawn in seen.items():
            widths = sorted({width for width, _, _ in drawn})
            pairs = [(one, other) for one, other in pairwise(widths) if not one or other - one <= NEAR]
            if pairs:
                raise self._near(character, drawn, *pairs[0])

    def _near(self, character: str, drawn: list[tuple[int, Separator, str]], one: int, other: int) -> DescriptionError:
        both = sorted(
            (next(each for each in drawn if each[0] == width) for width in (one, other)), key=lambda each: each[1].place
        )
        names = [f"{width} '{character}'" if width else f"'{{{character * 3}}}'" for width, _, _ in both]
        message = (
            f"separator of {names[0]} is nearly the one of {names[1]} on line {both[1][1].place.line}, "
            f"expected widths that differ by more than {NEAR}"
        )
        _, first, block = both[0]
        return DescriptionError(message, self.at(block, first.offset))

    def check_choice(self, order: Order, choice: Iterable[int]) -> None:
        """Raise for two lines with the same beginning that may come in the same place, or one in two places."""
        leads = dict[tuple[str, ...], tuple[int, Row]]()
        for number in sorted(choice):
            block, row = order.lines[number]
            if isinstance(row, Row):
                at, other = leads.setdefault(self._lead(row), (number, row))
                if other is row and at != number:
                    message = (
                        f"nothing tells which of two places for block '{block}' a line is in, "
                        "expected a line between them that is always there"
                    )
                    raise DescriptionError(message, self.at(block, row.offset))
                if other is not row:
                    first, second = sorted((row, other), key=lambda each: each.place)
                    owner = block if second is row else next(line.block for line in order.lines if line.entry is second)
                    raise self._alike(owner, second, first)


def _flat(items: tuple[Item, ...]) -> Iterator[Literal | Value]:
    for item in items:
        if isinstance(item, Part):
            yield from _flat(item.items)
        else:
            yield item
