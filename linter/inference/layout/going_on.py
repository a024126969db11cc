"""Heads of turns that have a time and no name, as whoever spoke before goes on: ``(00:01:32):``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.inference.layout.lines import CLOCK, MARKS, NAME, PAD, Line
from linter.inference.layout.speakers import Turns

_FILES, _OFTEN = 2, 0.05
"""In so many files, and so often as heads with a name, there are such: else the name is missing."""


def with_those_who_go_on(files: Sequence[Sequence[Line]], turns: Turns) -> list[list[Line]]:
    """``files`` with heads that have no name read as those that have one, where that is usual: no name is there."""
    head = NAME + turns.after
    nameless = turns.after.lstrip(" ")
    if turns.before != ("",) or nameless == turns.after or CLOCK not in nameless:
        return list(map(list, files))
    named = sum(line.skeleton == head for lines in files for line in lines)
    often = [sum(line.skeleton == nameless for line in lines) for lines in files]
    if sum(map(bool, often)) < _FILES or sum(often) < _OFTEN * named:
        return list(map(list, files))
    return [[_unnamed(line, head) if line.skeleton == nameless else line for line in lines] for lines in files]


def with_frames_left_out(files: Sequence[Sequence[Line]], turns: Turns) -> list[list[Line]]:
    """``files`` with lines of text, not labels, where a turn goes on with nothing in the columns before the text."""
    signs = [sign for sign in turns.before[0] + turns.after if not sign.isspace() and sign not in MARKS | {PAD}]
    if not signs or MARKS.isdisjoint(turns.before[0]):
        return list(map(list, files))
    frame = re.compile(r"^[ \t]+" + r"[ \t]+".join(map(re.escape, signs)) + r"[ \t]+")
    return [[line._replace(skeleton=frame.sub("", line.skeleton)) for line in lines] for lines in files]


def _unnamed(line: Line, head: str) -> Line:
    return line._replace(skeleton=head, values=("", *line.values))
