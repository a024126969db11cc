"""The text that the parser reads: the file without what must go, and the way back to the file's own offsets.

Taken out are the byte-order mark, the carriage returns of line ends, characters that an ENC finding owns, the second
side of a merge conflict, and a code fence around the whole file. A CR that ends a line alone is read as LF.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from linter.finding import Span
from linter.source import Source
from linter.unwanted import Unwanted


class Clean:
    """The cleaned ``text`` of a source; the table that leads back is made when first asked for."""

    def __init__(self, source: Source, unwanted: Unwanted) -> None:
        self._text = source.text
        self._unwanted = unwanted
        self._taken = unwanted.characters + unwanted.unreported_blanks + unwanted.conflict_sides + unwanted.fence
        text = None if self._taken else source.with_line_feeds
        if text is None:
            text = _without(self._text, self.removed).replace("\r", "\n")
        self.text = text

    @cached_property
    def removed(self) -> list[Span]:
        """What is not in ``text``, as sorted spans of the file's text that do not touch."""
        return _merge(self._taken + self._unwanted.returns)

    @cached_property
    def touched(self) -> list[int]:
        """The offsets in the cleaned text at which a character was taken out that an ENC finding owns."""
        return [self.to_clean(start) for start, _ in self._unwanted.characters]

    @cached_property
    def _gone(self) -> list[int]:
        """How many characters were taken out before each removal, and in all."""
        return list(accumulate((end - start for start, end in self.removed), initial=0))

    @cached_property
    def _clean_starts(self) -> list[int]:
        """For each removal, the offset in the cleaned text at which it was taken out."""
        return [start - gone for (start, _), gone in zip(self.removed, self._gone, strict=False)]

    def to_clean(self, offset: int) -> int:
        """The offset in the cleaned text of ``offset`` in the file's text."""
        at = bisect_right(self.removed, (offset, -1))
        gone = self._gone[at]
        if at and self.removed[at - 1][1] > offset:
            gone -= self.removed[at - 1][1] - offset
        return offset - gone

    def to_source(self, span: Span) -> Span:
        """The span in the file's text of ``span`` in the cleaned text; removed characters at its edges stay out.

        A line feed takes its carriage returns with it. An empty span stands before what was removed there, but behind
        a byte-order mark.
        """
        if len(self.text) == len(self._text):
            return span
        start, end = span
        if start == end:
            at = start + self._gone[bisect_left(self._clean_starts, start)]
            if not at and self._unwanted.byte_order_mark:
                at = self._unwanted.byte_order_mark[0][1]
            return at, at
        first = self._source_offset(start)
        if self._text[first] == "\n":
            while first and self._text[first - 1] == "\r":
                first -= 1
        return first, self._source_offset(end - 1) + 1

    def _source_offset(self, offset: int) -> int:
        """Where the character at ``offset`` of the cleaned text stands in the file's text."""
        return offset + self._gone[bisect_right(self._clean_starts, offset)]


def _merge(spans: list[Span]) -> list[Span]:
    """``spans`` sorted, with those that overlap or touch made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(text: str, spans: list[Span]) -> str:
    pieces = []
    last = 0
    for start, end in spans:
        pieces.append(text[last:start])
        last = end
    pieces.append(text[last:])
    return "".join(pieces)
