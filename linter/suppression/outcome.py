"""What came of suppressing findings: file by file, so that files can be checked in any order, and summed up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.finding import Report
from linter.suppression.exceptions import Review
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.suppression.baseline import Entry


class Outcome(NamedTuple):
    """One file: the report on what is left, and what became of the rest.

    ``review`` says what exceptions did. ``baseline`` is the path of the baseline that was asked, empty if there was
    none, ``path`` that of the file from there. Of its entries, ``known`` found something and ``stale`` nothing;
    ``recorded`` are those that it should have from now on.
    """

    report: Report
    review: Review
    baseline: str = ""
    path: str = ""
    known: int = 0
    stale: int = 0
    recorded: frozenset[Entry] = frozenset()


class Tally(NamedTuple):
    """The sum of a run: findings that are ``baselined`` or ``excepted``, and ``stale`` entries of baselines."""

    baselined: int = 0
    stale: int = 0
    excepted: int = 0

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Tally:
        """Add up."""
        baselined = stale = excepted = 0
        for outcome in outcomes:
            baselined += outcome.known
            stale += outcome.stale
            excepted += outcome.review.accepted
        return cls(baselined, stale, excepted)


NOTHING = Tally()
