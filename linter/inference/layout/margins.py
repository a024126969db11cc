"""Numbers before every line, as in the margin of court transcripts: they are no part of the lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,5})(?P<spaces>[ \t]+|$)", re.ASCII)
_NEARLY, _RISING, _LEAST = 0.9, 0.85, 5
"""In so many lines of so many files there is a number, it is one more than that above so often, in so many lines."""
_ON_PAGES, _PAGE = 0.6, 10
"""Where pages of at least so many lines are numbered, each from 1 on, fewer lines are: those of a head have none."""


def margin_of(texts: Sequence[str]) -> str:
    """What lines begin with in nearly all ``texts``, as a description writes it; empty where they are not numbered."""
    if not texts or sum(map(_is_numbered, texts)) < _NEARLY * len(texts):
        return ""
    spaces: dict[int, Counter[int]] = {}
    for match in (_NUMBERED.match(line) for text in texts for line in text.split("\n")):
        if match is not None and match["spaces"] and match.end() < len(match.string):
            spaces.setdefault(len(match["number"]), Counter())[len(match["spaces"])] += 1
    least = {min(width for width, count in each.items() if count > 1 or len(each) == 1) for each in spaces.values()}
    return f"{{line}}{' ' * least.pop()}" if len(least) == 1 else "{line}{~}"


def _is_numbered(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    found = [int(match["number"]) if (match := _NUMBERED.match(line)) is not None else None for line in lines]
    numbers = [number for number in found if number is not None]
    rising = sum(other == one + 1 for one, other in pairwise(numbers))
    if len(lines) < _LEAST or rising < _RISING * (len(numbers) - 1):
        return False
    pages = numbers.count(1)
    is_paged = pages > 1 and numbers[0] == 1 and len(numbers) >= _PAGE * (pages - 1)
    return len(numbers) >= (_ON_PAGES if is_paged else _NEARLY) * len(lines)


def without_margin(text: str, margin: str) -> str:
    """``text`` without the numbers before its lines, and the spaces after them that are part of the ``margin``."""
    after = margin.removeprefix("{line}")
    spaces = "[ \t]+" if after == "{~}" else after
    numbered = re.compile(rf"^[ \t]*\d{{1,5}}(?:{spaces}|[ \t]*$)", re.ASCII | re.MULTILINE)
    return numbered.sub("", text)
