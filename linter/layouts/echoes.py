"""Claims that do not hold because another one does not: what has one cause is one finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.mismatches import BeyondLimit, FallingValue, Mismatch, NotListed, UnlikeOriginal, WrongCount, WrongTotal


def without_echoes(mismatches: Iterable[Mismatch], text: str) -> Iterator[Mismatch]:
    """The ``mismatches`` of a ``text``, without those that would be none if one of the others were put right.

    These are values that are taken from a wrong total as it should be, copies of a wrong total, what nobody names in
    one place because it is misspelt where it is named, and comparisons with a value that another finding is about, or
    of one.
    """
    every = list(mismatches)
    totals = [each for each in every if isinstance(each, WrongTotal)]
    right, wrong = {(each.slot, each.right) for each in totals}, {each.span for each in totals}
    missed = Counter[tuple[str, str]]()
    known = {each.span for each in every if isinstance(each, UnlikeOriginal | WrongTotal | WrongCount)}
    compared = {place for each in every if isinstance(each, BeyondLimit) for place in (each.span, each.other)}
    for each in every:
        if isinstance(each, UnlikeOriginal) and each.original in wrong:
            continue
        if isinstance(each, BeyondLimit) and not known.isdisjoint((each.span, each.other)):
            continue
        if isinstance(each, FallingValue) and not (known | compared).isdisjoint((each.span, each.other)):
            continue
        if isinstance(each, NotListed):
            names = [source.rpartition(".")[2] for source in each.sources]
            written = text[slice(*each.span)]
            if any((name, written) in right for name in names):
                continue
            mirrored = [(name, each.slot) for name in names if missed[name, each.slot]]
            if mirrored:
                missed[mirrored[0]] -= 1
                continue
            missed.update((each.slot, name) for name in names)
        yield each
