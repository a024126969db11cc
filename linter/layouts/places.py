"""Where the keys and values of a TOML file are: ``tomllib`` tells what a file says and not where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from linter.expressions import expression
from linter.layouts.description import Place

Path = tuple[str | int, ...]
"""The way to a value: keys of tables, and places in lists from 0 on."""

_IDLE = expression(r"(?:[ \t\n,]|#[^\n]*)*")
_KEY = expression(r"""[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_SCALAR = expression(r"[^,\]}#\n]+")
_STRINGS = (
    ('"""', expression(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL)),
    ("'''", expression(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL)),
    ('"', expression(r'"(?:[^"\\\n]|\\.)*"')),
    ("'", expression(r"'[^'\n]*'")),
)
_ESCAPE = expression(r"\\(?:[ \t]*\n[ \t\n]*|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)


class Places:
    """The place of every key and every value of ``text``, which must be TOML that ``tomllib`` reads."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._text.split("\n"))]
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, int] = {(): 0}
        self._inside: dict[Path, list[int]] = {}
        self._scan()

    def key(self, *path: str | int) -> Place:
        """The place of the key at ``path``, of the nearest one around it where there is none."""
        while path and path not in self._keys:
            path = path[:-1]
        return self._place(self._keys.get(path, 0))

    def value(self, *path: str | int) -> Place:
        """The place of the value at ``path``; a table under a header is at its bracket."""
        while path not in self._values:
            path = path[:-1]
        return self._place(self._values[path])

    def inside(self, path: Path) -> Callable[[int], Place]:
        """A function from an offset of the string at ``path`` to the place of that character."""
        if path not in self._inside:
            at = self._values.get(path, 0)
            quotes, end = self._string(at)
            self._inside[path] = self._offsets(at + len(quotes), end - len(quotes), quotes) if quotes else [at]
        offsets = self._inside[path]
        return lambda offset: self._place(offsets[min(offset, len(offsets) - 1)])

    def _offsets(self, at: int, end: int, quotes: str) -> list[int]:
        """Where each character of a string is in the file, and where the string ends."""
        if self._text.startswith("\n", at):
            at += 1
        found: list[int] = []
        while at < end:
            escape = _ESCAPE.match(self._text, at) if quotes[0] == '"' else None
            if escape is None:
                found.append(at)
                at += 1
            else:
                if "\n" not in escape[0]:  # a line that goes on is no character
                    found.append(at)
                at = escape.end()
        return [*found, at]

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._starts, min(offset, len(self._text)))
        return Place(line, offset - self._starts[line - 1] + 1)

    # the scan

    def _scan(self) -> None:
        text, size = self._text, len(self._text)
        table: Path = ()
        counts: dict[Path, int] = {}
        at = self._idle(0)
        while at < size:
            start = at
            if text[at] != "[":
                at = self._pair(at, table)
            else:
                width = 2 if text.startswith("[[", at) else 1
                table, at = self._header(at + width, counts)
                if width == 2:
                    counts[table] = counts.get(table, -1) + 1
                    self._values.setdefault(table, start)
                    table = (*table, counts[table])
                    self._keys[table] = start
                self._values[table] = start
                at = text.index("]", at) + width
            at = self._idle(max(at, start + 1))

    def _header(self, at: int, counts: dict[Path, int]) -> tuple[Path, int]:
        """The table that a header names; a list of tables on the way stands for its last one."""
        table: Path = ()
        keys, at = self._dotted(at)
        for name, place in keys:
            if table in counts:
                table = (*table, counts[table])
            table = (*table, name)
            self._keys.setdefault(table, place)
            self._values.setdefault(table, place)
        return table, at

    def _dotted(self, at: int) -> tuple[list[tuple[str, int]], int]:
        """The keys joined by dots at ``at``, each with its offset, and where they end."""
        found: list[tuple[str, int]] = []
        while True:
            at = self._blanks(at)
            match = _KEY.match(self._text, at)
            if match is None:
                return found, at
            found.append((_unquoted(match[0]), at))
            at = self._blanks(match.end())
            if not self._text.startswith(".", at):
                return found, at
            at += 1

    def _pair(self, at: int, table: Path) -> int:
        keys, at = self._dotted(at)
        for name, place in keys:
            table = (*table, name)
            self._keys.setdefault(table, place)
            self._values.setdefault(table, place)
        at = self._blanks(at)
        return self._of_value(self._blanks(at + 1), table) if self._text.startswith("=", at) else at

    def _of_value(self, at: int, path: Path) -> int:
        """Note the value at ``at``; returns where it ends."""
        text = self._text
        self._values[path] = at
        if text.startswith("[", at):
            at, number = self._idle(at + 1), 0
            while at < len(text) and text[at] != "]":
                at, number = self._idle(max(self._of_value(at, (*path, number)), at + 1)), number + 1
            return at + 1
        if text.startswith("{", at):
            at = self._idle(at + 1)
            while at < len(text) and text[at] != "}":
                at = self._idle(max(self._pair(at, path), at + 1))
            return at + 1
        quotes, end = self._string(at)
        if quotes:
            return end
        scalar = _SCALAR.match(text, at)
        return scalar.end() if scalar is not None else at + 1

    def _string(self, at: int) -> tuple[str, int]:
        """The quotes of the string at ``at`` and where it ends; no quotes where there is none."""
        for quotes, form in _STRINGS:
            if self._text.startswith(quotes, at):
                match = form.match(self._text, at)
                return quotes, match.end() if match is not None else len(self._text)
        return "", at

    def _idle(self, at: int) -> int:
        match = _IDLE.match(self._text, at)
        return match.end() if match is not None else at

    def _blanks(self, at: int) -> int:
        while self._text.startswith((" ", "\t"), at):
            at += 1
        return at


def _unquoted(key: str) -> str:
    if key[0] not in "\"'":
        return key
    if key[0] == "'" or "\\" not in key:
        return key[1:-1]
    import tomllib

    return next(iter(tomllib.loads(f"{key} = 0")))
