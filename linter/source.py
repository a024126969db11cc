"""A file as it is: bytes, decoded text, and the way from an offset to a line and a column."""

from __future__ import annotations

import io
from bisect import bisect_right
from itertools import accumulate

from linter.cached import cached_property
from linter.finding import FileSpan, Position
from linter.line_bounds import line_end

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

_HEAD = 400
"""How many bytes tell what a file is encoded in; a multiple of four."""


class Source:
    """One file. ``path`` is only a name; nothing here touches the disk.

    Bytes that are not UTF-8 become lone surrogates (``surrogateescape``), so that the rest can still be checked and
    one bad byte is one column. UTF-16 and UTF-32 are decoded where a byte-order mark says so. Lines end at LF, as
    ``grep -n`` counts them. ``utf8`` are the bytes of ``text``: the file's own, but where it is in a wide encoding.
    """

    def __init__(self, data: bytes, path: str = "<stdin>") -> None:
        self.data = data
        self.path = path
        self.undecodable: UnicodeDecodeError | None = None
        self.utf8 = data
        if data.startswith(_WIDE_MARKS) and self.wide_encoding is not None:
            self.text = data.decode(self.wide_encoding, "replace")
            self.utf8 = self.text.encode()
            return
        try:
            self.text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.undecodable = error
            self.text = data.decode("utf-8", "surrogateescape")

    @property
    def is_readable(self) -> bool:
        """Whether ``text`` is what the file says: not where a wide encoding is only a guess."""
        return self.utf8 is not self.data or self.wide_encoding is None

    @property
    def is_rewritable(self) -> bool:
        """Whether the text may be changed and written back: only where all bytes are UTF-8."""
        return self.undecodable is None and self.wide_encoding is None

    @cached_property
    def wide_encoding(self) -> str | None:
        """``UTF-16`` or ``UTF-32`` where the bytes look like it."""
        head = self.data[:_HEAD]
        if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
            return "UTF-32"
        nulls = head.count(0)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "UTF-16" if nulls or not head[2:].isascii() else None
        if nulls * 5 <= len(head):
            return None
        for codec in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
            text = head[: len(head) // 4 * 4].decode(codec, "replace")
            if text and not {"\0", "\ufffd"} & set(text[:-1]):
                return codec[:6].upper()
        return None

    @cached_property
    def with_line_feeds(self) -> str | None:
        """The text with LF at the end of every line; ``None`` where line ends are mixed, or CR without LF."""
        if "\r" not in self.text:
            return self.text
        decoder = io.IncrementalNewlineDecoder(None, translate=True)
        text = decoder.decode(self.text, final=True)
        return text if decoder.newlines == "\r\n" else None

    @cached_property
    def newline(self) -> str:
        """What ends most lines: ``\\n`` or ``\\r\\n``."""
        if self.with_line_feeds is not None:
            return "\n" if self.with_line_feeds is self.text else "\r\n"
        pairs = self.text.count("\r\n")
        return "\r\n" if pairs * 2 > self.text.count("\n") else "\n"

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = map(len, self.text.split("\n"))
        return list(accumulate((length + 1 for length in lengths), initial=0))[:-1]

    def position(self, span: FileSpan) -> Position:
        """1-based line and column of both ends of ``span``."""
        starts = self._line_starts
        first = bisect_right(starts, span[0]) - 1
        last = bisect_right(starts, span[1]) - 1
        return Position(first + 1, span[0] - starts[first] + 1, last + 1, span[1] - starts[last] + 1)

    def span(self, position: Position) -> FileSpan:
        """The offsets of ``position``, which is one of this text."""
        starts = self._line_starts
        return FileSpan(
            (
                starts[position.line - 1] + position.column - 1,
                starts[position.end_line - 1] + position.end_column - 1,
            )
        )

    def line(self, number: int) -> str:
        """The text of 1-based line ``number`` without its end."""
        start = self._line_starts[number - 1]
        return self.text[start : line_end(self.text, start)].removesuffix("\r")
