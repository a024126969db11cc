"""The limits of numbers that are written in one place of all files: scales, shares, years, and few numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from linter.inference.layout.values import is_constant, numbers_of

_TOPS = (1, 5, 6, 10, 15, 20, 100)
"""Where scales end."""
_SHARE = 20
"""Above this, numbers are shares of a hundred, which may be 0."""
_YEARS = (1500, 2100)
"""Numbers between these may be years."""
_RARE = 0.06
"""Where a scale ends, the last number is there more often."""
_STATED = re.compile(r"(?<![\d.])(\d+) ?(?:-|–|\.\.|to|bis|a|à) ?(\d+)(?![\d.])")
"""From where to where a scale goes, in a label."""
_NEARLY, _SHARED, _SLIP = 0.96, 0.9, 0.04
_MANY, _RANGE = 12, 8
"""Of so many values, one may be out of range; without a scale, they are from a range of so many numbers at most."""
_YEARS_SEEN = 5
"""So many years are different."""
_FEW = 4


def is_top(values: Sequence[str]) -> bool:
    """Whether the numbers after a slash are the end of a scale: always the same, and if there are few, a usual one."""
    return is_constant(values) or (len(set(values)) == 1 and values[0] in map(str, _TOPS))


def has_stated(label: str) -> bool:
    """Whether a label says from where to where its values are."""
    return _STATED.search(label) is not None


def scale(values: Sequence[str], top: str = "", label: str = "") -> dict[str, Any]:
    """The keys for a score that is written like ``values``.

    ``top`` is the number after a slash, if there is one; a ``label`` may say from where to where: ``Ease (1-7)``.
    """
    keys: dict[str, Any] = {}
    numbers = sorted(numbers_of(values))
    if not numbers:  # words are there instead of all of them
        return keys
    decimals = Counter(len(re.split("[.,]", value)[1]) if re.search("[.,]", value) else 0 for value in values)
    places, count = decimals.most_common(1)[0]
    last = len(numbers) - (2 if len(numbers) >= _MANY else 1)
    usual = numbers[min(last, int(_NEARLY * len(numbers)))]
    least = numbers[1 if len(numbers) >= _MANY else 0]
    if 1 <= least < _SHARE and len(numbers) >= 8 and usual <= _SHARE and not top.startswith("100"):
        keys["minimum"] = 1
    if top:
        keys["maximum"] = int(top)
    elif len(numbers) >= 8:
        usual = numbers[-1] if _runs_out(numbers, usual) else usual
        fitting = [each for each in _TOPS if each >= usual and usual > each / 2]
        if fitting:
            keys["maximum"] = fitting[0]
    if (stated := _STATED.search(label)) is not None:
        low, high = map(int, stated.groups())
        if low < high and sum(low <= number <= high for number in numbers) >= _SHARED * len(numbers):
            keys |= {"minimum": low, "maximum": high}
    if count >= _NEARLY * len(values):
        keys["decimals"] = places
    if sum("," in value for value in values) > max(sum("." in value for value in values), _SLIP * len(values)):
        keys["comma"] = True
    return keys


def _runs_out(numbers: Sequence[float], usual: float) -> bool:
    """Whether the numbers above the ``usual`` ones are the last of those that grow rare: no scale ends below them."""
    above = [number for number in numbers if number > usual]
    return bool(above) and above[0] - usual == 1 and numbers.count(usual) < max(_FEW, _RARE * len(numbers))


def few(values: Sequence[str]) -> dict[str, int]:
    """The limits of whole numbers of which nearly all are one of few next to each other, as the round of a call is.

    One that is far from these is an error.
    """
    counts = Counter(int(number) for number in numbers_of(values))
    again = [number for number, count in counts.items() if count > 1]
    if len(values) < _MANY - 2 or not 1 < len(again) <= _RANGE:
        return {}
    low, high = min(again), max(again)
    span = high - low + 1
    near = [number for number in counts if low - span <= number <= high + span]
    beside = sum(counts.values()) - sum(counts[number] for number in near)
    if span > _RANGE or beside > max(1, _SLIP * len(values)) or len(again) < len(near) / 2:
        return {}
    return {"minimum": min(near), "maximum": max(near)}


def share_or_year(values: Sequence[str], after: str) -> dict[str, int]:
    """The limits of numbers of which nearly all are years, or shares of a hundred by what comes ``after`` them."""
    numbers = numbers_of(values)
    if after.lstrip().startswith("%") and sum(number <= 100 for number in numbers) >= _NEARLY * len(values):
        return {"maximum": 100}
    years = [number for number in numbers if _YEARS[0] <= number < _YEARS[1]]
    if len(set(years)) < _YEARS_SEEN or len(years) < _NEARLY * len(values):
        return {}
    return {"minimum": int(min(years) // 100 * 100), "maximum": int(max(years) // 100 * 100 + 100)}
