"""Observations out of the air: scores and flags, in a file that nobody needs."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from linter.calibration import FlaggedExchange

MANY = st.lists(st.tuples(st.integers(0, 12).map(lambda each: each / 10), st.booleans()), max_size=14)
"""Pairs of a score and a flag, with many equal scores among them."""


def seen(
    score: float,
    flagged: bool = False,
    *,
    section: str | None = "WEAK",
    line: int = 1,
    path: str = "a.txt",
    wording: bytes | None = None,
) -> FlaggedExchange:
    return FlaggedExchange(path, line, section, score, flagged, score == 0, wording)


def corpus(pairs: Iterable[tuple[float, bool]], section: str | None = "WEAK") -> list[FlaggedExchange]:
    """One observation a line."""
    return [seen(score, flagged, line=line, section=section) for line, (score, flagged) in enumerate(pairs, 1)]
