"""Parts of a form: one line heads them all, but each has lines of its own, so that none is a block that repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from linter.inference.layout.skeletons import Anchor, Found

_LEAST = 4
"""So many files show that they are a form."""
_FILES, _USUAL = 0.7, 0.6
"""In this share of the files there are so many parts, and in that share of the parts each of their lines is."""
_ALIKE = 0.35
"""So much of the smaller one two parts may have in common."""
_MOST = 12


class Form(NamedTuple):
    """The line that heads the parts, and the lines of each part in nearly all files."""

    heading: Anchor
    parts: tuple[frozenset[Anchor], ...]

    @property
    def shared(self) -> frozenset[Anchor]:
        """The lines that several parts have, such as their sums."""
        counts = Counter(anchor for part in self.parts for anchor in part)
        return frozenset((self.heading, *(anchor for anchor, count in counts.items() if count > 1)))


def form_of(files: Sequence[Sequence[Found]]) -> Form | None:
    """The form that nearly all ``files`` are, if they are one: with the most parts."""
    if len(files) < _LEAST:
        return None
    counts = [Counter(each.anchor for each in found) for found in files]
    best: Form | None = None
    for heading in dict.fromkeys(anchor for count in counts for anchor, times in count.items() if times > 1):
        if heading.separator:
            continue
        size, often = Counter(count[heading] for count in counts).most_common(1)[0]
        if not 1 < size <= _MOST or often < _FILES * len(files):
            continue
        parts = _parts([found for found, count in zip(files, counts, strict=True) if count[heading] == size], heading)
        if parts and (best is None or len(parts) > len(best.parts)):
            best = Form(heading, parts)
    return best


def _parts(files: Sequence[Sequence[Found]], heading: Anchor) -> tuple[frozenset[Anchor], ...]:
    """What is in each of the parts below the ``heading``; nothing where two of them are alike.

    A part that is like what is above the first heading is none: the line is the last one of each part.
    """
    cut = [[{each.anchor for each in part} - {heading} for part in _cut(found, heading)] for found in files]
    first, *usual = map(_usual, zip(*cut, strict=True))
    pairs = combinations([first, *usual] if first else usual, 2)  # the last part may have the end of the file below it
    if not all(usual) or any(len(one & other) > _ALIKE * min(len(one), len(other)) for one, other in pairs):
        return ()
    return tuple(usual)


def _usual(column: Sequence[set[Anchor]]) -> frozenset[Anchor]:
    support = Counter(anchor for part in column for anchor in part)
    return frozenset(anchor for anchor, count in support.items() if count >= _USUAL * len(column))


def _cut(found: Sequence[Found], heading: Anchor) -> Iterator[Sequence[Found]]:
    """What is above the first heading, and each heading with what is below it."""
    starts = [at for at, each in enumerate(found) if each.anchor == heading]
    yield from (found[start:end] for start, end in pairwise([0, *starts, len(found)]))


def told_apart_by(form: Form | None, found: Sequence[Found]) -> list[Found]:
    """The anchors of a file, of which those that several parts have are another one in each part."""
    if form is None:
        return list(found)
    shared = form.shared
    above, *parts = _cut(found, form.heading)
    told = list(above)
    least = 0
    for part in parts:
        own = {each.anchor for each in part}
        rest = range(least, len(form.parts))
        place = max(rest, key=lambda at: (len(own & form.parts[at]), -at), default=len(form.parts) - 1)
        told += (
            each._replace(anchor=each.anchor._replace(place=place)) if each.anchor in shared else each for each in part
        )
        least = place + 1
    return told
