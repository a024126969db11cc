"""Where a finding about the flag is."""

from __future__ import annotations

from linter.blocks import Exchange
from linter.document import Document
from linter.finding import Span
from linter.spans import spans_of


def judged_flag(document: Document, exchange: Exchange) -> Span | None:
    """The judged flag after the score, exact and with its brackets; ``None`` if there is none."""
    if not exchange.flagged or exchange.flags is None:
        return None
    return next(spans_of(document.text, f"[{document.judged_flag}]", *exchange.flags), None)


def place(document: Document, exchange: Exchange) -> Span:
    """On the judged flag, where it is damaged on the flags; else on the score's value, else on the exchange."""
    flag = judged_flag(document, exchange) or (exchange.flags if exchange.flagged else None)
    return flag or exchange.score or exchange.span
