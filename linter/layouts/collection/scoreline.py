"""What stands behind the score label: a value, flags, and what should not be there."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import NamedTuple

from linter.document import Damage, Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.flags import BRACKETED, flag_at, misplaced, read_flags, skip
from linter.layouts.collection.grammar import Grammar
from linter.layouts.collection.settings import Layout

_TOKEN = re.compile(r"\S+")
_WRAPPED = re.compile(r"^[\"'`*_(\[{“”‘’«»=]+|[\"'`*_)\]}“”‘’«»]+$")
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_RATIO = re.compile(r"(?P<part>\d+(?:[.,]\d+)?)\s*/\s*(?P<whole>\d+(?:[.,]\d+)?)", re.I)
_SPACED = re.compile(r"[ \t]*(?P<value>\d[\d.,]*(?:[ \t]*/[ \t]*\d[\d.,]*|[ \t]+%))(?=[ \t]|$)", re.I)


class Tail(NamedTuple):
    """A score line read: span and number of the value, span of the flags, whether one is there in any form."""

    score: Span | None
    value: float | None
    flags: Span | None
    flagged: bool
    damages: list[Damage]


class Number(NamedTuple):
    """A value that can be read: what it says, how it should be written, and whether that is beyond doubt."""

    value: Decimal
    canonical: bool
    certain: bool


def read(text: str, start: int, end: int, grammar: Grammar, closing: str = "") -> Tail:
    """Read ``text[start:end]``, the stretch behind a score label's colon; ``closing`` marks are not the value's."""
    layout = grammar.layout
    damages: list[Damage] = []
    flagged = False
    flag_before = grammar.flag.match(text, skip(text, start, end), end)
    if (
        flag_before
        and skip(text, flag_before.end(), end) < end
        and not BRACKETED.match(text, skip(text, flag_before.end(), end))
    ):
        damages.append(misplaced(flag_before.span(), flag_before[0], text, end))
        flagged = True
        start = flag_before.end()
    start = skip(text, start, end)
    spaced = _SPACED.match(text, start, end)
    token = _TOKEN.match(text, start, end)
    if token is None or near.closest(token[0], layout.flags) or grammar.flag.match(text, start, end):
        score = None
        damages.append(Damage(Kind.MISSING_SCORE, (start, start), "score", "value"))
        tail = start
    else:
        score = spaced.span("value") if spaced else _value_span(text, token, end, layout)
        tail = score[1]
        if closing and text.endswith(closing, *score):
            score = score[0], tail - len(closing)
    rest, flags, more = read_flags(text, tail, end, grammar, spaced=score is not None)
    damages += more
    flagged = flagged or flags is not None or any(d.kind in _FLAG_DAMAGE for d in more)
    flagged = flagged or (rest and grammar.flag.search(text, tail, end) is not None)
    value = None
    if score is not None:
        value, fault = judge(text[score[0] : score[1]], score, layout, dangling=rest)
        if fault is not None:
            if fault.kind is Kind.SCORE_NOT_A_NUMBER and rest:  # words in the place of a number are one thing
                fault = fault._replace(span=(score[0], damages.pop().span[1]))
            damages.append(fault)
    return Tail(score, value, flags, flagged, damages)


_FLAG_DAMAGE = {Kind.MALFORMED_FLAG, Kind.UNKNOWN_FLAG, Kind.DUPLICATE_FLAG, Kind.MISPLACED_FLAG}


@cache
def _bounds(layout: Layout) -> tuple[Decimal, Decimal]:
    """The range of the layout, as exact as it is written."""
    return Decimal(repr(layout.minimum)), Decimal(repr(layout.maximum))


def judge(written: str, span: Span, layout: Layout, dangling: bool = False) -> tuple[float | None, Damage | None]:
    """What a written value says, and what is wrong with it, the first that applies."""
    number = _number(written, layout)
    if number is None:
        return None, Damage(Kind.SCORE_NOT_A_NUMBER, span, "score")
    value = number.value
    low, high = _bounds(layout)
    if not low <= value <= high:
        shown = written if len(written) <= 12 else written[:10] + "…"
        return None, Damage(Kind.SCORE_RANGE, span, "score", shown, layout.bounds)
    result = float(value)
    if dangling:
        return result, None
    wanted = f"{value:.{layout.decimals}f}"
    decimals = len(written.partition(".")[2])
    exact = Decimal(wanted) == value
    edits = (Edit(*span, wanted),)
    if number.canonical:
        if decimals == layout.decimals and (layout.decimals or "." not in written):
            return result, None
        return result, Damage(
            Kind.SCORE_PRECISION,
            span,
            "score",
            str(decimals),
            str(layout.decimals),
            edits,
            certain=decimals < layout.decimals,
        )
    return result, Damage(Kind.NONSTANDARD_NUMBER, span, "score", written[:12], wanted, edits, number.certain and exact)


def _number(written: str, layout: Layout) -> Number | None:
    """Read a number however it is written, or ``None``; ``7/10`` and ``70%`` are shares of the highest score."""
    bare = _WRAPPED.sub("", written).strip()
    folded = bare if bare.isascii() else _fold(bare)
    ratio = _RATIO.fullmatch(folded)
    if ratio:
        whole = _decimal(ratio["whole"].replace(",", "."))
        part = _decimal(ratio["part"].replace(",", "."))
        return Number(part / whole * _scale(layout), False, False) if whole and part is not None else None
    percent = folded.endswith("%")
    folded = folded.removesuffix("%").rstrip()
    comma = folded.count(",") == 1 and "." not in folded
    value = _decimal(folded.replace(",", ".") if comma else folded)
    if value is None:
        return None
    if percent:
        return Number(value * _scale(layout) / 100, False, False)
    unsigned = folded.removeprefix("-") if layout.minimum < 0 else folded
    whole_part = unsigned.partition(".")[0]
    canonical = (
        folded == written
        and unsigned.replace(".", "", 1).isdigit()
        and written[-1:] != "."
        and (whole_part == "0" or (bool(whole_part) and whole_part[0] != "0"))
    )
    certain = not any(c in unsigned for c in "eE+-") and bare == written and folded.isascii() and written.isascii()
    grouped = comma and layout.maximum >= 1000  # 1,000 may be a thousand
    return Number(value, canonical, certain and not grouped)


def _scale(layout: Layout) -> Decimal:
    return _bounds(layout)[1] if layout.maximum > 0 else Decimal(1)


def _fold(written: str) -> str:
    """Digits and signs of other scripts as ASCII."""
    folded = unicodedata.normalize("NFKC", written).replace("−", "-").replace("٫", ".").replace("⁄", "/")
    return "".join(str(unicodedata.decimal(c, c)) for c in folded)


def _decimal(folded: str) -> Decimal | None:
    if not _PLAIN.fullmatch(folded):
        return None
    try:
        value = Decimal(folded)
    except InvalidOperation:
        return None
    return value if value.adjusted() < 400 else Decimal("1e400")


def _value_span(text: str, token: re.Match[str], line_end: int, layout: Layout) -> Span:
    """The part of a token that is the value: a flag or a full stop glued to it is not."""
    start, end = token.span()
    bracket = re.compile(r"(?<=\d)[\[({<](?=[^\W\d])|(?<=\d)(?=[^\W\d]{4,})").search(text, start, end)
    if bracket and flag_at(text, bracket.start(), line_end, layout).name:
        return start, bracket.start()
    if (
        text[end - 1] in ".,;:!?"
        and end - start > 2
        and _number(text[start : end - 1], layout)
        and "." in text[start : end - 1]
    ):
        return start, end - 1
    return start, end
