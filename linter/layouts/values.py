"""Values: what is written for a slot, what it says, and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from linter.expressions import expression
from linter.layouts import costs, forms
from linter.layouts.description import Slot
from linter.layouts.flaws import Flaw, What
from linter.layouts.words import is_near, nearest_of
from linter.sameness import spelt
from linter.tuples import NamedTuple

_NUMBER = expression(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?", re.ASCII | re.IGNORECASE)
_DIGIT = expression(r"[0-9]")
_LETTER = expression(r"[A-DF-Za-df-z]")
"""A letter that is in no number."""
_RATIO = expression(r"([\d.,]+)\s*/\s*([\d.,]+)", re.ASCII)
_WRAPPED = "\"'`*_()[] \t\u00a0“”"
_UNKNOWN = costs.CHOICE_UNKNOWN - costs.CHOICE_NEAR
_LONGEST_COUNTER = 10
SHOWN = 12
"""So many characters of a damaged value are shown."""


class Judged(NamedTuple):
    """A value as it was read: its cost, what it says, and its flaw."""

    cost: float
    number: float | None = None
    flaw: Flaw | None = None


def judge(text: str, start: int, end: int, slot: Slot) -> Judged:
    """Read ``text[start:end]``, which has no blanks at its ends, as a value of ``slot``."""
    written = text[start:end]
    if not written:
        return Judged(costs.EMPTY, None, Flaw(What.EMPTY, start, end, slot.name))
    if slot.others:
        return _or_word(written, start, end, slot)
    if slot.comma:
        return _with_points(written, start, end, slot)
    if slot.digits and written.isdecimal() and written.isascii() and len(written) < _LONGEST_COUNTER:
        right = str(int(written)).zfill(slot.digits)
        if written == right and slot.kind == "integer":
            return _number(str(int(written)), start, end, slot)
        if written == right:
            return Judged(0.0, float(int(written)))
        return Judged(
            costs.NOTATION, float(int(written)), Flaw(What.NOTATION, start, end, slot.name, written, right, right)
        )
    if slot.is_number:
        return _number(written, start, end, slot)
    if slot.kind == "choice" or (slot.kind in ("speaker", "flag") and slot.of):
        return _choice(written, start, end, slot)
    if slot.known and written not in slot.known:
        return Judged(0.0 if is_near(written, slot.known) else _UNKNOWN)
    if slot.kind in forms.TIMES and not _pattern(slot).fullmatch(written):
        return Judged(
            costs.MALFORMED + _wordy(written), None, Flaw(What.MALFORMED, start, end, slot.name, written[:SHOWN])
        )
    if slot.kind == "word" and " " in written:
        return Judged(costs.MALFORMED + _wordy(written), None, Flaw(What.MALFORMED, start, end, slot.name))
    return Judged(0.0)


def _or_word(written: str, start: int, end: int, slot: Slot) -> Judged:
    """Read a value instead of which there may be a word."""
    if written in slot.others:
        return Judged(0.0)
    judged = judge(" " * start + written, start, end, slot._replace(others=()))
    near = nearest_of(written, slot.others) if judged.cost >= costs.MALFORMED else None
    if near is None:
        return judged
    sure = spelt(written) == spelt(near[1])
    flaw = Flaw(What.NOTATION, start, end, slot.name, written[:SHOWN], near[1], near[1], sure)
    return Judged(costs.NOTATION, None, flaw)


def _pattern(slot: Slot) -> re.Pattern[str]:
    return _clock(forms.clock(slot)) if slot.kind == "clock" else _dates(slot.months)


@cache
def _clock(form: str) -> re.Pattern[str]:
    return re.compile(form, re.ASCII)


@cache
def _dates(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(forms.date(months))


_MIRRORED = str.maketrans(".,", ",.")


def _with_points(written: str, start: int, end: int, slot: Slot) -> Judged:
    """Read a number that has a comma for a point, and say in commas what is wrong with it."""
    judged = judge(" " * start + written.translate(_MIRRORED), start, end, slot._replace(comma=False))
    flaw = judged.flaw
    if flaw is None:
        return judged
    text = None if flaw.text is None else flaw.text.translate(_MIRRORED)
    found, expected = (each.translate(_MIRRORED) for each in (flaw.found, flaw.expected))
    return judged._replace(flaw=flaw._replace(found=found, expected=expected, text=text))


def _choice(written: str, start: int, end: int, slot: Slot) -> Judged:
    if written in slot.of:
        return Judged(0.0)
    alias = dict(slot.aliases).get(written)
    near = (1, alias) if alias is not None else nearest_of(written, slot.of)
    if near is None:
        flaw = Flaw(What.CHOICE_UNKNOWN, start, end, slot.name, expected=", ".join(slot.of))
        return Judged(_UNKNOWN + _wordy(written), None, flaw)
    return Judged(costs.CHOICE_NEAR, None, Flaw(What.CHOICE_NEAR, start, end, slot.name, "", near[1], near[1]))


def _number(written: str, start: int, end: int, slot: Slot) -> Judged:
    may_be_one = _DIGIT.search(written) is not None or not written.isascii()
    read = _read(written, slot) if may_be_one else None
    if read is None:
        words = written.split() if may_be_one else []
        if len(words) > 1 and (first := _read(words[0], slot)) is not None:
            after = Flaw(What.AFTER, start + len(words[0]), end, slot.name)
            return Judged(costs.AFTER + _wordy(written), float(first.value), after)
        price = costs.MALFORMED + _wordy(written) + (0.0 if _says_something(written) else costs.NOTATION)
        return Judged(price, None, Flaw(What.MALFORMED, start, end, slot.name, written[:SHOWN]))
    value, canonical, certain = read
    low, high = _decimals(slot.minimum, slot.maximum)
    if slot.kind != "score" and value != int(value):
        return Judged(costs.MALFORMED, None, Flaw(What.MALFORMED, start, end, slot.name, written[:SHOWN]))
    shown = written if len(written) <= SHOWN else written[: SHOWN - 2] + "…"
    if value < low or (high is not None and value > high):
        return Judged(costs.RANGE, None, Flaw(What.RANGE, start, end, slot.name, shown, bounds(slot)))
    decimals = len(written.partition(".")[2])
    if slot.decimals is None:
        if canonical and (slot.kind == "score" or not decimals):
            return Judged(0.0, float(value))
        wanted = str(int(value)) if value == int(value) else format(value.normalize(), "f")
    else:
        wanted = f"{value:.{slot.decimals}f}"
        if canonical and decimals == slot.decimals:
            return Judged(0.0, float(value))
        if canonical:
            flaw = Flaw(
                What.PRECISION,
                start,
                end,
                slot.name,
                str(decimals),
                str(slot.decimals),
                wanted,
                decimals < slot.decimals,
            )
            return Judged(costs.PRECISION, float(value), flaw)
    text = None if written[-1:] in ".," else wanted
    is_padded = written.isdecimal() and written.startswith("0")  # in all of a file, perhaps, and in columns
    sure = certain and not is_padded and Decimal(wanted) == value
    flaw = Flaw(What.NOTATION, start, end, slot.name, written[:SHOWN], wanted, text, sure)
    return Judged(costs.NOTATION, float(value), flaw)


@cache
def _decimals(minimum: float, maximum: float | None) -> tuple[Decimal, Decimal | None]:
    return Decimal(repr(minimum)), None if maximum is None else Decimal(repr(maximum))


class _Number(NamedTuple):
    value: Decimal
    canonical: bool
    certain: bool


def _read(written: str, slot: Slot) -> _Number | None:
    """A number however it is written; ``7/10`` and ``70%`` are shares of the highest value."""
    return _number_of(written, slot.minimum < 0 or slot.kind != "score", slot.maximum)


@lru_cache(4096)
def _number_of(written: str, is_signed: bool, maximum: float | None) -> _Number | None:
    if written.isascii() and _LETTER.search(written) is not None:
        return None
    bare = written.strip(_WRAPPED)
    folded = bare if bare.isascii() else _folded(bare)
    scale = Decimal(repr(maximum)) if maximum else Decimal(1)
    if ratio := _RATIO.fullmatch(folded):
        part, whole = _decimal(ratio[1].replace(",", ".")), _decimal(ratio[2].replace(",", "."))
        return _Number(part / whole * scale, False, False) if whole and part is not None else None
    percent = folded.endswith("%")
    folded = folded.removesuffix("%").rstrip()
    comma = folded.count(",") == 1 and "." not in folded
    value = _decimal(folded.replace(",", ".") if comma else folded)
    if value is None:
        return None
    if percent:
        return _Number(value * scale / 100, False, False)
    unsigned = folded.removeprefix("-") if is_signed else folded
    whole_part = unsigned.partition(".")[0]
    plain = unsigned.replace(".", "", 1).isdigit() and written[-1:] != "."
    canonical = folded == written and plain and (whole_part == "0" or (bool(whole_part) and whole_part[0] != "0"))
    certain = written.isascii() and bare == written and not any(c in unsigned for c in "eE+-")
    grouped = comma and maximum is not None and maximum >= 1000  # 1,000 may be a thousand
    return _Number(value, canonical, certain and not grouped)


def _folded(written: str) -> str:
    """Digits and signs of other scripts as ASCII."""
    folded = unicodedata.normalize("NFKC", written).replace("−", "-").replace("٫", ".").replace("⁄", "/")
    return "".join(str(unicodedata.decimal(c, c)) for c in folded)


def _decimal(folded: str) -> Decimal | None:
    if len(folded) > 400:
        return Decimal("1e400") if folded.isdigit() else None
    if not _NUMBER.fullmatch(folded):
        return None
    try:
        return Decimal(folded)
    except InvalidOperation:
        return None


def _says_something(written: str) -> bool:
    """Whether text is meant as a value: words, digits, a picture, or a mark that people write for an unknown one."""
    said = any(c.isalnum() or unicodedata.category(c) == "So" for c in written)
    return said or written.strip("-–—?~…") == ""


def _wordy(written: str) -> float:
    return costs.WORDY if len(written.split()) > 3 else 0.0


def bounds(slot: Slot) -> str:
    """The range of a slot in words, both bounds named."""
    if slot.maximum is None:
        return f"{slot.minimum:.15g} or more"
    return f"{slot.minimum:.15g} and {slot.maximum:.15g}"


def seconds_of(written: str, of_day: bool = False) -> float | None:
    """How far a clock has come, in seconds; ``None`` where it is none, or no time of a day where it should be one.

    With AM or PM, it shows hours and minutes.
    """
    clock = _clock(forms.FIELD_DAY_CLOCK if of_day else forms.FIELD_CLOCK).fullmatch(written)
    if clock is None:
        return None
    high, low = int(clock["minutes"]), int(clock["seconds"])
    if clock["half"] and not clock["hours"]:
        return ((high % 12 + 12 * (clock["half"] in "Pp")) * 60 + low) * 60.0
    return int(clock["hours"] or 0) * 3600.0 + high * 60 + low
