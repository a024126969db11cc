"""The text that the parser reads: the file without what must go, and the way back to the file's own offsets.

Taken out are the byte-order mark, the carriage returns of line ends, characters that an ENC finding owns, the second
side of a merge conflict, and a code fence around the whole file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from linter.unwanted import Unwanted
from linter.finding import Span
from linter.source import Source


class Clean:
    """The cleaned ``text`` of a source.

    ``touched`` are the offsets in the cleaned text at which a character was taken out that an ENC finding owns.
    """

    def __init__(self, source: Source, unwanted: Unwanted) -> None:
        self._text = source.text
        owned = unwanted.characters
        self.removed = _merge(owned + unwanted.returns + unwanted.conflict_sides + unwanted.fence)
        if self.removed == unwanted.returns and "\r\r" not in self._text:
            self.text = self._text.replace("\r\n", "\n")
        else:
            self.text = _without(self._text, self.removed)
        if "\r" in self.text:
            self.text = self.text.replace("\r", "\n")
        self.touched = [self.to_clean(start) for start, _ in owned]

    @cached_property
    def _clean_starts(self) -> list[int]:
        """For each removal, the offset in the cleaned text at which it was taken out."""
        lengths = accumulate((end - start for start, end in self.removed), initial=0)
        return [start - gone for (start, _), gone in zip(self.removed, lengths, strict=False)]

    def to_clean(self, offset: int) -> int:
        """The offset in the cleaned text of ``offset`` in the file's text."""
        at = bisect_right(self.removed, (offset, -1))
        gone = self._gone[at]
        if at and self.removed[at - 1][1] > offset:
            gone -= self.removed[at - 1][1] - offset
        return offset - gone

    @cached_property
    def _gone(self) -> list[int]:
        return list(accumulate((end - start for start, end in self.removed), initial=0))

    def to_source(self, span: Span) -> Span:
        """The span in the file's text of ``span`` in the cleaned text; removed characters at its edges stay out."""
        if not self.removed:
            return span
        start, end = span
        if start == end:
            at = start + self._gone[bisect_left(self._clean_starts, start)]
            return at, at
        first = start + self._gone[bisect_right(self._clean_starts, start)]
        if start < len(self.text) and self.text[start] == "\n" and first and self._text[first - 1] == "\r":
            first -= 1
        return first, end - 1 + self._gone[bisect_right(self._clean_starts, end - 1)] + 1


def _merge(spans: list[Span]) -> list[Span]:
    """``spans`` sorted, with those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(text: str, spans: list[Span]) -> str:
    if not spans:
        return text
    pieces = []
    last = 0
    for start, end in spans:
        pieces.append(text[last:start])
        last = end
    pieces.append(text[last:])
    return "".join(pieces)
