"""How scores spread: the quartiles of each section, by flag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import quantiles
from typing import NamedTuple

from linter.calibration.observation import FlaggedExchange


class Spread(NamedTuple):
    """Lowest score, quartiles and highest score, in the unit of the scores."""

    minimum: float
    first_quartile: float
    median: float
    third_quartile: float
    maximum: float

    @classmethod
    def of(cls, scores: Sequence[float]) -> Spread:
        """The spread of at least one score; quartiles between two scores are interpolated."""
        first, median, third = quantiles(scores, n=4, method="inclusive") if len(scores) > 1 else [scores[0]] * 3
        return cls(min(scores), first, median, third, max(scores))


class Group(NamedTuple):
    """The exchanges of a section that are flagged, or those that are not; ``section`` is ``None`` outside of any."""

    section: str | None
    flagged: bool
    scores: tuple[float, ...]
    """In rising order; never empty."""

    @property
    def size(self) -> int:
        """How many exchanges there are."""
        return len(self.scores)

    @property
    def spread(self) -> Spread:
        """How their scores spread."""
        return Spread.of(self.scores)


def groups(exchanges: Iterable[FlaggedExchange], sections: Sequence[str] = ()) -> tuple[Group, ...]:
    """All groups that have exchanges, in the order of ``sections``, the flagged ones of a section first.

    Sections that are not among them come last, by name, and what is in none at the very end.
    """
    scores: dict[tuple[str | None, bool], list[float]] = {}
    for exchange in exchanges:
        scores.setdefault((exchange.section, exchange.flagged), []).append(exchange.score)
    order = {name: place for place, name in enumerate(sections)}

    def rank(key: tuple[str | None, bool]) -> tuple[object, ...]:
        section, flagged = key
        return section is None, order.get(section or "", len(order)), section or "", not flagged

    return tuple(Group(*key, tuple(sorted(scores[key]))) for key in sorted(scores, key=rank))
