"""The range of scores and their decimals, from the values that there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from linter.inference.voting import Seen, seen, vote

_RANGES = ((0, 1), (-1, 1), (0, 5), (-5, 5), (0, 10), (-10, 10), (0, 20), (0, 100), (-100, 100), (0, 1000), (0, 10000))
"""The ranges that people use, the narrowest first; a short one begins with 1 where nothing is lower."""

_NAMED = re.compile(r"\(?(-?[0-9]+)\s*(?:[-–]|to)\s*([0-9]+)\)?\s*$")
_STRAY = 40
"""Of so many scores one may be a mistake."""

_FEW = 8
"""Among so many scores one mistake is allowed for."""

_EXPECTED = 5
"""If the range began with 0, so many scores would have to lie below 1 before their absence says something."""


def inferred_range(label: str, values: Sequence[str]) -> tuple[Seen, Seen]:
    """The lowest and the highest score: what the score's label says, else the narrowest range that holds the values."""
    if (named := _NAMED.search(label)) and float(named[1]) < float(named[2]):
        note = "named by the label of the score"
        return Seen("minimum", float(named[1]), note=note), Seen("maximum", float(named[2]), note=note)
    numbers = sorted(map(float, values))
    strays = max(len(numbers) // _STRAY, int(len(numbers) >= _FEW))
    held = [(low, high) for low, high in _RANGES if _outside(numbers, low, high) <= strays]
    low, high = held[0] if held else _RANGES[-1]
    inner = [number for number in numbers if low <= number <= high]
    whole = all("." not in value for value in values)
    if low == 0 and 1 < high <= (10 if whole else 6) and inner and inner[0] >= 1 and len(inner) >= _EXPECTED * high:
        low = 1
    outside = _outside(numbers, low, high)
    note = f"{len(numbers)} scores from {inner[0]:.15g} to {inner[-1]:.15g}" if inner else "no score fits"
    note += f", {outside} outside" if outside else ""
    guess = not inner or inner[-1] < 0.7 * high
    return Seen("minimum", float(low), note=note, guess=guess), Seen("maximum", float(high), note=note, guess=guess)


def _outside(numbers: Sequence[float], low: float, high: float) -> int:
    return sum(not low <= number <= high for number in numbers)


def inferred_decimals(files: Iterable[Sequence[str]]) -> tuple[Seen, int | None]:
    """How many digits are after the point, and the second most likely count."""
    counted = vote([Counter(len(value.partition(".")[2]) for value in values) for values in files])
    assert counted is not None  # a file without scores is not observed
    return seen("decimals", counted), counted.rival
