"""Flags at the edges of answers: right after the label, or after the closing quote."""

from __future__ import annotations

from linter.blocks import Exchange
from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Edit, Span
from linter.layouts.compiled import Layout
from linter.quoting import is_quoted

_CLOSING = ('"', "”", "»")


def check_edges(layout: Layout, document: Document) -> None:
    """Record flags that are at an edge of an answer, and take them out of it."""
    if all(document.exchanges.quoted):
        return
    flags = tuple(flag for flag in layout.flags if flag[:1] in "[({<*")
    text = document.text
    if not any(flag in text for flag in flags):
        return
    for exchange in document.exchanges:
        if exchange.answer is None or exchange.quoted:
            continue
        start, end = exchange.answer
        if text.startswith(flags, start, end):
            flag = next(flag for flag in flags if text.startswith(flag, start, end))
            said = text[start + len(flag) : end].lstrip()
            if not said:
                continue
            removed = (start, end - len(said))
            _record(document, exchange, (start, start + len(flag)), removed, flag)
            exchange.answer = (removed[1], end)
        elif text.endswith(flags, start, end):
            flag = next(flag for flag in flags if text.endswith(flag, start, end))
            said = text[start : end - len(flag)].rstrip()
            if not said.endswith(_CLOSING):
                continue
            removed = (start + len(said), end)
            _record(document, exchange, (end - len(flag), end), removed, flag)
            exchange.answer = (start, removed[0])
        else:
            continue
        exchange.quoted = is_quoted(text, *exchange.answer)


def _record(document: Document, exchange: Exchange, span: Span, removed: Span, flag: str) -> None:
    edits = [Edit(*removed, "")]
    if exchange.score_line is not None and exchange.flags is None:
        edits.append(Edit(exchange.score_line[1], exchange.score_line[1], f" {flag}"))
    from linter.details import FlagText  # few files have such a flag

    document.damages.append(Damage(Kind.MISPLACED_FLAG, span, FlagText(flag), tuple(sorted(edits))))
