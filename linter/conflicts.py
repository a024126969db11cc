"""Merge conflicts that version control left in a file."""

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


def find_conflicts(text: str, start: int, separators: frozenset[str] = frozenset()) -> list[Conflict]:
    """All conflicts of ``text`` outside fenced code blocks; fences are counted from ``start``.

    A line of ``separators`` that looks like a fence does not count as one.
    """
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
