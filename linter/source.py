"""A file as it is: bytes, decoded text, and the way from an offset to a line and a column."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from linter.finding import Position, Span


class Source:
    """One file. ``path`` is only a name; nothing here touches the disk.

    Bytes that are not UTF-8 become lone surrogates (``surrogateescape``), so that the rest can still be checked and
    one bad byte is one column. Lines end at LF, as ``grep -n`` counts them.
    """

    def __init__(self, data: bytes, path: str = "<stdin>") -> None:
        self.data = data
        self.path = path
        self.undecodable: UnicodeDecodeError | None = None
        try:
            self.text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.undecodable = error
            self.text = data.decode("utf-8", "surrogateescape")

    @cached_property
    def wide_encoding(self) -> str | None:
        """``UTF-16`` or ``UTF-32`` where the bytes look like it: such a file is not read at all."""
        head = self.data[:400]
        if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
            return "UTF-32"
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "UTF-16"
        nulls = head.count(0)
        if nulls * 5 > len(head) * 3:
            return "UTF-32"
        return "UTF-16" if nulls * 5 > len(head) * 2 else None

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    @cached_property
    def newline(self) -> str:
        """What ends most lines: ``\\n`` or ``\\r\\n``."""
        pairs = self.text.count("\r\n")
        return "\r\n" if pairs * 2 > self.text.count("\n") else "\n"

    @property
    def line_count(self) -> int:
        """How many lines there are, an unfinished last one included."""
        return len(self._line_starts) - (self.text.endswith("\n") or not self.text)

    def position(self, span: Span) -> Position:
        """1-based line and column of both ends of ``span``."""
        starts = self._line_starts
        first = bisect_right(starts, span[0]) - 1
        last = bisect_right(starts, span[1]) - 1
        return Position(first + 1, span[0] - starts[first] + 1, last + 1, span[1] - starts[last] + 1)

    def line(self, number: int) -> str:
        """The text of 1-based line ``number`` without its end."""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].removesuffix("\r")
