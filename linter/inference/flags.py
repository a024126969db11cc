"""The flags after scores: which there are, and which of them are slips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from linter.inference.observation import Observation
from linter.inference.people import People
from linter.inference.slips import closest

_SHARE = 50
"""A flag that is rarer than one in so many is a slip, unless there are few in all."""


class Flags(NamedTuple):
    """The flags in use, the most frequent first; in how many files, how often in all, and how many were left out."""

    names: tuple[str, ...]
    support: int
    total: int
    withheld: int


def inferred_flags(observations: Sequence[Observation], people: People) -> Flags:
    """Keep what recurs; of forms that nearly are the same, the most frequent one."""
    counts: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for one in observations:
        counts.update(one.flags)
        files.update(set(one.flags))
    needed = max(2, counts.total() // _SHARE) if counts.total() > 2 else 1
    kept: list[str] = []
    withheld = 0
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if people.may_be(name, files[name]):
            withheld += 1
        elif count >= needed and (files[name] > 1 or len(observations) < 5) and closest(name, tuple(kept)) is None:
            kept.append(name)
    return Flags(
        tuple(kept), sum(any(name in one.flags for name in kept) for one in observations), counts.total(), withheld
    )
