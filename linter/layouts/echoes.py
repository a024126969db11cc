"""Claims that do not hold because another one does not: what has one cause is one finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.mismatches import Mismatch, NotListed, UnlikeOriginal, WrongTotal


def without_echoes(mismatches: Iterable[Mismatch], text: str) -> Iterator[Mismatch]:
    """The ``mismatches`` of a ``text``, without those that would be none if one of the others were put right.

    These are values that are taken from a wrong total as it should be, copies of a wrong total, and what nobody names
    in one place because it is misspelt where it is named.
    """
    every = list(mismatches)
    totals = [each for each in every if isinstance(each, WrongTotal)]
    right, wrong = {(each.slot, each.right) for each in totals}, {each.span for each in totals}
    missed = Counter[tuple[str, str]]()
    for each in every:
        if isinstance(each, UnlikeOriginal) and each.original in wrong:
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
