"""The figures behind numbers, times and dates: read from a value, and written as its slot asks."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from benchmarks.described.description import Slot

MEASURED = ("number", "integer", "score", "clock", "date")
"""The types of values that can be compared."""
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def figure(slot: Slot, text: str) -> Fraction | None:
    """What a value says, larger for more or later; None for a word that is there instead of it."""
    if slot.type == "clock" and re.fullmatch(r"[0-9]+(?::[0-9]{2})+", text):
        hours, minutes, seconds = map(int, text.split(":"))
        return Fraction(3600 * hours + 60 * minutes + seconds)
    if slot.type == "date" and (found := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)):
        return Fraction(date(*map(int, found.groups())).toordinal())
    if slot.type == "date" and (found := re.fullmatch(r"([0-9]+) (.+) ([0-9]{4})", text)):
        month = slot.months.index(found[2]) + 1
        return Fraction(date(int(found[3]), month, int(found[1])).toordinal())
    number = text.replace(",", ".")
    return Fraction(number) if slot.type in MEASURED and _NUMBER.fullmatch(number) else None


def written(slot: Slot, value: Fraction) -> str:
    """The value of a slot that says as much, numbers rounded half up without floating point."""
    if slot.type == "clock":
        seconds = int(value)
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if slot.type == "date":
        day = date.fromordinal(int(value))
        return f"{day.day} {slot.months[day.month - 1]} {day.year}" if slot.months else day.isoformat()
    decimals = 0 if slot.type == "number" else slot.decimals
    units = int(abs(value) * 10**decimals + Fraction(1, 2))
    sign = "-" if value < 0 and units else ""
    if not decimals:
        return sign + str(units).zfill(int(slot.settings.get("digits", 0)))
    point = "," if slot.settings.get("comma") else "."
    return f"{sign}{units // 10**decimals}{point}{units % 10**decimals:0{decimals}}"


def is_in_range(slot: Slot, value: Fraction) -> bool:
    """Whether a slot may have a value."""
    low, high = slot.range
    return low <= value and (high is None or value <= high)
