"""The values of parsed blocks: numbers, answers, flags, and how each is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.document import Document
from linter.finding import Span
from linter.layouts.forms import flag_name
from linter.layouts.parsed.shape import FLAGS, BlockShape, Data, Home, Level, flag_level
from linter.quoting import is_quoted

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout


class Filling:
    """What goes from the blocks of ``document``, which was read by ``layout``, into the objects of its parsed form."""

    def __init__(self, layout: Layout, document: Document) -> None:
        self._document = document
        self._shape = layout.shape
        self._flags = tuple(sorted((flag for flag in layout.flags if flag), key=len, reverse=True))

    def fill(self, block: Block, objects: Mapping[Level, Data], shape: BlockShape) -> None:
        """Put the values of ``block`` into the objects that it makes, or that of the block around it."""
        document, homes = self._document, shape.homes
        flags: list[Span] = list(document.marks.get(id(block), ()))
        for name, span in block.slots.items():
            home = homes.get(name)
            if home is None:
                continue
            target = objects[home.level]
            if home.holds_flags:
                flags.append(span)
                continue
            into = home.within(target)
            text = document.written(span)
            if home.slot.is_number:
                into[home.key] = self._number(home, block, target, text)
            elif home.holds_answer:
                target["answer"], target["quoted"] = _unquoted(text)
            else:
                into[home.key] = text
            if (whole := self._whole(block.name, name, span)) is not None:
                target.setdefault("written", {})[home.key] = whole
        for name, number in block.numbers.items():
            home = homes.get(name)
            if home is not None and name not in block.slots:  # the number of a label that is not as it should be
                into = objects[home.level]
                into = home.within(into)
                into.setdefault(home.key, int(number))
        if flags:
            level = flag_level(shape.levels)
            objects[level].setdefault(FLAGS, []).extend(
                flag for span in sorted(flags) for flag in self._flag_names(document.written(span))
            )

    def _whole(self, block: str, slot: str, span: Span) -> str | None:
        """A value with the blanks and the marks of direction around it that nobody reads, ``None`` without any.

        The template has its own blanks before a value, and after it unless it ends the line.
        """
        document, (start, end) = self._document, span
        text = document.text
        first, last = start, end
        if start < end:
            while first and _is_blank(text[first - 1]):
                first -= 1
            first = min(first + self._shape.blanks_before(block, slot), start)
            while last < len(text) and _is_blank(text[last]):
                last += 1
            while end < last < len(text) and text[last] != "\n" and text[last - 1] in " \t":
                last -= 1
        original = document.original
        if original is not None and (whole := original.whole((first, last))) is not None:
            return whole
        return document.written((first, last)) if (first, last) != span else None

    def _number(self, home: Home, block: Block, target: Data, text: str) -> float | int | None:
        """The number of a slot, ``None`` where what is written is none; how it is written is noted where it matters."""
        number = block.numbers.get(home.slot.name)
        whole = number is not None and (home.slot.kind != "score" or home.slot.decimals == 0)
        value = int(number) if whole and number is not None and number == int(number) else number
        if home.slot.kind == "score" or str(value) != text:
            target.setdefault("written", {})[home.key] = text
        return value

    def _flag_names(self, written: str) -> list[str]:
        """The flags of a text that has nothing else, without their brackets."""
        found: list[str] = []
        rest = written.strip()
        while rest:
            known = next((flag.strip() for flag in self._flags if rest.startswith(flag.strip())), "")
            if not known:
                head, bracket, _ = rest.partition("]")
                known = head + bracket
            found.append(flag_name(known))
            rest = rest[len(known) :].strip()
        return [flag for flag in found if flag]


def _unquoted(text: str) -> tuple[str, bool]:
    """An answer without the double quotes around it, and whether it has them."""
    return (text[1:-1], True) if is_quoted(text, 0, len(text)) else (text, False)


def _is_blank(character: str) -> bool:
    """Whether a character is a blank of any kind that ends no line."""
    return character.isspace() and character != "\n"
