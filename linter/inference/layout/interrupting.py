"""Headings of pages within what is said: the text goes on below them, so that they are no structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from linter.inference.layout.lines import NUMBER
from linter.inference.layout.skeletons import Anchor, Found

_WITHIN, _OWN = 0.1, 0.8
"""In so many places text goes on below such a line; where it does in more, the text is what the line heads."""
_GOES_ON = 0.3
"""So many of these texts begin within a sentence."""
_COUNTED, _SEVERAL, _LEAST = 0.7, 0.5, 4
"""In the first share of the files the lines are numbered one after another; several are in the second share, and in so
many files."""


def interrupting(files: Sequence[Sequence[Found]]) -> frozenset[Anchor]:
    """The lines with the number of a page and nothing else, below which a text goes on now and then."""
    counts = Counter(each.anchor for found in files for each in found if _may_interrupt(each.anchor))
    return frozenset(anchor for anchor, count in counts.items() if count > len(files) and _interrupts(anchor, files))


def _may_interrupt(anchor: Anchor) -> bool:
    """Whether a line is nothing but words and one number."""
    return anchor.whole and anchor.skeleton.count(NUMBER) == 1 and any(map(str.isalpha, anchor.skeleton))


def _interrupts(anchor: Anchor, files: Sequence[Sequence[Found]]) -> bool:
    columns = [[each for each in found if each.anchor == anchor] for found in files]
    later = [each for column in columns for each in column[1:]]  # the first one heads what is above all else
    texts = [each.below[0] for each in later if each.below]
    below, going_on = len(texts), sum(text.lstrip()[:1].islower() for text in texts)
    numbers = [[int(each.values[0]) for each in column if each.values[0].isdecimal()] for column in columns]
    rising = sum(all(other - one == 1 for one, other in pairwise(each)) for each in numbers if len(each) > 1)
    several = sum(len(each) > 1 for each in numbers)
    return (
        several >= max(_LEAST, _SEVERAL * len(files))
        and rising >= _COUNTED * several
        and _WITHIN * len(later) <= below < _OWN * len(later)
        and going_on >= _GOES_ON * below
    )
