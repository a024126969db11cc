"""The text that the parser reads: the file without what must go, and the way back to the file's own offsets.

Taken out are the byte-order mark, the carriage returns of line ends, characters that an ENC finding owns, marks of
direction at the edges of lines, the second side of a merge conflict, a code fence around the whole file and the marks
that quote or number its lines. Several characters are read as one where they are an escape or a letter and its
accents: the text is in NFC. A CR that ends a line alone is read as LF.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from linter.cached import cached_property
from linter.finding import FileSpan, Span
from linter.source import Source
from linter.spans import merged
from linter.unwanted import Unwanted

_LINE_EDGES = ("", "\n", "\r")


class Clean:
    """The cleaned ``text`` of a source; the table that leads back is made when first asked for."""

    def __init__(self, source: Source, unwanted: Unwanted) -> None:
        self._text = source.text
        self._unwanted = unwanted
        taken = unwanted.characters + unwanted.unreported_blanks + unwanted.conflict_sides + unwanted.fence
        self._taken = taken + unwanted.edge_marks + unwanted.line_marks + unwanted.line_breaks + unwanted.indentation
        if unwanted.bad_bytes:
            kept = set(_words(self._text, unwanted.bad_bytes))
            self._taken = [span for span in self._taken if span not in kept]
        self._read_as = unwanted.entities + unwanted.doubled_quotes + unwanted.compositions
        text = None if self._taken or self._read_as else source.with_line_feeds
        if text is None:
            text = self._without_removed().replace("\r", "\n")
        self.text = text

    @property
    def has_margin(self) -> bool:
        """Whether the numbers before its lines were taken out."""
        return bool(self._unwanted.margin)

    @cached_property
    def removed(self) -> list[Span]:
        """What is not in ``text``, as sorted spans of the file's text that do not touch.

        Of several characters that are read as one, the last one is not among them.
        """
        return merged(
            self._taken + self._unwanted.line_ends.returns + [(start, end - 1) for start, end, _ in self._read_as]
        )

    @cached_property
    def _whole(self) -> dict[int, int]:
        """For the last of several characters that are read as one, the offset of the first."""
        return {end - 1: start for start, end, _ in self._read_as}

    def _without_removed(self) -> str:
        cuts = [(*span, "") for span in self.removed]
        if self._read_as:
            starts = [start for start, _ in self.removed]
            for _, end, said in self._read_as:
                at = bisect_right(starts, end - 1) - 1
                if at < 0 or self.removed[at][1] <= end - 1:
                    cuts.append((end - 1, end, said))
            cuts.sort()
        pieces: list[str] = []
        last = 0
        for start, end, said in cuts:
            pieces += (self._text[last:start], said)
            last = end
        pieces.append(self._text[last:])
        return "".join(pieces)

    @cached_property
    def touched(self) -> list[int]:
        """The offsets in the cleaned text at which a character was taken out that an ENC finding owns."""
        owned = self._unwanted.characters
        escaped = [(start, end) for start, end, _ in self._unwanted.entities + self._unwanted.doubled_quotes]
        starts = [start for start, _ in (sorted(owned + escaped) if escaped else owned)]
        removed, gone = self.removed, self._gone
        touched: list[int] = []
        following = 0
        for start in starts:
            while following < len(removed) and removed[following][0] <= start:
                following += 1
            still = max(0, removed[following - 1][1] - start) if following else 0
            touched.append(start - gone[following] + still)
        return touched

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

    def to_clean_span(self, span: Span) -> Span:
        """The span in the cleaned text of ``span`` in the file's text."""
        return self.to_clean(span[0]), self.to_clean(span[1])

    def to_source(self, span: Span) -> FileSpan:
        """The span in the file's text of ``span`` in the cleaned text; removed characters at its edges stay out.

        A line feed takes its carriage returns with it. An empty span is before what was removed there, but after
        a byte-order mark.
        """
        if len(self.text) == len(self._text):
            return FileSpan(span)  # line ends and accents may differ, but one by one
        start, end = span
        if start == end:
            at = start + self._gone[bisect_left(self._clean_starts, start)]
            if not at and self._unwanted.byte_order_mark:
                at = self._unwanted.byte_order_mark[0][1]
            return FileSpan((at, at))
        first = self._source_offset(start)
        if self._text[first] == "\n":
            while self._text.endswith("\r", 0, first):
                first -= 1
        return FileSpan((self._whole.get(first, first), self._source_offset(end - 1) + 1))

    def _source_offset(self, offset: int) -> int:
        """Where the character at ``offset`` of the cleaned text is in the file's text."""
        return offset + self._gone[bisect_right(self._clean_starts, offset)]


def _words(text: str, spans: list[Span]) -> Iterator[Span]:
    """Those of ``spans`` that were words or lines before their bytes were lost: something is said there.

    A byte that is in a word, or alone between others, is noise, and the line is read without it.
    """
    for start, end in spans:
        before, after = text[start - 1 : start], text[end : end + 1]
        if before.isalnum() or after.isalnum():
            continue
        if end - start > 1 or (before in _LINE_EDGES and after in _LINE_EDGES):
            yield start, end
