"""The text that the parser reads: the file without what must go, and the way back to the file's own offsets.

Taken out are the byte-order mark, the carriage returns of line ends, characters that an ENC finding owns, the second
side of a merge conflict, and a code fence around the whole file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from linter.characters import Characters
from linter.finding import Span
from linter.source import Source

_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(?P<ours>(?:(?![<>]{7} |={7}\r?$)[^\n]*\n)*)"
    r"(?:\|{7}[^\n]*\n(?:(?!={7}\r?$|>{7} )[^\n]*\n)*)?(?P<theirs>={7}\r?\n(?:(?!>{7} )[^\n]*\n)*)^>{7}(?: [^\n]*)?(?:\n|\Z)",
    re.M,
)
_LONE_MARKER = re.compile(r"^(?:<{7}|>{7}) [^\n]+(?:\n|\Z)", re.M)
_FENCE_LINE = re.compile(r"^(?:```|~~~(?!~{3}))", re.M)
_FENCED_FILE = re.compile(r"\s*```[^\n`]*\n", re.A)
_FENCE_END = re.compile(r"^```[ \t]*\n?\s*\Z", re.A | re.M)


class Clean:
    """The cleaned ``text`` of a source.

    ``conflicts`` and ``fence`` are spans in the file's own text; ``touched`` are the offsets in the cleaned text at
    which a character was taken out that an ENC finding owns.
    """

    def __init__(self, source: Source, characters: Characters) -> None:
        self._text = source.text
        self.conflicts: list[Span] = []
        self.fence: Span | None = None
        owned = self._owned(characters)
        gone = list(owned)
        if "<<<<<<< " in self._text or ">>>>>>> " in self._text:
            gone += self._find_conflicts()
        if self._text.lstrip()[:3] == "```":
            gone += self._find_fence()
        if not gone and characters.returns and source.newline == "\r\n":
            self.text = self._text.replace("\r\n", "\n")
            self.removed = characters.returns
        else:
            self.removed = _merge(gone + characters.returns)
            self.text = _without(self._text, self.removed)
        if "\r" in self.text:
            self.text = self.text.replace("\r", "\n")
        self.touched = [self.to_clean(start) for start, _ in owned]

    @staticmethod
    def _owned(characters: Characters) -> list[Span]:
        found = characters.byte_order_mark + characters.bad_bytes + characters.controls + characters.invisibles
        return sorted(found + characters.mojibake + characters.trailing)

    def _find_conflicts(self) -> list[Span]:
        fences = [match.start() for match in _FENCE_LINE.finditer(self._text)]

        def in_code(offset: int) -> bool:
            return bisect_left(fences, offset) % 2 == 1

        gone: list[Span] = []
        for match in _CONFLICT.finditer(self._text):
            if not in_code(match.start()):
                self.conflicts.append(match.span())
                gone += [(match.start(), match.start("ours")), (match.end("ours"), match.end())]
        for match in _LONE_MARKER.finditer(self._text):
            inside = any(start <= match.start() < end for start, end in self.conflicts)
            if not inside and not in_code(match.start()):
                self.conflicts.append(match.span())
                gone.append(match.span())
        self.conflicts.sort()
        return gone

    def _find_fence(self) -> list[Span]:
        opening = _FENCED_FILE.match(self._text)
        closing = _FENCE_END.search(self._text, max(len(self._text) - 200, opening.end())) if opening else None
        if opening is None or closing is None:
            return []
        self.fence = (opening.end() - len(opening[0].lstrip()), opening.end() - 1)
        return [opening.span(), closing.span()]

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
        first = start + self._gone[bisect_right(self._clean_starts, start)]
        if start < len(self.text) and self.text[start] == "\n" and first and self._text[first - 1] == "\r":
            first -= 1
        if start == end:
            return first, first
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
