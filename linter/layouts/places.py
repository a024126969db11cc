"""Where the keys of a TOML file are: ``tomllib`` tells what a file says and not where."""

from __future__ import annotations

import re

from linter.layouts.description import Place

_TABLE = re.compile(r"[ \t]*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=[ \t]*""")
_PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
_LONG = re.compile(r'"""|' + "'''")


class Places:
    """The place of each key of ``text`` that begins a line; those of inline tables are at their table's."""

    def __init__(self, text: str) -> None:
        self._places: dict[tuple[str, ...], Place] = {}
        self._rows: dict[tuple[str, ...], Place] = {}
        table: tuple[str, ...] = ()
        counts: dict[tuple[str, ...], int] = {}
        closing = ""
        for number, line in enumerate(text.split("\n"), 1):
            if closing:
                closing = "" if closing in line else closing
                continue
            if header := _TABLE.match(line):
                table = tuple(part.strip("\"'") for part in _PART.findall(header[2]))
                if header[1] == "[[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, str(counts[table]))
                self._places[table] = Place(number, header.start(1) + 1)
            elif key := _KEY.match(line):
                path = (*table, *(part.strip("\"'") for part in _PART.findall(key[1])))
                self._places[path] = Place(number, key.start(1) + 1)
                value = line[key.end() :]
                if opening := _LONG.match(value):
                    rest = value[3:]
                    self._rows[path] = Place(number, key.end() + 4) if rest else Place(number + 1, 1)
                    closing = "" if opening[0] in rest else opening[0]
                else:
                    self._rows[path] = Place(number, key.end() + 2)

    def of(self, *path: str) -> Place:
        """The place of the key at ``path``, or of the nearest table around it."""
        while path:
            if path in self._places:
                return self._places[path]
            path = path[:-1]
        return Place(1, 1)

    def first_row(self, *path: str) -> Place:
        """The place of the first character of the text at ``path``."""
        return self._rows.get(path, self.of(*path))
