"""Unwanted that must go: where they stand in a file.

Read once a file, lazily, guarded on the bytes so that a clean file costs next to nothing; the ENC rules make problems
of them and :mod:`linter.clean` takes them out before the parser sees the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from linter.finding import Span
from linter.source import Source

_ORDINARY = bytes([0x0A, *range(0x20, 0x7F)])
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]+")
_TRAILING = re.compile("[ \t\u00a0\u3000]+(?=\r*(?:\n|\\Z))")
_BAD_BYTES = re.compile("[\udc80-\udcff]+")

_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(?P<ours>(?:(?![<>]{7} |={7}\r?$)[^\n]*\n)*)"
    r"(?:\|{7}[^\n]*\n(?:(?!={7}\r?$|>{7} )[^\n]*\n)*)?(?P<theirs>={7}\r?\n(?:(?!>{7} )[^\n]*\n)*)^>{7}(?: [^\n]*)?(?:\n|\Z)",
    re.M,
)
_MARKER = re.compile(r"^(?:<{7}|>{7}) [^\n]+(?:\n|\Z)", re.M)
_FENCE_LINE = re.compile(r"^(?:```|~~~(?!~{3}))", re.M)
_FENCED_FILE = re.compile(r"\s*```[^\n`]*\n", re.A)
_FENCE_END = re.compile(r"^```[ \t]*\n?\s*\Z", re.A | re.M)



class Unwanted:
    """The spans of unwanted characters in ``source.text``, by kind; all empty in a clean file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._unusual = source.data.translate(None, _ORDINARY)

    @cached_property
    def bad_bytes(self) -> list[Span]:
        """Runs of bytes that are not UTF-8 (ENC001)."""
        return _spans(_BAD_BYTES, self.source.text) if self.source.undecodable else []

    @cached_property
    def controls(self) -> list[Span]:
        """Runs of control characters other than TAB, LF and CR (ENC004)."""
        return _spans(_CONTROL, self.source.text) if self._unusual else []

    @cached_property
    def invisibles(self) -> list[Span]:
        """Zero-width, bidirectional and other invisible characters that no script needs where they stand (ENC005)."""
        return []

    @cached_property
    def mojibake(self) -> list[Span]:
        """UTF-8 that was read as Latin-1 or cp1252, and U+FFFD (ENC010)."""
        return []

    @cached_property
    def trailing(self) -> list[Span]:
        """Blanks at the end of lines, without the Markdown line break (ENC006)."""
        return []

    @cached_property
    def byte_order_mark(self) -> list[Span]:
        """U+FEFF at the start of the file (ENC002)."""
        return [(0, 1)] if self.source.text.startswith("\ufeff") else []

    @cached_property
    def returns(self) -> list[Span]:
        """Every carriage return that stands directly before another one or a line feed."""
        return [] if 0x0D not in self._unusual else _spans(re.compile("\r+(?=\n)"), self.source.text)

    @cached_property
    def has_tabs(self) -> bool:
        """Whether there is a TAB anywhere."""
        return 0x09 in self._unusual

    @cached_property
    def characters(self) -> list[Span]:
        """All spans that an ENC finding owns, sorted."""
        found = self.byte_order_mark + self.bad_bytes + self.controls + self.invisibles + self.mojibake + self.trailing
        return sorted(found) if found else found

    @cached_property
    def conflicts(self) -> list[Span]:
        """Merge conflicts, whole, and lone conflict markers (DOC012)."""
        return [whole for whole, _ in self._conflicts]

    @cached_property
    def conflict_sides(self) -> list[Span]:
        """What is not read of merge conflicts: the markers and every side but the first."""
        return [side for _, sides in self._conflicts for side in sides]

    @cached_property
    def _conflicts(self) -> list[tuple[Span, list[Span]]]:
        text = self.source.text
        if "<<<<<<< " not in text and ">>>>>>> " not in text:
            return []
        fences = [match.start() for match in _FENCE_LINE.finditer(text)]
        found: list[tuple[Span, list[Span]]] = []
        last = 0
        for match in _MARKER.finditer(text):
            if match.start() < last or bisect_left(fences, match.start()) % 2:
                continue
            conflict = _CONFLICT.match(text, match.start())
            whole = (conflict or match).span()
            last = whole[1]
            kept = conflict.span("ours") if conflict else (last, last)
            found.append((whole, [(whole[0], kept[0]), (kept[1], last)]))
        return found

    @cached_property
    def fence(self) -> list[Span]:
        """The two lines of a code fence around the whole file (DOC008)."""
        text = self.source.text
        opening = _FENCED_FILE.match(text)
        closing = _FENCE_END.search(text, max(len(text) - 200, opening.end())) if opening else None
        return [opening.span(), closing.span()] if opening and closing else []


def _spans(expression: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in expression.finditer(text)]
