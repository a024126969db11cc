"""The one score that best tells flagged exchanges from the others, and the fewest exchanges that contradict it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from linter.calibration.observation import FlaggedExchange
from linter.enums import Enum


class Verdict(Enum):
    """How far a threshold on the score explains the flags: flagged is what scores no more."""

    NOTHING_FLAGGED = "nothing-flagged"
    ALL_FLAGGED = "all-flagged"
    SEPARATES = "separates"
    """Every flagged exchange scores lower than every other one."""
    APPROXIMATES = "approximates"
    """None separates them, but the best one does better than flagging nothing, or everything."""
    FAILS = "fails"
    """None does better than flagging nothing, or everything."""


class Cut(NamedTuple):
    """Where a threshold is: ``limit`` is a number strictly between two scores that follow each other.

    ``below`` is the highest score that counts as flagged, ``above`` the next higher one. Where they are so near that no
    number is between them, ``limit`` is ``below``.
    """

    limit: float
    below: float
    above: float


class Threshold(NamedTuple):
    """The best threshold on the score.

    ``cut`` is ``None`` where no threshold does better than flagging nothing, or everything, whichever is contradicted
    less. ``contradictions`` are the fewest exchanges that a threshold can leave, sorted by path and line.
    ``ordered`` is the share of pairs of a flagged exchange and another in which the flagged one scores lower, equal
    scores counting half: 1 where a threshold separates them, 0.5 by chance; ``None`` without such pairs.
    """

    verdict: Verdict
    cut: Cut | None
    flagged: int
    unflagged: int
    contradictions: tuple[FlaggedExchange, ...]
    ordered: float | None

    @property
    def rarer(self) -> int:
        """How many exchanges there are of the kind, flagged or not, of which there are fewer."""
        return min(self.flagged, self.unflagged)


class _Step(NamedTuple):
    """What a threshold at ``score`` would leave: ``wrong`` exchanges contradict it."""

    score: float
    flagged: int
    unflagged: int
    wrong: int


def best_threshold(exchanges: Sequence[FlaggedExchange]) -> Threshold:
    """Find the threshold that the fewest exchanges contradict, in O(n log n).

    An exchange contradicts a threshold if it is flagged and scores higher, or is not and scores no higher. Of several
    that are equally good, the one stands that has the widest gap above it, then the lowest.
    """
    flagged = sum(exchange.flagged for exchange in exchanges)
    unflagged = len(exchanges) - flagged
    if not flagged or not unflagged:
        verdict = Verdict.ALL_FLAGGED if flagged else Verdict.NOTHING_FLAGGED
        return Threshold(verdict, None, flagged, unflagged, (), None)
    steps = _steps(exchanges, flagged)
    ordered = _ordered(steps, flagged, unflagged)
    cuts = [(one.wrong, one.score - next_.score, one.score, next_.score) for one, next_ in pairwise(steps)]
    wrong, _, below, above = min(cuts, default=(len(exchanges), 0.0, 0.0, 0.0))
    if wrong >= min(flagged, unflagged):
        against = _sorted(one for one in exchanges if one.flagged is (flagged <= unflagged))
        return Threshold(Verdict.FAILS, None, flagged, unflagged, against, ordered)
    against = _sorted(one for one in exchanges if one.flagged is (one.score > below))
    verdict = Verdict.APPROXIMATES if against else Verdict.SEPARATES
    return Threshold(verdict, Cut(between(below, above), below, above), flagged, unflagged, against, ordered)


def _sorted(exchanges: Iterable[FlaggedExchange]) -> tuple[FlaggedExchange, ...]:
    return tuple(sorted(exchanges, key=attrgetter("place")))


def _steps(exchanges: Sequence[FlaggedExchange], flagged: int) -> list[_Step]:
    """What a threshold at each score that occurs would leave, in rising order."""
    steps = []
    wrong = flagged  # below all scores: every flag contradicts
    by_score = attrgetter("score")
    for score, same in groupby(sorted(exchanges, key=by_score), by_score):
        flags = [exchange.flagged for exchange in same]
        with_flag = sum(flags)
        without = len(flags) - with_flag
        wrong += without - with_flag
        steps.append(_Step(score, with_flag, without, wrong))
    return steps


def _ordered(steps: Sequence[_Step], flagged: int, unflagged: int) -> float:
    higher = unflagged
    twice = 0
    for step in steps:
        higher -= step.unflagged
        twice += step.flagged * (2 * higher + step.unflagged)
    return twice / (2 * flagged * unflagged)


def between(below: float, above: float) -> float:
    """The number strictly between the two that takes the fewest decimals, of several the nearest to the middle.

    ``below`` itself where no number is between them.
    """
    low, high = Decimal(repr(below)), Decimal(repr(above))
    middle = (low + high) / 2
    for decimals in range(19):
        unit = Decimal(1).scaleb(-decimals)
        around = (middle.quantize(unit, rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING))
        inside = [number for number in around if below < float(number) < above]
        if inside:
            return float(min(inside, key=lambda number: abs(number - middle)))
    return below
