"""Which exchanges bear the flag that is judged, in a layout that has others beside it."""

from __future__ import annotations

from bisect import bisect_right

from linter.document import Document, Kind

_FLAG_DAMAGE = frozenset({Kind.MALFORMED_FLAG, Kind.UNKNOWN_FLAG, Kind.DUPLICATE_FLAG, Kind.MISPLACED_FLAG})


def settle_flags(document: Document) -> None:
    """Let ``flagged`` mean the first of ``document.flags``; an unknown flag may have been meant for it and counts."""
    if len(document.flags) < 2:
        return
    judged = f"[{document.flags[0]}]"
    starts = [exchange.span[0] for exchange in document.exchanges]
    damaged = set()
    for damage in document.damages:
        if damage.kind in _FLAG_DAMAGE and (damage.expected == judged or damage.kind is Kind.UNKNOWN_FLAG):
            damaged.add(bisect_right(starts, damage.span[0]) - 1)  # one behind its exchange belongs to it too
    for place, exchange in enumerate(document.exchanges):
        if exchange.flagged and place not in damaged:
            exchange.flagged = exchange.flags is not None and judged in document.slice(exchange.flags)
