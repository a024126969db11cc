"""Code fences: which two lines of a text belong together, where one of them may be missing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Sequence
from itertools import accumulate, pairwise

from linter.expressions import expression
from linter.finding import Span

_FENCE = expression(r"^(?:```|~~~(?!~))(?P<language>[^\n`~]*)$", re.MULTILINE)


def fences(
    text: str, start: int, stop: int, labels: Callable[[], Sequence[int]], separators: Container[str] = ()
) -> list[Span]:
    """The opening and the closing line of each code fence that is closed, by their offsets; ``separators`` are none.

    A line that names a language opens a fence, so that the one before it is not closed. Of an odd number of other
    lines, that one is alone which leaves the fewest ``labels``, the sorted offsets of exact lines of structure, in
    fences: what is in a fence would not be read as structure. Only there it is asked where these are.
    """
    found: list[tuple[int, bool]] = []
    for match in _FENCE.finditer(text, start, stop):
        if match[0].rstrip() in separators:
            continue
        opens = bool(match["language"].strip())
        if opens and len(found) % 2:
            found.pop()
        found.append((match.start(), opens))
    offsets = [offset for offset, _ in found]
    if len(found) % 2:
        last = max((place for place, (_, opens) in enumerate(found) if opens), default=0)
        del offsets[_alone(offsets, last + last % 2, labels())]
    return list(zip(offsets[::2], offsets[1::2], strict=True))


def _alone(offsets: Sequence[int], first: int, labels: Sequence[int]) -> int:
    """Which line, from the ``first`` on, is no part of a fence."""
    places = [bisect_left(labels, offset) for offset in offsets]
    inside = [after - before for before, after in pairwise(places)]
    before = [*accumulate(inside[::2], initial=0)]
    after = [*accumulate(reversed(inside[1::2]), initial=0)][::-1]
    counts = [one + other for one, other in zip(before, after, strict=True)]
    return min(range(len(offsets) - 1, first - 1, -2), key=lambda place: counts[place // 2])
