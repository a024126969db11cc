"""Columns that are filled up with spaces: a number or a speaker before them is longer or shorter from line to line."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from linter.inference.layout.lines import NUMBER, PAD, Line

_PADDED = re.compile(rf"(?P<before>[^\n{NUMBER}]{{0,20}}?)(?P<spaces> +|^)(?={NUMBER})")
_FILLED = re.compile(rf"(?P<before>[^\n{NUMBER} ]{{0,20}}){NUMBER}[.):]?(?P<spaces> +)(?=\S)")
_OFTEN, _EVEN = 0.1, 0.9
"""In this share of the files the spaces must differ, and in so many lines the number must end in the same column."""


def with_padding(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of the spaces before numbers that end in one column, or after them."""
    found = list(map(list, files))
    for pattern in (_PADDED, _FILLED):
        if padded := _padded(found, pattern):
            found = [[_with_mark(line, pattern, padded) for line in lines] for lines in found]
    return found


def _padded(files: Sequence[Sequence[Line]], pattern: re.Pattern[str]) -> set[str]:
    """What is before such numbers."""
    widths: dict[str, list[Counter[int]]] = defaultdict(lambda: [Counter() for _ in files])
    ends: dict[str, Counter[int]] = defaultdict(Counter)
    for at, lines in enumerate(files):
        for line in lines:
            match = pattern.match(line.skeleton)
            if match is not None:
                size = len(match["spaces"])
                widths[match["before"]][at][size] += 1
                ends[match["before"]][size + len(line.values[0])] += 1
    return {
        before
        for before, counts in widths.items()
        if sum(len(each) > 1 for each in counts) >= max(1, _OFTEN * len(files))
        and ends[before].most_common(1)[0][1] >= _EVEN * ends[before].total()
    }


def _with_mark(line: Line, pattern: re.Pattern[str], padded: set[str]) -> Line:
    match = pattern.match(line.skeleton)
    if match is None or match["before"] not in padded:
        return line
    start, end = match.span("spaces")
    return line._replace(skeleton=f"{line.skeleton[:start]}{PAD}{line.skeleton[end:]}")
