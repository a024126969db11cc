"""What other programs put around a file or around every line of it: a fence, marks, blanks and backslashes."""

from __future__ import annotations

import re
from itertools import islice

from linter.finding import Span
from linter.tuples import NamedTuple

_UNQUOTED = re.compile(r"^(?!\ufeff?>)[^\S\n]*+\S", re.M)
_UNINDENTED = re.compile(r"^\ufeff?[^\s\ufeff]", re.M)
_MOST = 8
"""So many times more lines must be written in a way that is that of the file."""
_UNBROKEN = re.compile(r"[^\s\\][^\S\n]*+$", re.M)
_BROKEN = re.compile(r"\\(?=[^\S\n]*+$)", re.M)
_QUOTED = re.compile(r"^\ufeff?(?P<mark>(?:> ?)++)", re.M)
_INDENTED = re.compile(r"^\ufeff?[ \t]++(?=\S)", re.M)
_LEAST_INDENTED = 5
"""In fewer lines indentation is no habit."""
_FENCED_FILE = re.compile(r"\ufeff*\s*(?:```|~~~(?!~))[^\n`]*\n", re.A)
_FENCE_END = re.compile(r"^(?:```|~~~(?!~))[ \t]*\s*\Z", re.A | re.M)


class Marked(NamedTuple):
    """Lines, one after the other but for blank ones, that begin with a mark: where the marks are, and the last ends."""

    numbered: bool
    marks: tuple[Span, ...]
    end: int

    @property
    def span(self) -> Span:
        """All of the lines."""
        return self.marks[0][0], self.end


def find_fence(text: str) -> list[Span]:
    """The first and the last line where they are a code fence around the whole text, else nothing."""
    opening = _FENCED_FILE.match(text)
    closing = _FENCE_END.search(text, max(len(text) - 200, opening.end())) if opening else None
    return [opening.span(), closing.span()] if opening and closing else []


def find_line_breaks(text: str) -> list[Span]:
    """The backslash that ends each line where nearly every line that says something ends in one, else nothing."""
    marks = [match.span() for match in _BROKEN.finditer(text)]
    others = sum(1 for _ in islice(_UNBROKEN.finditer(text), len(marks) // _MOST + 1))  # more are too many
    return marks if len(marks) > max(1, _MOST * others) else []


def find_indentation(text: str) -> list[Span]:
    """The blanks that begin every line that says something, as far as all begin alike, else nothing."""
    if _UNINDENTED.search(text):
        return []
    found = [match.span() for match in _INDENTED.finditer(text)]
    if len(found) < _LEAST_INDENTED:
        return []
    blanks = [text[start:end].lstrip("\ufeff") for start, end in found]
    least, most = min(blanks), max(blanks)
    width = next((at for at, (one, other) in enumerate(zip(least, most, strict=False)) if one != other), len(least))
    starts = (start + (text[start] == "\ufeff") for start, _ in found)
    return [(start, start + width) for start in starts] if width else []


def find_quotation(text: str) -> list[Span]:
    """The marks ``> `` before the lines where every line that says something has one, else nothing."""
    if _UNQUOTED.search(text):
        return []
    marks = [match.span("mark") for match in _QUOTED.finditer(text)]
    return marks if len(marks) > 1 else []
