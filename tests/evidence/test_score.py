from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.evidence.score import Scores
from linter.evidence.sign import Sign

FOR, SILENT, AGAINST = Sign.FOR, Sign.SILENT, Sign.AGAINST
answers = st.lists(st.tuples(st.integers(0, 1000).map(lambda n: n / 1000), st.booleans()), max_size=12)


def gathered(candidate: list[tuple[float, bool]]) -> Scores:
    """The scores of some answers, given as ``(score, flagged)``."""
    return Scores.between(*([score for score, bears in candidate if bears is flagged] for flagged in (False, True)))


@pytest.mark.parametrize(
    ("score", "flagged", "siblings", "sign"),
    [
        (0.533, False, [(0.595, True), (0.596, True)], FOR),
        (0.596, True, [(0.533, False), (0.595, True)], AGAINST),
        (0.285, False, [(0.545, True)], FOR),
        (0.600, False, [(0.595, True), (0.596, True)], AGAINST),
        (0.595, False, [(0.595, True), (0.700, True)], SILENT),
        (0.650, False, [(0.595, True), (0.700, True)], SILENT),
        (0.100, True, [(0.200, False), (0.050, True)], FOR),
        (0.200, True, [(0.200, False)], SILENT),
        (0.200, True, [(0.100, True)], SILENT),
        (0.200, False, [], SILENT),
    ],
)
def test_only_strictly_beyond_all_answers_of_the_other_kind(
    score: float, flagged: bool, siblings: list[tuple[float, bool]], sign: Sign
) -> None:
    assert gathered(siblings).sign(score, flagged) is sign


def test_what_is_not_a_number_is_silent() -> None:
    assert gathered([(0.2, False)]).sign(math.nan, True) is SILENT
    assert gathered([(math.nan, False)]).sign(0.2, True) is SILENT


@given(answers)
def test_an_answer_may_be_among_its_siblings(candidate: list[tuple[float, bool]]) -> None:
    scores = gathered(candidate)
    for place, (score, flagged) in enumerate(candidate):
        others = candidate[:place] + candidate[place + 1 :]
        assert scores.sign(score, flagged) is gathered(others).sign(score, flagged)


@given(answers)
def test_the_other_flag_turns_the_sign_only_where_both_kinds_agree(candidate: list[tuple[float, bool]]) -> None:
    scores = gathered(candidate)
    for score, flagged in candidate:
        others = [other for other, bears in candidate if bears is not flagged]
        expected = SILENT
        if others and score < min(others):
            expected = FOR
        elif others and score > max(others):
            expected = AGAINST
        assert scores.sign(score, flagged) is expected
