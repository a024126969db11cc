"""Dates as numbers, to tell which is later, and the order of day and month that a file has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.expressions import expression
from linter.layouts.months import numbers_of

_NUMBERS = expression(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})", re.ASCII)
_DIGITS = expression(r"\d+", re.ASCII)
_DAY_FIRST = 12
"""A number above this is no month."""
_CENTURY = 100


def has_day_first(written: Iterable[str]) -> bool:
    """Whether the dates of a file have the day before the month, as far as one of them tells; else they do."""
    for each in written:
        found = _NUMBERS.fullmatch(each)
        if found is not None and len(found[1]) < 3:
            if int(found[1]) > _DAY_FIRST:
                return True
            if int(found[2]) > _DAY_FIRST:
                return False
    return True


def day_of(written: str, is_day_first: bool, months: tuple[str, ...] = ()) -> float | None:
    """A number that is larger for a later day, ``None`` where it is no date; ``months`` are the words for these."""
    found = _NUMBERS.fullmatch(written)
    if found is None:
        return _in_words(written, months)
    one, two, three = (int(each) for each in found.groups())
    if len(found[1]) > 2:
        return float(one * 10000 + two * 100 + three)
    day, month = (one, two) if is_day_first else (two, one)
    year = three + 2000 if three < _CENTURY else three
    return float(year * 10000 + month * 100 + day)


def _in_words(written: str, months: tuple[str, ...]) -> float | None:
    """The same for a date whose month is a word."""
    known = numbers_of(months)
    said = next((number for word, number in known.items() if _is_in(word, written)), None)
    numbers = [int(each) for each in _DIGITS.findall(written)]
    if said is None or len(numbers) != 2:
        return None
    day, year = numbers
    return float(year * 10000 + said * 100 + day)


def _is_in(word: str, written: str) -> bool:
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", written.casefold()) is not None
