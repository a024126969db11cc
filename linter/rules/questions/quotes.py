"""How answers are quoted: what QNA008 to QNA010 read, each answer for one of them.

Answers that the parser proved to be in straight quotes are never looked at, so that a clean file costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from linter.blocks import Exchange
from linter.damage import Slot
from linter.document import Document
from linter.enums import Enum, auto
from linter.expressions import expression
from linter.finding import Span
from linter.tuples import NamedTuple

STRAIGHT = ('"', '"')

_CLOSES = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "＂": "＂",
}
_OPENS = {"”": "“„‟", "“": "„", "»": "«", "«": "»", "›": "‹", "‹": "›", "」": "「", "』": "『", "＂": "＂"}
SINGLE = frozenset("'‘’‚‛´′")
_MARKS = _CLOSES.keys() | _OPENS.keys() | SINGLE | {'"'}
_INNER_OPENING = expression(r"(?<!\w)['‘‚](?=\w)")
_INNER_CLOSING = expression(r"(?<=[\w.,!?])['’](?!\w)")


class QuoteFault(Enum):
    """What is wrong with the quotes of an answer."""

    UNQUOTED = auto()
    UNBALANCED = auto()
    NONSTANDARD = auto()


class Quoting(NamedTuple):
    """One answer: its fault, the marks around it (empty where there is none), and how the other answers do it.

    ``others`` is how many other answers there are, ``straight`` how many of them have both straight quotes, ``alike``
    how many have the same marks as this one.
    """

    exchange: Exchange
    span: Span
    marks: tuple[str, str]
    others: int
    straight: int
    alike: int


def faults(document: Document, fault: QuoteFault) -> Iterator[Quoting]:
    """The answers with ``fault``, in order."""
    if all(document.exchanges.quoted):
        return
    exchanges = [exchange for exchange in document.exchanges if not exchange.quoted]
    text = document.text
    read = [
        (exchange, exchange.answer, marks(text, exchange.answer))
        for exchange in exchanges
        if exchange.answer is not None and not exchange.closed & Slot.ANSWER
    ]
    counts = Counter(around for _, _, around in read)
    proven = len(document.exchanges) - len(exchanges)
    straight = proven + counts[STRAIGHT]
    others = proven + len(read) - 1
    for exchange, span, around in read:
        if _fault(text, span, around) is fault:
            yield Quoting(exchange, span, around, others, straight, counts[around] - 1)


def marks(text: str, span: Span) -> tuple[str, str]:
    """The quotes around the text at ``span``; one that belongs to a word or phrase inside does not count."""
    start, end = span
    first, last = text[start : min(start + 1, end)], text[max(start + 1, end - 1) : end]
    opening = first if first in _MARKS else ""
    closing = last if last in _MARKS else ""
    if opening and _is_over(text[start + 1 : end - bool(closing)], opening, _CLOSES.get(opening, "")):
        opening = ""
    if closing and _is_over(text[start + bool(opening) : end - 1][::-1], closing, _OPENS.get(closing, "")):
        closing = ""
    if opening in SINGLE and closing not in SINGLE and (not closing or _INNER_CLOSING.search(text, start + 1, end)):
        opening = ""
    if closing in SINGLE and opening not in SINGLE and (not opening or _INNER_OPENING.search(text, start, end - 1)):
        closing = ""
    return opening, closing


def inner_pair(text: str, span: Span) -> Span | None:
    """Where the only pair of quotes is, if it is around all the words of an answer but not outermost: ``"So".``."""
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in _MARKS):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in _MARKS):
        end -= 1
    if end - start < 2 or (start, end) == span or {text[start], text[end - 1]} & SINGLE:
        return None
    opening, closing = text[start], text[end - 1]
    if closing != opening and closing not in _CLOSES.get(opening, ""):
        return None
    marks = sum(text.count(mark, *span) for mark in {opening, closing})
    return (start, end) if opening in _MARKS and marks == 2 else None


def _is_over(inner: str, mark: str, partners: str) -> bool:
    """Whether what ``mark`` begins ends within ``inner``, at one of its ``partners``."""
    if not any(partner in inner for partner in partners):
        return False
    depth = 1
    for match in re.finditer(f"[{mark}{partners}]", inner):
        depth += -1 if match[0] in partners else 1
        if not depth:
            return True
    return False


def is_unbalanced(text: str, span: Span) -> bool:
    """Whether a text that somebody said has a straight quote at one end only."""
    return _fault(text, span, marks(text, span)) is QuoteFault.UNBALANCED


def _fault(text: str, span: Span, around: tuple[str, str]) -> QuoteFault | None:
    if all(around):
        return None if around == STRAIGHT else QuoteFault.NONSTANDARD
    if '"' in around and text.count('"', *span) % 2:
        return QuoteFault.UNBALANCED
    return QuoteFault.UNQUOTED
