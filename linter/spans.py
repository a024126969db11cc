"""Sets of characters as sorted spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from linter.finding import Span


def merged(spans: list[Span]) -> list[Span]:
    """``spans`` sorted, with those that overlap or touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def outside(owned: list[Span], spans: list[Span]) -> list[Span]:
    """What of ``spans`` is not in one of ``owned``; both are sorted, and no two of either overlap."""
    if not owned:
        return spans
    found: list[Span] = []
    following = 0
    for start, end in spans:
        while following < len(owned) and owned[following][1] <= start:
            following += 1
        at = following
        while at < len(owned) and owned[at][0] < end:
            if start < owned[at][0]:
                found.append((start, owned[at][0]))
            start = max(start, owned[at][1])
            at += 1
        if start < end:
            found.append((start, end))
    return found


def holder(spans: Sequence[Span], at: int) -> Span | None:
    """The one of ``spans`` that ``at`` is in or right after; they are sorted, and no two overlap."""
    place = bisect_right(spans, at, key=itemgetter(0))
    return spans[place - 1] if place and at <= spans[place - 1][1] else None


def holds(spans: Sequence[Span], at: int) -> bool:
    """Whether ``at`` is in one of ``spans``."""
    found = holder(spans, at)
    return found is not None and at < found[1]


def spans_of(text: str, part: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where ``part`` is in ``text[start:end]``, from left to right, also where one begins in another."""
    at = text.find(part, start, end)
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + 1, end)
