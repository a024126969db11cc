"""Letters that count: ``A.``, ``B.`` before titles of parts, and ``A1``, ``A2``, ``B1`` before what is in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from linter.inference.layout.lines import CODE, LETTER, NUMBER, Line

_ALONE = re.compile(r"[ \t]*(?P<letter>[A-Z])(?=[.)][ \t])")
_LAST = re.compile(r"[^\w\n]*[^\W\d_][^\W\d_]+ (?P<letter>[A-Z])(?=[^\w\n]*$|[.:)][ \t])")
_NUMBERED = re.compile(rf"[ \t]*(?P<letter>[A-Z])\.?{NUMBER}(?=[ \t.):])")
_FIRST, _SECOND = 0.5, 0.3
"""In these shares of the files the first letter must be there, and the second one."""
_RISING = 0.9


def with_ordinals(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with marks in place of letters that count, alone or before a number."""
    found = [list(lines) for lines in files]
    for pattern, mark in ((_ALONE, LETTER), (_LAST, LETTER), (_NUMBERED, CODE)):
        letters = _letters(found, pattern)
        if letters:
            found = [[_marked(line, pattern, mark, letters) for line in lines] for lines in found]
    return found


def _letters(files: Sequence[Sequence[Line]], pattern: re.Pattern[str]) -> str:
    """The letters that count: A, B and so on, of which most files have the first, and that rise in each."""
    said = [[match["letter"] for line in lines if (match := pattern.match(line.skeleton))] for lines in files]
    support = Counter(letter for each in said for letter in set(each))
    letters = "".join(sorted(letter for letter, count in support.items() if count > 1))
    steps = [one <= other for each in said for one, other in pairwise(each)]
    if len(letters) < 2 or letters != "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(letters)] or not steps:
        return ""
    often = support["A"] >= _FIRST * len(files) and support["B"] >= _SECOND * len(files)
    return letters if often and sum(steps) >= _RISING * len(steps) else ""


def _marked(line: Line, pattern: re.Pattern[str], mark: str, letters: str) -> Line:
    match = pattern.match(line.skeleton)
    if match is None or match["letter"] not in letters:
        return line
    start, end = match.start("letter"), match.end()
    taken = line.skeleton[start:end].count(NUMBER)
    said = "".join(line.values[0] if character == NUMBER else character for character in line.skeleton[start:end])
    skeleton = line.skeleton[:start] + mark + line.skeleton[end:]
    return line._replace(skeleton=skeleton, values=(said, *line.values[taken:]))
