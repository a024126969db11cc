"""What other programs leave in a file: conflicts, a fence around it, marks or blanks before every line."""

from __future__ import annotations

import re
from typing import TypeAlias

from linter.finding import Span

Conflict: TypeAlias = tuple[Span, list[Span]]
"""A whole conflict, or a lone marker, and what of it is not read: the markers and every side but the first."""

_CONFLICT = re.compile(
    r"^<{7}(?: [^\n]*|\r)?\n(?P<ours>(?:(?![<>|]{7}[ \r\n]|={7}\r?\n)[^\n]*\n)*)"
    r"(?:\|{7}[^\n]*\n(?:(?![<>]{7}[ \r\n]|={7}\r?\n)[^\n]*\n)*)?"
    r"={7}\r?\n(?:(?![<>]{7}(?:[ \r\n]|\Z))[^\n]*\n)*>{7}(?: [^\n]*|\r)?(?:\n|\Z)",
    re.M,
)
_MARKER = re.compile(r"^(?:<{7}|>{7})(?P<name> [^\r\n]+)?\r?(?:\n|\Z)", re.M)
_FENCE_OR_SEPARATOR = re.compile(r"^(?:(```|~~~)(?!~~~)|([^\w\s`<>|]|_)\2{7,})", re.M)
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


def find_conflicts(text: str, start: int, separators: frozenset[str] = frozenset()) -> list[Conflict]:
    """All conflicts of ``text`` outside fenced code blocks; fences are counted from ``start``.

    What of ``separators`` looks like a fence is none.
    """
    if not ("<" in text and "<<<<<<<" in text) and not (">" in text and ">>>>>>>" in text):
        return []
    found: list[Conflict] = []
    last = 0
    fences = _Fences(text, start, separators)
    for match in _MARKER.finditer(text):
        conflict = _CONFLICT.match(text, match.start())
        if match.start() < last or not (conflict or match["name"]) or fences.are_around(match.start()):
            continue
        whole = (conflict or match).span()
        last = whole[1]
        kept = conflict.span("ours") if conflict else (last, last)
        found.append((whole, [side for side in ((whole[0], kept[0]), (kept[1], last)) if side[0] < side[1]]))
    return found


def find_fence(text: str) -> list[Span]:
    """The first and the last line where they are a code fence around the whole text, else nothing."""
    opening = _FENCED_FILE.match(text)
    closing = _FENCE_END.search(text, max(len(text) - 200, opening.end())) if opening else None
    return [opening.span(), closing.span()] if opening and closing else []


def find_line_breaks(text: str) -> list[Span]:
    """The backslash that ends each line where nearly every line that says something ends in one, else nothing."""
    marks = [match.span() for match in _BROKEN.finditer(text)]
    others = sum(1 for _ in _UNBROKEN.finditer(text))
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


class _Fences:
    """The fences of a text, asked for rising offsets; a separator ends a block that was left open.

    Three tildes with a run of tildes as the next mark open nothing: they are a terminator that is too short.
    """

    def __init__(self, text: str, start: int, separators: frozenset[str]) -> None:
        self._separators = separators
        self._marks = _FENCE_OR_SEPARATOR.finditer(text, start)
        self._next = next(self._marks, None)
        self._open: str | None = None

    def are_around(self, offset: int) -> bool:
        """Whether ``offset`` is in a code block."""
        while self._next is not None and self._next.start() < offset:
            fence = self._next[1]
            self._next = next(self._marks, None)
            if fence is None or fence == self._open or fence in self._separators:
                self._open = None
            elif self._open is None and not (fence == "~~~" and self._next is not None and self._next[2] == "~"):
                self._open = fence
        return self._open is not None
