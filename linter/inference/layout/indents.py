"""Lines told by their indent alone: a question in a column of its own, above what is answered further in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from linter.inference.layout.lines import MARKS, Line

_INDENT = re.compile(r" +(?=[^\W_]|[\"'“„«¿])")
_FILES, _REPEATS = 0.8, 2
"""In this share of the files such lines are, so many of them."""
_ABOVE, _FURTHER, _ASKED = 0.85, 0.85, 0.5
"""These shares of the lines have a blank line above, lines below that begin further in, and a question mark."""


def indent_of(files: Sequence[Sequence[Line]]) -> str:
    """The blanks that questions without any label begin with; empty where there are none such."""
    lines = [line for each in files for line in each]
    sizes = Counter(size for line in lines if (size := _size(line)))
    support = Counter(size for each in files for size, count in Counter(map(_size, each)).items() if count >= _REPEATS)
    for size in sorted(sizes):
        if support[size] < _FILES * len(files):
            continue
        here = [(line, below) for each in files for line, below in pairwise(each) if _size(line) == size]
        above = sum(line.blanks > 0 for line, _ in here)
        further = sum(_size(below) > size for _, below in here)
        asked = sum("?" in line.text for line, _ in here)
        if above >= _ABOVE * len(here) and further >= _FURTHER * len(here) and asked >= _ASKED * len(here):
            return " " * size
    return ""


def _size(line: Line) -> int:
    """How far in a line begins; 0 where it begins with a sign or a value."""
    match = _INDENT.match(line.skeleton)
    return match.end() if match is not None and line.skeleton[match.end()] not in MARKS else 0
