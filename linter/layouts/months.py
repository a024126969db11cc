"""The words for the months in dates: those of six languages, and others that a layout names."""

from __future__ import annotations

import re
from functools import cache

_WORDS = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen",
    "february feb februar feber février fevrier févr fév fevr febrero fevereiro fev febbraio",
    "march mar märz maerz mär mrz mars marzo março marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre setiembre set setembro settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
)
"""English, German, French, Spanish, Portuguese and Italian, in full and short, from January on."""
MONTHS = len(_WORDS)


_DAYS_OF = {31: (1, 3, 5, 7, 8, 10, 12), 30: (4, 6, 9, 11), 29: (2,)}


def word_pattern(days: int, others: tuple[str, ...] = ()) -> str:
    """An expression for a month of so many ``days`` in words: 29, 30 or 31; in a layout with ``others`` only these."""
    words = [word for word, number in numbers_of(others).items() if number in _DAYS_OF[days]]
    return rf"(?i:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or '(?!)'})\.?"


@cache
def numbers_of(others: tuple[str, ...] = ()) -> dict[str, int]:
    """The number of each month by its word, in lower case and without a full stop."""
    if others:
        return {word.casefold().rstrip("."): place % MONTHS + 1 for place, word in enumerate(others)}
    return {word: number for number, each in enumerate(_WORDS, 1) for word in each.split()}
