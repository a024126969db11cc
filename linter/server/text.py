"""A text as a client of the protocol counts it: lines, and characters in the units that were agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

from linter.cached import cached_property

_LINE_END = re.compile("\r\n|\n|\r")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNITS = {PositionEncodingKind.Utf8: ("utf-8", 1), PositionEncodingKind.Utf16: ("utf-16-le", 2)}
"""How characters are counted, and how many bytes one unit is; in UTF-32 one character is one unit."""


def whole(content: str) -> str:
    """``content`` with a replacement character for each half of one: no file can hold such a half."""
    try:
        content.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", content)
    return content


class DocumentText:
    """The text of a document. Lines end at LF, CR LF and CR, and nowhere else."""

    def __init__(self, content: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self.content = content
        self.encoding = PositionEncodingKind(encoding)

    @cached_property
    def _starts(self) -> Sequence[int]:
        if "\r" in self.content:
            return [0, *(match.end() for match in _LINE_END.finditer(self.content))]
        lengths = (len(line) + 1 for line in self.content.split("\n"))
        return list(accumulate(lengths, initial=0))[:-1]

    def offset(self, position: Position) -> int:
        """The offset of ``position``; what is after the end of its line or of the text is at that end."""
        number, character = max(position.line, 0), max(position.character, 0)
        if number >= len(self._starts):
            return len(self.content)
        start = self._starts[number]
        line = self._line(number)
        if self.encoding not in _UNITS or line.isascii():
            return start + min(character, len(line))
        codec, size = _UNITS[self.encoding]
        head = line.encode(codec)[: character * size]
        return start + len(head.decode(codec, "ignore"))  # half a character is where it begins

    def span(self, place: Range) -> tuple[int, int]:
        """The offsets of a range; one that is the wrong way round is turned."""
        first, last = sorted((self.offset(place.start), self.offset(place.end)))
        return first, last

    def position(self, offset: int) -> Position:
        """The position of ``offset``; between the characters of a line end it is at the end of the line."""
        number = bisect_right(self._starts, offset) - 1
        start = self._starts[number]
        line = self._line(number)
        offset = min(offset, start + len(line))
        head = line[: offset - start]
        if self.encoding not in _UNITS or head.isascii():
            return Position(number, len(head))
        codec, size = _UNITS[self.encoding]
        return Position(number, len(head.encode(codec)) // size)

    def range(self, span: tuple[int, int]) -> Range:
        """The range of two offsets."""
        return Range(self.position(span[0]), self.position(span[1]))

    def changed(self, place: Range | None, new: str) -> DocumentText:
        """The text with ``new`` at ``place``, or all of it new."""
        new = whole(new)
        if place is None:
            return DocumentText(new, self.encoding)
        start, end = self.span(place)
        return DocumentText(self.content[:start] + new + self.content[end:], self.encoding)

    def _line(self, number: int) -> str:
        """A line without its end."""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.content)
        return self.content[self._starts[number] : end].rstrip("\r\n")
