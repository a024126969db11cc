"""Words that lines of nearly all files begin with, without a sign that ends a label: ``Call with ``, ``Held on ``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from linter.inference.layout.lines import NAME, Line

TOP, BOTTOM = 10, 3
"""So many lines are the edges of a file."""
LONGEST = 60
"""So many characters a label may have."""
_EVERY = 0.8
"""In this share of the files, words must be once, if they are a label that no sign ends."""


def common_beginnings(files: Sequence[Sequence[Line]]) -> list[str]:
    """Words that nearly all files begin a line with, each once and near its edges: ``Call with ``, ``Held on ``."""
    if len(files) < 2:
        return []
    support, again = Counter[str](), Counter[str]()
    rests: dict[str, set[str]] = defaultdict(set)
    for lines in files:
        edges = [*lines[:TOP], *lines[max(TOP, len(lines) - BOTTOM) :]]
        there = Counter(each for line in edges if not line.separator for each in leading(line.skeleton))
        everywhere = Counter(word for line in lines for word in [line.skeleton.split(" ")[0]])
        for line in edges:
            for each in leading(line.skeleton):
                rests[each].add(line.text[len(each) :])
        capitals = {each for each in there if sum(map(str.isalpha, each)) > 1 and each.isupper()}
        support.update(each for each, count in there.items() if count == 1 or each in capitals)
        again.update(each for each in there if everywhere[each.split(" ")[0]] > 1 and each not in capitals)
    often = [
        each
        for each, count in support.items()
        if count >= _EVERY * len(files)
        and again[each] <= (1 - _EVERY) * count
        and len(rests[each]) > 1
        and _is_worded(each)
    ]
    return [each for each in often if not any(other != each and other.startswith(each) for other in often)]


def _is_worded(beginning: str) -> bool:
    letters = sum(map(str.isalpha, beginning))
    return letters >= (2 if beginning.isupper() else 3) and NAME not in beginning


def leading(line: str) -> Iterator[str]:
    """The beginnings of a line that end before a word."""
    yield from (line[: match.end()] for match in re.finditer(r"\S+[ \t]+", line[:LONGEST]))
