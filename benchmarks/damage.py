"""A file damaged at random, anywhere: slips in lines, blocks deleted, copied and moved, noise, lines out of place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from benchmarks.locality import LINES
from benchmarks.scan import Mark, marks
from benchmarks.sources import File
from benchmarks.strokes import CHARACTERS, STROKES

MOST_EDITS, LONGEST_BLOCK = 6, 14
Damage = Callable[[Sequence[str], str, Random], list[str]]
"""Lines, their layout, chance: the lines after the damage."""


class Pair(NamedTuple):
    """A file, what damage made of it, and how it was done."""

    file: File
    layout: str
    lines: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def data(self) -> bytes:
        """The damaged file."""
        return self.file.data(self.lines)


def _structure(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    found = marks(lines, layout)
    if not found:
        return list(lines)
    return rng.choice(list(STROKES.values()))(lines, rng.randrange(len(found)), found, rng)


def _any_line(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    found = [Mark(at, "any", len(text)) for at, text in enumerate(lines)]
    return rng.choice(list(STROKES.values()))(lines, rng.randrange(len(found)), found, rng)


def _block(lines: Sequence[str], rng: Random) -> tuple[int, int]:
    start = rng.randrange(len(lines))
    return start, min(start + rng.randint(2, LONGEST_BLOCK), len(lines))


def _delete(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    start, stop = _block(lines, rng)
    return [*lines[:start], *lines[stop:]]


def _copy(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    start, stop = _block(lines, rng)
    to = rng.choice((stop, rng.randrange(len(lines))))
    return [*lines[:to], *lines[start:stop], *lines[to:]]


def _move(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    start, stop = _block(lines, rng)
    rest = [*lines[:start], *lines[stop:]]
    to = rng.randrange(len(rest) + 1)
    return [*rest[:to], *lines[start:stop], *rest[to:]]


def _noise(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    noisy = list(lines)
    for _ in range(rng.randint(1, 10)):
        at = rng.randrange(len(noisy))
        place = rng.randrange(len(noisy[at]) + 1)
        noisy[at] = noisy[at][:place] + rng.choice(CHARACTERS) + noisy[at][place + rng.randrange(2) :]
    return noisy


def _insert(lines: Sequence[str], layout: str, rng: Random) -> list[str]:
    at = rng.randrange(len(lines))
    return [*lines[:at], rng.choice((rng.choice(LINES), rng.choice(lines))), *lines[at:]]


DAMAGES: dict[str, tuple[Damage, int]] = {
    "structure line": (_structure, 6),
    "any line": (_any_line, 6),
    "block deleted": (_delete, 1),
    "block copied": (_copy, 1),
    "block moved": (_move, 1),
    "noise": (_noise, 2),
    "line out of place": (_insert, 2),
}


def pair(file: File, layout: str, rng: Random) -> Pair:
    """The file with one to six edits."""
    kinds = rng.choices(list(DAMAGES), [weight for _, weight in DAMAGES.values()], k=rng.randint(1, MOST_EDITS))
    lines = list(file.lines)
    for kind in kinds:
        lines = DAMAGES[kind][0](lines, layout, rng) or [""]
    return Pair(file, layout, tuple(lines), tuple(kinds))
