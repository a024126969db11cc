"""Characters that must be removed: where they are in a file.

Read once a file, lazily, guarded on the bytes so that a clean file costs next to nothing, not even an import; the
ENC rules make problems of them and :mod:`linter.clean` takes them out before the parser sees the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.expressions import expression
from linter.finding import Edit, Span
from linter.line_ends import LineEnds
from linter.source import Source
from linter.spans import outside

if TYPE_CHECKING:
    from linter.conflicts import Conflict
    from linter.mojibake import Misread
    from linter.wrappings import Marked

_LOW = bytes(range(0x80))
_NOT_LOW = bytes([0x0A, *range(0x20, 0x7F), *range(0x80, 0x100)])
_CONTROL = expression("\x1b\\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_BAD_BYTES = expression("[\udc80-\udcff]+")
_BYTE_ORDER_MARK = expression("\ufeff+")
_REPLACEMENT = expression("\ufffd+")

_NONE: list[Span] = []
_BEYOND_ASCII = ("bad_bytes", "byte_order_mark", "invisibles", "edge_marks", "misread", "replaced", "mojibake")
_NOTHING_BEYOND_ASCII = dict.fromkeys((*_BEYOND_ASCII, "compositions"), _NONE)
_ONLY_WITH = ((b"&", "entities"), (b'""', "doubled_quotes"), (b">", "quotation"), (b"\\", "line_breaks"))


class Unwanted:
    """The spans of unwanted characters in ``source.text``, by kind; all empty in a clean file.

    No character is in two of them; which kind owns it says :doc:`format`, section "Which code wins". ``narrow`` are the
    layout's separators that have fewer than 5 characters: other runs of punctuation as short as these are text.
    ``marked`` are the lines whose marks are not read: whether they are part of the text is told by the reading. So it
    is of ``margin``, the numbers that a layout has before its lines.
    """

    def __init__(self, source: Source, narrow: frozenset[str] = frozenset()) -> None:
        self.source = source
        self.marked: tuple[Marked, ...] = ()
        self.margin: tuple[Span, ...] = ()
        self._narrow = narrow
        self._shortest = min(5, *map(len, narrow)) if narrow else 5
        data = source.utf8
        self._low = data.translate(None, _NOT_LOW)
        self._high = b"" if data.isascii() or self._is_harmless() else data.translate(None, _LOW)
        # Most files have none of these: each property that need not be asked is a microsecond less.
        if not self._high:
            self.__dict__.update(_NOTHING_BEYOND_ASCII)
            if not self._low.strip(b"\t\r"):
                self.controls = _NONE
        for sign, name in _ONLY_WITH:
            if sign not in data:
                self.__dict__[name] = _NONE
        if b"<" not in data and b">" not in data:
            self.conflicts = self.conflict_sides = _NONE

    def _is_harmless(self) -> bool:
        from linter.stretches import are_harmless

        return self.source.undecodable is None and are_harmless(self._stretches)

    @cached_property
    def _stretches(self) -> frozenset[bytes]:
        from linter.stretches import stretches

        return stretches(self.source.utf8)

    @cached_property
    def is_spotless(self) -> bool:
        """Whether nothing is wrong with the text as such, so that no rule about it has to be asked."""
        source = self.source
        if source.undecodable or source.wide_encoding or source.with_line_feeds is None:
            return False
        found = self.characters or self.edge_marks or self.entities or self.doubled_quotes or self.conflicts
        return not found and self.tail is None and source.text.endswith("\n")

    @cached_property
    def bad_bytes(self) -> list[Span]:
        """Runs of bytes that are not UTF-8 (ENC001)."""
        return _spans(_BAD_BYTES, self.source.text) if self.source.undecodable else []

    @cached_property
    def byte_order_mark(self) -> list[Span]:
        """U+FEFF at the start of the file, however many there are (ENC002)."""
        found = _BYTE_ORDER_MARK.match(self.source.text)
        return [found.span()] if found else []

    @cached_property
    def controls(self) -> list[Span]:
        """Runs of control characters other than TAB, LF and CR (ENC004)."""
        if not self._low.strip(b"\t\r"):
            if not self._high:
                return []
            from linter.suspicion import may_hold_controls

            if not may_hold_controls(self._high):
                return []
        return outside(self.mojibake, _spans(_CONTROL, self.source.text))

    @cached_property
    def invisibles(self) -> list[Span]:
        """Zero-width, bidirectional and other invisible characters that no script needs at their place (ENC005)."""
        from linter.suspicion import may_hold_invisibles

        if not may_hold_invisibles(self._high):
            return []
        from linter.invisible import invisible_characters

        found = invisible_characters(self._high, self.source.text)
        return outside(sorted(self.mojibake + self.byte_order_mark), found) if found else found

    @cached_property
    def edge_marks(self) -> list[Span]:
        """Marks of direction at the edges of lines: legal in what was said, not on a structure line (ENC005)."""
        from linter.suspicion import may_hold_edge_marks

        if not may_hold_edge_marks(self._high):
            return []
        from linter.invisible import edge_marks

        return outside(self.invisibles, edge_marks(self.source.text))

    @cached_property
    def misread(self) -> list[Misread]:
        """Runs of UTF-8 that was read with another code page, and what they said (ENC010)."""
        from linter.suspicion import may_be_misread

        if not may_be_misread(self._high, self.source.utf8):
            return []
        from linter import stretches

        if not stretches.may_be_misread(self._stretches):
            return []
        from linter.mojibake import misread

        return misread(self._high, self.source.text)

    @cached_property
    def replaced(self) -> list[Span]:
        """Runs of U+FFFD, which replaces lost characters (ENC010)."""
        from linter.suspicion import may_hold_replacements

        if not may_hold_replacements(self._high):
            return []
        return outside([run.span for run in self.misread], _spans(_REPLACEMENT, self.source.text))

    @cached_property
    def mojibake(self) -> list[Span]:
        """Mis-read and replaced characters (ENC010)."""
        return sorted([run.span for run in self.misread] + self.replaced)

    @cached_property
    def line_ends(self) -> LineEnds:
        """How the lines end."""
        return LineEnds(self.source.text, self._low, self._shortest)

    @cached_property
    def trailing(self) -> list[Span]:
        """Whitespace at the end of lines, without the Markdown line break and what only quotes the line (ENC006)."""
        found = self.line_ends.trailing
        return outside(sorted(self.mojibake + self.line_marks), found) if found else found

    @cached_property
    def unreported_blanks(self) -> list[Span]:
        """Whitespace at the end of lines that come to light when the rest has gone, and those in the tail."""
        return self.line_ends.uncovered(self.byte_order_mark + self.bad_bytes + self._hidden + self.edge_marks)

    @property
    def tail(self) -> Span | None:
        """The blank lines after the last line that says something (ENC008)."""
        return self.line_ends.tail

    @property
    def has_tabs(self) -> bool:
        """Whether there is a TAB anywhere."""
        return 0x09 in self._low

    @cached_property
    def entities(self) -> list[Edit]:
        """HTML entities of a file that was escaped, and what they are (ENC011)."""
        from linter.escapes import entities

        return entities(self.source.text)

    @cached_property
    def doubled_quotes(self) -> list[Edit]:
        """Doubled quotes around what was said, as CSV has them, and what they are (ENC011)."""
        from linter.escapes import doubled_quotes

        return doubled_quotes(self.source.text)

    @cached_property
    def compositions(self) -> list[Edit]:
        """Letters and their accents that are more than one character, and the one that is read (no finding)."""
        from linter.suspicion import may_be_decomposed

        if not may_be_decomposed(self._high):
            return []
        from linter.sameness import compositions

        return compositions(self.source.text, self._high.decode("utf-8", "replace"), self._hidden)

    @property
    def _hidden(self) -> list[Span]:
        """Characters that are never read, wherever they are."""
        return self.controls + self.invisibles + self.mojibake

    @cached_property
    def characters(self) -> list[Span]:
        """All spans that an ENC finding owns, sorted."""
        found = self.byte_order_mark + self.bad_bytes + self._hidden + self.trailing
        return sorted(found) if found else found

    def by_line(self, spans: Iterable[Span]) -> Iterator[list[Span]]:
        """``spans``, which are sorted, in one list for each line that has any."""
        text = self.source.text
        line: list[Span] = []
        for span in spans:
            if line and "\n" in text[line[-1][1] : span[0]]:
                yield line
                line = []
            line.append(span)
        if line:
            yield line

    @cached_property
    def conflicts(self) -> list[Span]:
        """Merge conflicts, whole, and lone conflict markers (DOC012)."""
        return [whole for whole, _ in self._conflicts]

    @cached_property
    def conflict_sides(self) -> list[Span]:
        """What is not read of merge conflicts: the markers and every side but the first."""
        return [side for _, sides in self._conflicts for side in sides]

    @cached_property
    def _conflicts(self) -> list[Conflict]:
        data = self.source.utf8
        if not (b"<" in data and b"<<<<<<<" in data) and not (b">" in data and b">>>>>>>" in data):
            return []
        from linter.conflicts import find_conflicts

        return find_conflicts(self.source.text, self.fence[0][1] if self.fence else 0, self._narrow)

    @cached_property
    def quotation(self) -> list[Span]:
        """The marks that quote every line of the file, as mail does (DOC008)."""
        data = self.source.utf8
        if not (b">" in data[:10] and b"\n>" in data):
            return []
        from linter.wrappings import find_quotation

        return find_quotation(self.source.text)

    @property
    def line_marks(self) -> list[Span]:
        """The marks before lines that are quoted or numbered."""
        if not (self.marked or self.margin):
            return self.quotation
        return sorted([*self.quotation, *self.margin, *(mark for each in self.marked for mark in each.marks)])

    @cached_property
    def indentation(self) -> list[Span]:
        """The blanks that every line of the file begins with (DOC008)."""
        if self.source.utf8.lstrip(b"\xef\xbb\xbf\r\n")[:1] not in (b" ", b"\t"):
            return []
        from linter.wrappings import find_indentation

        return find_indentation(self.source.text)

    @cached_property
    def line_breaks(self) -> list[Span]:
        """The backslashes that end every line of the file, as Markdown breaks lines (DOC008)."""
        if b"\\\n" not in self.source.utf8 and b"\\\r" not in self.source.utf8 and b"\\ " not in self.source.utf8:
            return []
        from linter.wrappings import find_line_breaks

        return find_line_breaks(self.source.text)

    @cached_property
    def fence(self) -> list[Span]:
        """The two lines of a code fence around the whole file (DOC008)."""
        tail = self.source.utf8[-200:].rstrip()
        if not tail.endswith((b"\n```", b"\n~~~")):
            return []
        from linter.wrappings import find_fence

        return find_fence(self.source.text)


def _spans(expression: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in expression.finditer(text)]
