"""Numbers and times as they follow one another: counters, what rises, what comes once, what is filled up with zeros."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_AGAIN = 0.3
"""In this share of the files counters begin again, if they do: some files have one part alone."""
_STAYS = 0.15
"""So often a number is there twice, if that is no mistake."""
_PARTS, _NEARLY_ALL = 4, 0.7
"""So often counters begin again at most, in this share of the files."""
_TRIED = 5
"""So many values tell whether they rise or come again."""
_NEARLY = 0.96
"""So many of the values have the usual width."""


def counts_up(files: Sequence[Sequence[str]]) -> bool:
    """Whether the numbers of most files go 1, 2, 3, perhaps again and again."""
    if _stay(files):
        return False
    steps = starts = good = 0
    for values in files:
        numbers = [int(value) for value in values if value.isdecimal()]
        if len(numbers) < len(values) or not numbers:
            return False
        starts += numbers[0] == 1
        steps += len(numbers) - 1
        good += sum(other in (one + 1, 1) for one, other in pairwise(numbers))
    return bool(files) and starts >= 0.8 * len(files) and steps > 0 and good >= 0.85 * steps


def _stay(files: Sequence[Sequence[str]]) -> bool:
    """Whether numbers stay or rise and never fall, in most files in which one comes twice: ``1, 1, 2``."""
    numbers = [[int(value) for value in values if value.isdecimal()] for values in files]
    staying = [each for each in numbers if len(set(each)) > 1 and any(one == other for one, other in pairwise(each))]
    rising = sum(each == sorted(each) for each in staying)
    steps = [one == other for each in numbers for one, other in pairwise(each)]
    return sum(steps) >= _STAYS * len(steps) and rising > max(1, _AGAIN * len(files), 0.5 * len(staying))


def begin_again(files: Sequence[Sequence[str]]) -> bool:
    """Whether counters of the usual file go back to where they began."""
    again = sum(any(int(value) == int(values[0]) for value in values[1:]) for values in files if values)
    return again >= _AGAIN * len(files)


def digits_of(values: Sequence[str]) -> int:
    """How many digits counters are padded to, 0 where they are not."""
    padded = [value for value in values if value.startswith("0")]
    return Counter(map(len, padded)).most_common(1)[0][0] if padded and len(padded) * 10 > len(values) else 0


def without_repeats(files: Sequence[Sequence[str]]) -> tuple[int, int]:
    """In how many files no value comes twice, and how many have so many values that this tells something."""
    many = [values for values in files if len(values) >= _TRIED]
    return sum(len(set(values)) == len(values) for values in many), len(many)


def rise(files: Sequence[Sequence[str]]) -> tuple[int, int]:
    """In how many files days or times of one form rise, and how many have several."""
    many = [list(map(_figures, values)) for values in files if len(values) > 1]
    many = [values for values in many if len(set(map(len, values))) == 1]
    return sum(values == sorted(values) and values[0] < values[-1] for values in many), len(many)


def cut_where_they_fall(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """``values``, parted where a number is lower than the one before it."""
    starts = [at for at in range(1, len(values)) if _figures(values[at]) < _figures(values[at - 1])]
    yield from (values[start:end] for start, end in pairwise([0, *starts, len(values)]))


def fall_seldom(files: Sequence[Sequence[str]]) -> bool:
    """Whether numbers go back a few times only in nearly all files, as counters that begin again do."""
    many = [values for values in files if len(values) > _TRIED]
    falls = [len(list(cut_where_they_fall(values))) - 1 for values in many]
    few = sum(fall <= _PARTS and _TRIED * fall <= len(values) for fall, values in zip(falls, many, strict=True))
    return few >= _NEARLY_ALL * len(many) > 0


def _figures(value: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", value)))


def width_of(values: Sequence[str]) -> int:
    """How many digits nearly all whole numbers have that are filled up with zeros, 0 where they differ."""
    width, count = Counter(len(value) if value.isdecimal() else 0 for value in values).most_common(1)[0]
    return width if count >= _NEARLY * len(values) else 0
