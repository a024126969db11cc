"""Characters that must go: where they stand in a file.

Read once a file, lazily, guarded on the bytes so that a clean file costs next to nothing, not even an import; the
ENC rules make problems of them and :mod:`linter.clean` takes them out before the parser sees the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING

from linter.finding import Span
from linter.source import Source

if TYPE_CHECKING:
    from linter.conflicts import Conflict
    from linter.mojibake import Misread

BLANKS = " \t\u00a0\u3000"
"""What nobody sees at the end of a line."""

_ORDINARY = bytes([0x0A, *range(0x20, 0x7F)])
_LOW = bytes(range(0x80))
_HIGH = bytes(range(0x80, 0x100))
_CONTROL = re.compile("\x1b\\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_CONTROL_C2 = re.compile(rb"\xc2[\x80-\x9f]")
_BAD_BYTES = re.compile("[\udc80-\udcff]+")
_BYTE_ORDER_MARK = re.compile("\ufeff+")
_REPLACEMENT = re.compile("\ufffd+")
_REPLACEMENT_BYTES = re.compile(rb"\xef(?:\xbf\xbd)")
# What may be mis-read UTF-8: accents of Western Europe only where a sign follows that nobody writes there.
_SIGN = rb"(?:\xc2[\x80-\xbf]|\xe2(?:\x80[\x93-\xba]|\x82\xac|\x84\xa2)|[\xc5\xc6\xcb][\x80-\xbf])"
_LATIN_RUN = re.compile(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xb4]%b%b|\xa2\xe2\x82\xac|[\x82\x83] |.\xc3.\xc3)" % ((_SIGN,) * 3)
)
_OTHER_LEADS = re.compile(rb"[\xc4\xc6\xce-\xd1]|\xc5[^\x92\x93]|\xe2(?:[\x88-\x9f]|\x80\x9a)|\xc2\xac")
_RETURNS = re.compile("(?<!\r)\r++(?=\n)")
LINE_END = re.compile("(?:(?<!\r)\r++)?\n|\r")
"""Every line end; a CR that is not part of one before LF ends a line too."""

# Beginning with a literal, which the engine looks for at memory speed.
_BLANK_BEFORE_LF = re.compile(f"\n(?<=[{BLANKS}]\n)")
_BLANK_BEFORE_CR = re.compile(f"\r(?<=[{BLANKS}]\r)")
# The same without the plainest Markdown breaks: two spaces between a word and a word.
_ODD_BLANK_BEFORE_LF = re.compile(f"\n(?<=[{BLANKS}]\n)(?!(?:(?<=\\w  \n)|(?<=\\w[.,;:!?]  \n))[^\\W_])")
_ODD_BLANK_BEFORE_CR = re.compile(f"\r(?<=[{BLANKS}]\r)(?!(?:(?<=\\w  \r)|(?<=\\w[.,;:!?]  \r))\n[^\\W_])")
_NUMBERED_LINE = re.compile(r"\w{1,10} ?\d+ \[", re.A)
_BRACKETED_LINE = re.compile(rf"\[[^\]\n]{{1,60}}\](?::|[{BLANKS}\r]*\Z)")


@cache
def _separator_line(shortest: int) -> re.Pattern[str]:
    return re.compile(rf"[{BLANKS}]*([^\w\s]|_)\1{{{shortest - 1},}}[{BLANKS}\r]*", re.A)


@cache
def _header(shortest: int) -> re.Pattern[str]:
    run = rf"([^\w\s]|_)\1{{{shortest - 1},}}+"
    return re.compile(rf"[ \t\r\n]*+(?:[^\r\n]++\r?\n){{0,2}}?{run}[ \t]*+\r?\n(?:[^\r\n]++\r?\n)*", re.A)


class Unwanted:
    """The spans of unwanted characters in ``source.text``, by kind; all empty in a clean file.

    No character is in two of them; which kind owns it says :doc:`format`, section "Which code wins". ``narrow`` are the
    layout's separators that have fewer than 5 characters: other runs of punctuation as short as these are text.
    """

    def __init__(self, source: Source, narrow: frozenset[str] = frozenset()) -> None:
        self.source = source
        self._narrow = narrow
        self._shortest = min(5, *map(len, narrow)) if narrow else 5
        unusual = source.data.translate(None, _ORDINARY)
        self._low = unusual.translate(None, _HIGH)
        self._high = unusual.translate(None, _LOW) if self._low else unusual

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
        high = self._high
        if not self._low.strip(b"\t\r") and not (0xC2 in high and _CONTROL_C2.search(high)):
            return []
        return _outside(self.mojibake, _spans(_CONTROL, self.source.text))

    @cached_property
    def invisibles(self) -> list[Span]:
        """Zero-width, bidirectional and other invisible characters that no script needs where they stand (ENC005)."""
        if not self._high:
            return []
        from linter.invisible import invisible_characters

        found = invisible_characters(self._high, self.source.text)
        return _outside(self.mojibake + self.byte_order_mark, found) if found else found

    @cached_property
    def misread(self) -> list[Misread]:
        """Runs of UTF-8 that was read with another code page, and what they said (ENC010)."""
        high = self._high
        if not (_OTHER_LEADS.search(high) or (0xC3 in high and _LATIN_RUN.search(self.source.data))):
            return []
        from linter.mojibake import misread

        return misread(high, self.source.text)

    @cached_property
    def replaced(self) -> list[Span]:
        """Runs of U+FFFD, which stands for what was lost (ENC010)."""
        high = self._high
        if not (0xEF in high and _REPLACEMENT_BYTES.search(high)):
            return []
        return _outside([run.span for run in self.misread], _spans(_REPLACEMENT, self.source.text))

    @property
    def mojibake(self) -> list[Span]:
        """Mis-read and replaced characters (ENC010)."""
        return sorted([run.span for run in self.misread] + self.replaced)

    @cached_property
    def trailing(self) -> list[Span]:
        """Blanks at the end of lines, without the Markdown line break (ENC006)."""
        last = self.tail[0] if self.tail else len(self.source.text)
        found = [span for span in self._line_end_blanks if span[0] < last and not self._is_line_break(span)]
        return _outside(self.mojibake, found) if found else found

    @cached_property
    def unreported_blanks(self) -> list[Span]:
        """Blanks at the end of lines that come to light when the rest has gone, and those in the tail."""
        found: list[Span] = []
        if self.tail:
            found += [span for span in self._line_end_blanks if span[0] >= self.tail[0]]
        text = self.source.text
        owned = self.byte_order_mark + self.bad_bytes + self.controls + self.invisibles + self.mojibake
        starts = {end: start for start, end in owned}
        blank_from = {start for start, _ in self._line_end_blanks} if owned else set()
        for start, end in owned:
            if text[end : end + 1] not in ("", "\r", "\n") and end not in blank_from:
                continue
            at = start
            while at in starts or (at and text[at - 1] in BLANKS):
                if at in starts:
                    at = starts[at]
                else:
                    at -= 1
                    found.append((at, at + 1))
        return found

    @cached_property
    def _line_end_blanks(self) -> list[Span]:
        """Every run of blanks at the end of a line or of the text, but for the plainest Markdown breaks."""
        text = self.source.text
        ends = [match.start() for match in _ODD_BLANK_BEFORE_LF.finditer(text)]
        ends += (match.start() for match in _BLANK_BEFORE_LF.finditer(text, 0, self._header_end))
        if 0x0D in self._low:
            ends += (match.start() for match in _ODD_BLANK_BEFORE_CR.finditer(text))
            ends += (match.start() for match in _BLANK_BEFORE_CR.finditer(text, 0, self._header_end))
        if ends:
            ends = sorted(set(ends))
        if text[-1:] in tuple(BLANKS):
            ends.append(len(text))
        found = []
        for end in ends:
            start = end
            while start and text[start - 1] in BLANKS:
                start -= 1
            found.append((start, end))
        return found

    @cached_property
    def _header_end(self) -> int:
        """Where the lines of the title end, in which nothing is body."""
        header = _header(self._shortest).match(self.source.text)
        return header.end() if header else 0

    def _is_line_break(self, span: Span) -> bool:
        """Whether the blanks at ``span`` are two spaces before another line of the same paragraph."""
        text = self.source.text
        start, end = span
        if end - start != 2 or text[start:end] != "  " or start < self._header_end:
            return False
        line_end = LINE_END.match(text, end)
        if line_end is None or not line_end[0].endswith("\n"):
            return False
        line = text[text.rfind("\n", 0, start) + 1 : start]
        stop = text.find("\n", line_end.end())
        after = text[line_end.end() : stop if stop >= 0 else len(text)]
        separator_line = _separator_line(self._shortest)
        return bool(
            line
            and after.strip(f"{BLANKS}\r")
            and not separator_line.fullmatch(line)
            and not separator_line.fullmatch(after)
            and not _NUMBERED_LINE.match(line)
            and not _BRACKETED_LINE.match(after)
        )

    @cached_property
    def tail(self) -> Span | None:
        """The blank lines after the last line that says something (ENC008)."""
        text = self.source.text
        if text[-2:-1] not in ("\n", "\r", *BLANKS) and text.endswith("\n"):
            return None
        said = len(text.rstrip(f"\r\n{BLANKS}"))
        end = LINE_END.search(text, said)
        return (end.end(), len(text)) if said and end and end.end() < len(text) else None

    @property
    def returns(self) -> list[Span]:
        """Every run of carriage returns before a line feed; made anew each time, for it is long."""
        return _spans(_RETURNS, self.source.text) if 0x0D in self._low else []

    @property
    def has_tabs(self) -> bool:
        """Whether there is a TAB anywhere."""
        return 0x09 in self._low

    @cached_property
    def characters(self) -> list[Span]:
        """All spans that an ENC finding owns, sorted."""
        found = self.byte_order_mark + self.bad_bytes + self.controls + self.invisibles + self.mojibake + self.trailing
        return sorted(found) if found else found

    def by_line(self, spans: Iterable[Span]) -> Iterator[list[Span]]:
        """``spans``, which are sorted, in one list for each line that has any."""
        text = self.source.text
        line: list[Span] = []
        for span in spans:
            if line and text.find("\n", line[-1][1], span[0]) >= 0:
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
        data = self.source.data
        if not (b"<" in data and b"<<<<<<<" in data) and not (b">" in data and b">>>>>>>" in data):
            return []
        from linter.conflicts import find_conflicts

        return find_conflicts(self.source.text, self.fence[0][1] if self.fence else 0, self._narrow)

    @cached_property
    def fence(self) -> list[Span]:
        """The two lines of a code fence around the whole file (DOC008)."""
        tail = self.source.data[-200:].rstrip()
        if not tail.endswith((b"\n```", b"\n~~~")):
            return []
        from linter.conflicts import find_fence

        return find_fence(self.source.text)


def _spans(expression: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in expression.finditer(text)]


def _outside(owned: list[Span], spans: list[Span]) -> list[Span]:
    """What of ``spans`` is not in one of ``owned``; both are sorted after."""
    if not owned:
        return spans
    taken = {at for start, end in owned for at in range(start, end)}
    found: list[Span] = []
    for start, end in spans:
        for at in range(start, end):
            if at in taken:
                continue
            if found and found[-1][1] == at and at > start:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found
