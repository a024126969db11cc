"""How lines and the file end: blanks nobody sees, carriage returns, blank lines at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from linter.cached import cached_property
from linter.expressions import expression
from linter.finding import Span
from linter.line_bounds import line_end, line_start

BLANKS = " \t\u00a0\u3000"
"""What nobody sees at the end of a line."""

LINE_END = expression("(?:(?<!\r)\r++)?\n|\r")
"""Every line end; a CR that is not part of one before LF ends a line too."""

_RETURNS = expression("(?<!\r)\r++(?=\n)")

# Beginning with a literal, which the engine looks for at memory speed.
_BLANK_BEFORE_LF = expression(f"\n(?<=[{BLANKS}]\n)")
_BLANK_BEFORE_CR = expression(f"\r(?<=[{BLANKS}]\r)")
# The same without the plainest Markdown breaks: two spaces between a word and a word.
_ODD_BLANK_BEFORE_LF = expression(f"\n(?<=[{BLANKS}]\n)(?!(?:(?<=\\w  \n)|(?<=\\w[.,;:!?]  \n))[^\\W_])")
_ODD_BLANK_BEFORE_CR = expression(f"\r(?<=[{BLANKS}]\r)(?!(?:(?<=\\w  \r)|(?<=\\w[.,;:!?]  \r))\n[^\\W_])")
_SINGLE_SPACED = expression(rf"\S[{BLANKS}\r]*\n[{BLANKS}]*\S")
_BLANK_LINES = 10
"""Of so many blank lines it can be said that one comes after every line of a file."""
_NUMBERED_LINE = expression(r"\w{1,10} ?\d+ \[", re.A)
_BRACKETED_LINE = expression(rf"\[[^\]\n]{{1,60}}\](?::|[{BLANKS}\r]*\Z)")


@cache
def _separator_line(shortest: int) -> re.Pattern[str]:
    return re.compile(rf"[{BLANKS}]*([^\w\s]|_)\1{{{shortest - 1},}}[{BLANKS}\r]*", re.A)


@cache
def _header(shortest: int) -> re.Pattern[str]:
    run = rf"([^\w\s]|_)\1{{{shortest - 1},}}+"
    return re.compile(rf"[ \t\r\n]*+(?:[^\r\n]++\r?\n){{0,2}}?{run}[ \t]*+\r?\n(?:[^\r\n]++\r?\n)*", re.A)


class LineEnds:
    """The ends of the lines of ``text``. ``low`` are its control characters, ``shortest`` the narrowest separator."""

    def __init__(self, text: str, low: bytes, shortest: int) -> None:
        self._text = text
        self._has_returns = 0x0D in low
        self._shortest = shortest

    @cached_property
    def trailing(self) -> list[Span]:
        """Blanks at the end of lines, without the Markdown line break and those in the tail."""
        last = self.tail[0] if self.tail else len(self._text)
        return [span for span in self._blanks if span[0] < last and not self._is_line_break(span)]

    def uncovered(self, owned: Iterable[Span]) -> list[Span]:
        """Blanks at the end of lines that come to light when ``owned`` have gone, and those in the tail."""
        found = [span for span in self._blanks if span[0] >= self.tail[0]] if self.tail else []
        text = self._text
        starts = {end: start for start, end in owned}
        blank_from = {start for start, _ in self._blanks} if starts else set()
        done = 0
        for end in sorted(starts):
            if text[end : end + 1] not in ("", "\r", "\n") and end not in blank_from:
                continue
            at = starts[end]
            while at > done and (at in starts or text[at - 1] in BLANKS):
                if at in starts:
                    at = starts[at]
                else:
                    at -= 1
                    found.append((at, at + 1))
            done = end
        return found

    @cached_property
    def _blanks(self) -> list[Span]:
        """Every run of blanks at the end of a line or of the text, but for the plainest Markdown breaks."""
        text = self._text
        ends: list[int] = []
        if _BLANK_BEFORE_LF.search(text) is not None:
            ends += (match.start() for match in _ODD_BLANK_BEFORE_LF.finditer(text))
            ends += (match.start() for match in _BLANK_BEFORE_LF.finditer(text, 0, self._header_end))
        if self._has_returns:
            ends += (match.start() for match in _ODD_BLANK_BEFORE_CR.finditer(text))
            ends += (match.start() for match in _BLANK_BEFORE_CR.finditer(text, 0, self._header_end))
        if ends:
            ends = sorted(set(ends))
        blanks = tuple(BLANKS)
        if text.endswith(blanks):
            ends.append(len(text))
        found = []
        for end in ends:
            start = end
            while text.endswith(blanks, 0, start):
                start -= 1
            found.append((start, end))
        return found

    @cached_property
    def _header_end(self) -> int:
        """Where the lines of the title end, in which nothing is body."""
        header = _header(self._shortest).match(self._text)
        return header.end() if header else 0

    def _is_line_break(self, span: Span) -> bool:
        """Whether the blanks at ``span`` are two spaces before another line of the same paragraph."""
        text = self._text
        start, end = span
        if text[start:end] != "  " or start < self._header_end:
            return False
        ending = LINE_END.match(text, end)
        if ending is None or not ending[0].endswith("\n"):
            return False
        line = text[line_start(text, start) : start]
        begin = ending.end()
        if self._is_double_spaced and (blank := LINE_END.match(text, begin)) is not None:
            begin = blank.end()
        after = text[begin : line_end(text, begin)]
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
    def _is_double_spaced(self) -> bool:
        """Whether a blank line comes after every line of the file, which then ends no paragraph."""
        text = self._text
        return _SINGLE_SPACED.search(text) is None and max(text.count("\n\n"), text.count("\n\r\n")) >= _BLANK_LINES

    @cached_property
    def tail(self) -> Span | None:
        """The blank lines after the last line that says something (ENC008)."""
        text = self._text
        if text[-2:-1] not in ("\n", "\r", *BLANKS) and text.endswith("\n"):
            return None
        said = len(text.rstrip(f"\r\n{BLANKS}"))
        end = LINE_END.search(text, said)
        return (end.end(), len(text)) if said and end and end.end() < len(text) else None

    @property
    def returns(self) -> list[Span]:
        """Every run of carriage returns before a line feed; made anew each time, for it is long."""
        return [match.span() for match in _RETURNS.finditer(self._text)] if self._has_returns else []
