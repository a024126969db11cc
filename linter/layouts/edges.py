"""Flags at the edges of answers: right after the label, or after the closing quote."""

from __future__ import annotations

import re
from functools import lru_cache

from linter.document import Damage, Document, Exchange, Kind
from linter.finding import Edit, Span
from linter.layouts.compiled import Layout


@lru_cache(64)
def _forms(layout: Layout) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    flags = [flag for flag in layout.flags if flag[:1] in "[({<*"]
    if not flags:
        return None
    either = "|".join(map(re.escape, flags))
    return re.compile(rf"(?P<flag>{either})\s*(?=\S)"), re.compile(rf"(?<=[\"”»])\s*(?P<flag>{either})\Z")


def check_edges(layout: Layout, document: Document) -> None:
    """Record flags that are at an edge of an answer, and take them out of it."""
    forms = _forms(layout)
    if forms is None:
        return
    before, after = forms
    text = document.text
    for exchange in document.exchanges:
        if exchange.answer is None or exchange.quoted:
            continue
        start, end = exchange.answer
        if (found := before.match(text, start, end)) is not None:
            _record(document, exchange, found.span("flag"), found.span(), found["flag"])
            exchange.answer = (found.end(), end)
        elif (found := after.search(text, start, end)) is not None:
            _record(document, exchange, found.span("flag"), found.span(), found["flag"])
            exchange.answer = (start, found.start())
        else:
            continue
        start, end = exchange.answer
        exchange.quoted = text[start] == '"' == text[end - 1] and not text.count('"', start, end) & 1


def _record(document: Document, exchange: Exchange, span: Span, removed: Span, flag: str) -> None:
    edits = [Edit(*removed, "")]
    if exchange.score_line is not None and exchange.flags is None:
        edits.append(Edit(exchange.score_line[1], exchange.score_line[1], f" {flag}"))
    document.damages.append(Damage(Kind.MISPLACED_FLAG, span, "after the score", "", flag, tuple(sorted(edits))))
