"""The tier sign: which section a candidate is in."""

from __future__ import annotations

from linter.evidence.sign import Sign


def tier(position: int, count: int) -> Sign:
    """Say what the section at ``position`` (from 0, of the layout's ``count`` sections, weakest first) makes likely.

    The first speaks for a flag, the upper half (rounded down) against one, the rest is silent; so is a position that
    the layout doesn't know, and a layout with fewer than two sections, where there is nothing to compare. Never raises.
    """
    if count < 2 or not 0 <= position < count:
        return Sign.SILENT
    if position == 0:
        return Sign.FOR
    return Sign.AGAINST if position >= count - count // 2 else Sign.SILENT
