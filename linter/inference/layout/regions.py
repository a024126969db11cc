"""Where anchors repeat within a file: from the first to the last of those that come more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise
from typing import TypeVar

Sign = TypeVar("Sign", bound=Hashable)

_MOST, _NEARLY = 0.65, 0.8
"""What holds in most files, and in nearly all."""


def is_around(sequences: Sequence[Sequence[Sign]], sign: Sign, others: set[Sign]) -> bool:
    """Whether ``sign`` is once above all ``others`` and once below them, as what a head and an end both say."""
    around = 0
    for each in sequences:
        places = [place for place, other in enumerate(each) if other in others]
        own = [place for place, other in enumerate(each) if other == sign]
        around += bool(places) and len(own) == 2 and own[0] < places[0] and places[-1] < own[1]
    return around >= _MOST * len(sequences)


def region_of(sequence: Sequence[Sign], multi: set[Sign]) -> tuple[int, int]:
    """From where to where anchors repeat; what comes once at the edges of it is no part of it."""
    places = [place for place, sign in enumerate(sequence) if sign in multi]
    return (places[0], places[-1] + 1) if places else (len(sequence), len(sequence))


def without_region(sequences: Sequence[Sequence[Sign]], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans``, with the place where nothing repeats in some sequences: before what comes after that in others."""
    later: Counter[Sign] = Counter()
    for sequence, (start, end) in zip(sequences, spans, strict=True):
        later.update(sequence[end:])
        later.subtract(sequence[:start] if start < end else ())
    found = []
    for sequence, (start, end) in zip(sequences, spans, strict=True):
        at = next((place for place, sign in enumerate(sequence) if later[sign] > 0), start)
        found.append((start, end) if start < end else (at, at))
    return found


def is_headed(sequences: Sequence[Sequence[Sign]], spans: Sequence[tuple[int, int]], multi: set[Sign]) -> bool:
    """Whether what repeats is once above what each file has once, as a title may look like the headings of parts."""
    above = 0
    for sequence, (start, end) in zip(sequences, spans, strict=True):
        region = sequence[start:end]
        alone = [one == region[0] and other not in multi for one, other in pairwise(region)]
        above += bool(alone) and alone[0] and region.count(region[1]) == 1 and not any(alone[1:])
    return above >= _NEARLY * len(sequences)


def closing_of(sequences: Sequence[Sequence[Sign]], spans: Sequence[tuple[int, int]]) -> Sign | None:
    """The anchor that most regions begin and end with, if it is there once more than the one that follows it."""
    closing: Counter[Sign] = Counter()
    for sequence, (start, end) in zip(sequences, spans, strict=True):
        region = sequence[start:end]
        counts = Counter(region)
        if len(region) > 3 and region[0] == region[-1] != region[1]:
            closing[region[0]] += counts[region[0]] == counts[region[1]] + 1
    sign, count = closing.most_common(1)[0] if closing else (None, 0)
    return sign if count > 0.5 * len(sequences) else None
