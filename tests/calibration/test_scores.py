"""Spreads: quartiles as everybody computes them, groups in the order of the layout."""

from __future__ import annotations

import statistics
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.calibration import Spread
from linter.calibration.scores import groups
from tests.calibration.observations import seen

SCORES = st.lists(st.integers(0, 1000).map(lambda each: each / 1000), min_size=1, max_size=30)


@given(SCORES)
def test_quartiles_are_interpolated_between_ranks(scores: list[float]) -> None:
    ranked = sorted(scores)
    expected = []
    for quarter in range(5):
        rank = (len(ranked) - 1) * quarter / 4
        low, high = ranked[floor(rank)], ranked[ceil(rank)]
        expected.append(low + (high - low) * (rank - floor(rank)))
    assert list(Spread.of(scores)) == pytest.approx(expected)


@given(SCORES.filter(lambda scores: len(scores) > 1))
def test_quartiles_are_those_of_the_standard_library(scores: list[float]) -> None:
    spread = Spread.of(scores)
    assert [*spread[1:4]] == statistics.quantiles(scores, n=4, method="inclusive")
    assert spread.median == pytest.approx(statistics.median(scores))
    assert (spread.minimum, spread.maximum) == (min(scores), max(scores))


def test_groups_come_in_the_order_of_the_sections_and_of_the_flag() -> None:
    exchanges = [
        seen(0.5, section=None),
        seen(0.9, section="STRONG"),
        seen(0.4, True, section="STRONG"),
        seen(0.3, section="WEAK"),
        seen(0.1, section="WEAK"),
        seen(0.2, section="OTHER"),
    ]
    found = [(group.section, group.flagged, group.scores) for group in groups(exchanges, ("WEAK", "STRONG"))]
    assert found == [
        ("WEAK", False, (0.1, 0.3)),
        ("STRONG", True, (0.4,)),
        ("STRONG", False, (0.9,)),
        ("OTHER", False, (0.2,)),
        (None, False, (0.5,)),
    ]
    assert groups([]) == ()
