"""Lines that a file has once in a place of their own: what repeats above such a line is not what repeats below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

Sign = TypeVar("Sign", bound=Hashable)

_LEAST = 4
"""So many sequences show what is a landmark."""
_DUE, _SIDED = 0.8, 0.9
"""In which share of the sequences a landmark is, and how often all that they have is on its own side of it."""


def cut_at_landmark(
    sequences: Sequence[Sequence[Sign]], singles: Collection[Sign], multi: Collection[Sign]
) -> tuple[Sign, list[Sequence[Sign]], list[Sequence[Sign]]] | None:
    """A landmark, one of ``singles``, and what is on its two sides.

    There are some of ``multi`` on both, or what may be left out is now above it and now below.
    """
    if len(sequences) < _LEAST:
        return None
    counts = [Counter(each) for each in sequences]
    support = Counter(sign for count in counts for sign in count)
    several = Counter(sign for count in counts for sign, times in count.items() if times > 1)
    repeated = {sign for sign in multi if several[sign] >= _DUE * len(sequences)}
    due = {sign for sign in singles if support[sign] >= _DUE * len(sequences)}
    floating = {each for each in (*singles, *multi) if not getattr(each, "separator", False)} - due - repeated
    for sign in (each for each in support if each in due):
        places = [each.index(sign) if count[sign] == 1 else -1 for each, count in zip(sequences, counts, strict=True)]
        pairs = [(each[:at], each[at + 1 :]) for each, at in zip(sequences, places, strict=True) if at >= 0]
        above, below = (Counter(each for pair in pairs for each in set(pair[side])) for side in (0, 1))
        if any(max(above[each], below[each]) < _SIDED * (above[each] + below[each]) for each in due | repeated):
            continue
        parts = any(above[each] > below[each] for each in repeated) and any(
            below[each] > above[each] for each in repeated
        )
        if parts or any(above[each] and below[each] for each in floating):
            cuts = [at if at >= 0 else _place(each, above, below) for each, at in zip(sequences, places, strict=True)]
            known = list(zip(sequences, cuts, places, strict=True))
            return sign, [each[:cut] for each, cut, _ in known], [each[cut + (at >= 0) :] for each, cut, at in known]
    return None


def _place(sequence: Sequence[Sign], above: Counter[Sign], below: Counter[Sign]) -> int:
    """Where the landmark would be in a sequence without it."""
    sides = [1 if above[sign] > below[sign] else -1 for sign in sequence]
    return max(range(len(sequence) + 1), key=lambda at: sum(sides[:at]) - sum(sides[at:]))
