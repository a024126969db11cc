"""Where the values of a JSON text are: offsets by paths, for the lines in messages about a schema."""

from __future__ import annotations

import json
import re

Path = tuple[str | int, ...]

_BLANK = re.compile(r"[ \t\n\r]*")
_string = json.JSONDecoder().raw_decode
_PLAIN = re.compile(r"[^\s,\]}]+")


class JsonPlaces:
    """The places of what a valid JSON text holds.

    ``values`` are the offsets of values, ``keys`` those of the keys of members, by their paths; ``twice`` are the paths
    of keys that an object has twice, with the offset of the second.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: dict[Path, int] = {}
        self.keys: dict[Path, int] = {}
        self.twice: list[tuple[Path, int]] = []
        self._value(self._skip(0), ())

    def line_of(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of what is at ``path`` or the nearest above it; of its ``key`` where asked for."""
        while path not in self.values:
            path = path[:-1]
        at = self.keys.get(path, self.values[path]) if key else self.values[path]
        return place(self.text, at)

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return match.end() if match is not None else at

    def _value(self, at: int, path: Path) -> int:
        """Take in the value at ``at``; where it ends."""
        self.values[path] = at
        first = self.text[at]
        if first == '"':
            return _string(self.text, at)[1]
        if first == "{":
            return self._members(at, path)
        if first != "[":
            match = _PLAIN.match(self.text, at)
            return match.end() if match is not None else at + 1
        at, place = self._skip(at + 1), 0
        while self.text[at] != "]":
            at = self._skip(self._value(at, (*path, place)))
            at, place = (self._skip(at + 1) if self.text[at] == "," else at), place + 1
        return at + 1

    def _members(self, at: int, path: Path) -> int:
        at = self._skip(at + 1)
        while self.text[at] != "}":
            key, end = _string(self.text, at)
            inner = (*path, key)
            if inner in self.keys:
                self.twice.append((inner, at))
            self.keys[inner] = at
            at = self._skip(self._value(self._skip(self._skip(end) + 1), inner))
            if self.text[at] == ",":
                at = self._skip(at + 1)
        return at + 1


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def pointer(path: Path) -> str:
    """A path as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def read_json(text: str) -> object:
    """What a JSON text holds; raises ``ValueError`` for numbers that JSON does not have too."""
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is not a number in JSON")
