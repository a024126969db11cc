"""One random edit of one structure line: what a slip of the hand does to a file.

No edit is left out because it is doubtful whether it does harm, only those that leave the text as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from benchmarks.scan import Mark, marks
from benchmarks.sources import File

CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-_=~#*[]()\"'/ \t"
INDENTS = (" ", "  ", "   ", "    ", "        ", "\t")
Lines = list[str]
Stroke = Callable[[Sequence[str], int, Sequence[Mark], Random], Lines]
"""Lines, which of the structure lines is struck, all structure lines, chance: the lines after the edit."""


class Struck(NamedTuple):
    """A file, the lines that an edit makes of it, and what the edit is."""

    file: File
    kind: str
    lines: tuple[str, ...]
    at: int

    @property
    def data(self) -> bytes:
        """The damaged file."""
        return self.file.data(self.lines)


def _with(lines: Sequence[str], at: int, *texts: str, until: int | None = None) -> Lines:
    return [*lines[:at], *texts, *lines[at + 1 if until is None else until :]]


def one_character(text: str, start: int, stop: int, rng: Random) -> str:
    """The text with one character from ``start`` to ``stop`` taken out, exchanged, put in, or put after the next."""
    at = rng.randrange(start, max(stop, start + 1))
    before, here, after = text[:at], text[at : at + 1], text[at + 1 :]
    way = rng.randrange(4)
    if way == 0:
        return before + after
    if way == 1:
        return before + rng.choice(CHARACTERS) + after
    if way == 2:
        return before + rng.choice(CHARACTERS) + here + after
    return before + after[:1] + here + after[1:]


def _anywhere(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, one_character(lines[at], 0, len(lines[at]), rng))


def _in_label(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at, _, size = found[which]
    return _with(lines, at, one_character(lines[at], 0, size, rng))


def _cut(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, lines[at][: rng.randrange(1, max(len(lines[at]), 2))])


def _case(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, rng.choice((str.upper, str.lower, str.swapcase, str.title))(lines[at]))


def _indent(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, rng.choice(INDENTS) + lines[at])


def _delete(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    return _with(lines, found[which].at)


def _double(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, lines[at], lines[at])


def _break(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    spaces = [index for index, character in enumerate(lines[at]) if character == " "]
    if not spaces:
        return list(lines)
    space = rng.choice(spaces)
    return _with(lines, at, lines[at][:space], lines[at][space + 1 :])


def _join(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    below = next((index for index in range(at + 1, len(lines)) if lines[index].strip()), None)
    return list(lines) if below is None else _with(lines, at, f"{lines[at]} {lines[below]}", until=below + 1)


def _blank(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    at = found[which].at
    return _with(lines, at, lines[at], "")


def _swap(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
    if which + 1 == len(found):
        return list(lines)
    at, below = found[which].at, found[which + 1].at
    swapped = list(lines)
    swapped[at], swapped[below] = lines[below], lines[at]
    return swapped


def _down(by: int) -> Stroke:
    def down(lines: Sequence[str], which: int, found: Sequence[Mark], rng: Random) -> Lines:
        at = found[which].at
        if at + by >= len(lines) - 1:
            return list(lines)
        return [*lines[:at], *lines[at + 1 : at + 1 + by], lines[at], *lines[at + 1 + by :]]

    return down


STROKES: dict[str, Stroke] = {
    "one character anywhere": _anywhere,
    "one character in the label": _in_label,
    "cut short": _cut,
    "case changed": _case,
    "indented": _indent,
    "deleted": _delete,
    "doubled": _double,
    "broken in two": _break,
    "joined with the next": _join,
    "blank line after it": _blank,
    "swapped with the next": _swap,
    "moved down by two": _down(2),
    "moved down by three": _down(3),
}
MOVES = ("swapped with the next", "moved down by two", "moved down by three")


def strokes(files: Sequence[File], count: int, layout: str, rng: Random) -> list[Struck]:
    """Damaged files, each kind of edit in turn."""
    found = {file.name: marks(file.lines, layout) for file in files}
    kinds = list(STROKES)
    struck: list[Struck] = []
    while len(struck) < count:
        kind, file = kinds[len(struck) % len(kinds)], rng.choice(files)
        here = found[file.name]
        which = rng.randrange(len(here))
        lines = tuple(STROKES[kind](file.lines, which, here, rng))
        if lines != file.lines:
            struck.append(Struck(file, kind, lines, here[which].at))
    return struck
