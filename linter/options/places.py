"""Where in a text of TOML its keys are, which readers of TOML do not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from linter.options.wording import Path

_TOKEN = re.compile(
    r'''(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')'''
    r"""|(?P<mark>[][{},=\n])|(?P<word>[^][{},=\s"'\#.]+|\.)|\#[^\n]*|[^\S\n]+""",
    re.DOTALL,
)
"""A text, a mark, or a word: a bare key, a dot, or what numbers, dates and booleans are made of."""

_DEEPEST = 32
"""How many steps of a dotted key get a place."""


class _Token(NamedTuple):
    kind: str
    raw: str
    line: int


class _Open(NamedTuple):
    """A table or list that is being read."""

    path: Path
    is_list: bool = False


def lines_of(text: str) -> dict[Path, int]:
    """The line, counted from 1, of each key and item in ``text``, which is valid TOML; the first where there are more.

    Goes through the text once, without recursion.
    """
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}  # the place of the last item of each list
    inside = [_Open(())]
    tokens = list(_tokens(text))
    at = 0
    while at < len(tokens):
        token, path = tokens[at], inside[-1].path
        at += 1
        if token.raw in ("\n", ",", "]", "}"):
            if token.raw in "]}":
                inside.pop()
            continue
        if len(inside) == 1 and token.raw == "[":
            is_item = tokens[at].raw == "["
            key, at = _key(tokens, at + is_item)
            at += 1 + is_item
            inside[0] = _Open(_header(key, is_item, token.line, lines, counts))
            continue
        if inside[-1].is_list:
            place = counts[path] = counts.get(path, -1) + 1
            path = (*path, place)
            lines[path] = token.line
        else:
            key, at = _key(tokens, at - 1)
            for end in range(1, min(len(key), _DEEPEST) + 1):
                lines.setdefault((*path, *key[:end]), token.line)
            path = (*path, *key)
            token = tokens[at + 1]
            at += 2
        if token.raw in ("[", "{"):
            inside.append(_Open(path, token.raw == "["))
        else:
            while at < len(tokens) and tokens[at].kind == "word":
                at += 1
    return lines


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup:
            yield _Token(match.lastgroup, match[0], line)
        line += match[0].count("\n")


def _key(tokens: list[_Token], at: int) -> tuple[list[str], int]:
    """The dotted key at a token, and the place after it."""
    key = []
    while tokens[at].kind != "mark":
        if tokens[at].raw != ".":
            raw = tokens[at].raw
            key.append(tomllib.loads(f"key = {raw}")["key"] if tokens[at].kind == "text" else raw)
        at += 1
    return key, at


def _header(key: list[str], is_item: bool, line: int, lines: dict[Path, int], counts: dict[Path, int]) -> Path:
    """The path of the table that ``[key]`` opens, or ``[[key]]``, and of those around it."""
    path: Path = ()
    for place, name in enumerate(key, 1):
        path = (*path, name)
        if is_item and place == len(key):
            counts[path] = counts.get(path, -1) + 1
        if place <= _DEEPEST:
            lines.setdefault(path, line)
        if path in counts:
            path = (*path, counts[path])
            lines.setdefault(path, line)
    return path
