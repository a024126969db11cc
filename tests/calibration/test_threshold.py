"""The threshold is the best there is, and what contradicts it the smallest set there is."""

from __future__ import annotations

from decimal import Decimal
from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.calibration import FlaggedExchange, Verdict
from linter.calibration.threshold import Cut, Threshold, best_threshold, between
from tests.calibration.observations import MANY, corpus, seen


def contradictions(limit: float, exchanges: list[FlaggedExchange]) -> list[FlaggedExchange]:
    return [one for one in exchanges if one.flagged is (one.score > limit)]


def fewest(exchanges: list[FlaggedExchange]) -> int:
    """By trying every threshold that could make a difference."""
    limits = [-inf, *(one.score for one in exchanges)]
    return min(len(contradictions(limit, exchanges)) for limit in limits)


def brute_order(exchanges: list[FlaggedExchange]) -> float:
    pairs = [(f.score, u.score) for f in exchanges if f.flagged for u in exchanges if not u.flagged]
    return sum(1.0 if low < high else 0.5 if low == high else 0.0 for low, high in pairs) / len(pairs)


@given(MANY)
def test_nothing_contradicts_less(pairs: list[tuple[float, bool]]) -> None:
    exchanges = corpus(pairs)
    best = best_threshold(exchanges)
    assert len(best.contradictions) == fewest(exchanges)
    nothing = -inf if best.flagged <= best.unflagged else inf
    limit = nothing if best.cut is None else best.cut.limit
    assert list(best.contradictions) == contradictions(limit, exchanges)


@given(MANY)
def test_verdict(pairs: list[tuple[float, bool]]) -> None:
    exchanges = corpus(pairs)
    best = best_threshold(exchanges)
    flagged = [score for score, flag in pairs if flag]
    others = [score for score, flag in pairs if not flag]
    assert (best.flagged, best.unflagged) == (len(flagged), len(others))
    if not flagged or not others:
        assert best.verdict is (Verdict.ALL_FLAGGED if flagged else Verdict.NOTHING_FLAGGED)
        assert best == Threshold(best.verdict, None, len(flagged), len(others), (), None)
        return
    assert (best.verdict is Verdict.SEPARATES) is (max(flagged) < min(others))
    assert (best.verdict is Verdict.FAILS) is (fewest(exchanges) == min(len(flagged), len(others)))
    assert (best.cut is None) is (best.verdict is Verdict.FAILS)
    assert best.ordered == pytest.approx(brute_order(exchanges))


@given(MANY)
def test_limit_stands_between_two_scores_that_follow_each_other(pairs: list[tuple[float, bool]]) -> None:
    best = best_threshold(corpus(pairs))
    if best.cut is not None:
        scores = sorted({score for score, _ in pairs})
        assert scores.index(best.cut.above) == scores.index(best.cut.below) + 1
        assert best.cut.below < best.cut.limit < best.cut.above


@given(MANY, st.randoms())
def test_order_of_exchanges_makes_no_difference(pairs: list[tuple[float, bool]], random: st.DataObject) -> None:
    exchanges = corpus(pairs)
    shuffled = list(exchanges)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    assert best_threshold(shuffled) == best_threshold(exchanges)


def test_of_equally_good_ones_that_with_the_widest_gap_stands() -> None:
    pairs = [(0.1, True), (0.2, True), (0.3, False), (0.4, True), (0.7, False), (0.8, False)]
    best = best_threshold(corpus(pairs))
    assert (best.cut, len(best.contradictions)) == (Cut(0.5, 0.4, 0.7), 1)


def test_contradictions_stand_in_the_order_of_places() -> None:
    exchanges = [
        seen(0.9, True, path="b", line=1),
        seen(0.8, True, path="a", line=7),
        seen(0.7, True, path="a", line=2),
    ]
    best = best_threshold([*exchanges, *corpus([(0.1, False)] * 9)])
    assert [one.place for one in best.contradictions] == [("a", 2), ("a", 7), ("b", 1)]


@pytest.mark.parametrize(
    ("below", "above", "number"),
    [
        (0.596, 0.701, 0.6),
        (0.595, 0.596, 0.5955),
        (0.4, 0.6, 0.5),
        (0.0, 1.0, 0.5),
        (0.0, 100.0, 50.0),
        (3.0, 8.0, 5.0),
        (-0.2, 0.3, 0.0),
        (0.1, nextafter(0.1, 1), 0.1),
    ],
)
def test_roundest_number_between(below: float, above: float, number: float) -> None:
    assert between(below, above) == number


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3))
def test_number_between_is_between(one: float, other: float) -> None:
    below, above = sorted((one, other))
    number = between(below, above)
    if above - below > 1e-12:
        assert below < number < above
    assert below <= number <= above


@given(st.integers(0, 999), st.integers(1, 400))
def test_number_between_two_scores_has_at_most_one_decimal_more_than_they(below: int, more: int) -> None:
    number = between(below / 1000, (below + more) / 1000)
    exponent = Decimal(repr(number)).as_tuple().exponent
    assert isinstance(exponent, int) and exponent >= (-4 if more == 1 else -3)
