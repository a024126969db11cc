"""A model of how the runner of GitHub Actions finds commands in what a step prints.

Each line goes through two parsers. The newer one takes ``::name key=value,…::data`` where nothing but blanks stands
before it, the older one ``##[name key=value;…]data`` wherever it stands in the line. The real ones obey only the names
that they know; here every name counts, for which names there are is not ours to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|[\n\r]")
_PROPERTY = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
_OLD = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%"}


class Command(NamedTuple):
    """A command that the runner would carry out."""

    name: str
    properties: tuple[tuple[str, str], ...] = ()
    data: str = ""


def commands(printed: str) -> Iterator[Command]:
    """The commands in what was printed, in their order."""
    if "::" in printed or "##[" in printed:
        for line in _LINE_END.split(printed):
            if (command := _newer(line) or _older(line)) is not None:
                yield command


def _newer(line: str) -> Command | None:
    line = line.lstrip()  # of all that Python takes for blank, which is all that the runner does and some more
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, said = line[2:end].partition(" ")
    return Command(name, tuple(_properties(said.strip(), ",", _PROPERTY)), _unescaped(line[end + 2 :], _DATA))


def _older(line: str) -> Command | None:
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name, _, said = line[start + 3 : end].partition(" ")
    return Command(name, tuple(_properties(said, ";", _OLD)), _unescaped(line[end + 1 :], _OLD))


def _properties(said: str, separator: str, escapes: dict[str, str]) -> Iterator[tuple[str, str]]:
    for pair in said.split(separator):
        key, _, value = pair.partition("=")
        if key and value:
            yield key, _unescaped(value, escapes)


def _unescaped(text: str, escapes: dict[str, str]) -> str:
    for escape, character in escapes.items():
        text = text.replace(escape, character)
    return text
