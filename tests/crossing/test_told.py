"""What two files tell of one exchange, and where the difference is seen."""

from __future__ import annotations

from typing import Any

import pytest

from linter.crossing.facts import NOTHING, Told
from linter.crossing.joining import _differ, _differences, _place
from linter.engine import gather
from linter.source import Source
from tests.layouts.own_layouts import planned


def told(**other: Any) -> Told:
    fields: dict[str, Any] = dict.fromkeys(Told._fields)
    return Told(**fields | {"answer": 7, "at": (1, 9), "score_at": (3, 4), "answer_at": (5, 6)} | other)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("0.5", "0.5", False),
        ("0.5", "0.54", False),
        ("0.5", "0.55", False),
        ("0.5", "0.56", True),
        ("0.50", "0.51", True),
        ("3", "3.4", False),
        ("3", "3.5", False),
        ("3", "3.6", True),
        ("3", "2", True),
        ("0.123", "0.1234", False),
    ],
)
def test_what_fewer_decimals_hide_is_no_difference(one: str, other: str, differ: bool) -> None:
    assert _differ(one, other) is _differ(other, one) is differ


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({}, {}, ()),
        ({"score": "3"}, {"score": "4"}, (("score", "3", "4"),)),
        ({"score": "3"}, {"score": None}, ()),
        ({"flag": True}, {"flag": False}, (("flag", "set", "not set"),)),
        ({"flag": False}, {"flag": True}, (("flag", "not set", "set"),)),
        ({"flag": None}, {"flag": True}, ()),
        ({"answer": 8}, {}, (("answer", "", ""),)),
        ({"answer": NOTHING}, {}, ()),
        ({}, {"answer": NOTHING}, ()),
        ({"answer": 8, "score": "1", "flag": True}, {"score": "2", "flag": False}, None),
    ],
)
def test_what_differs(
    one: dict[str, Any], other: dict[str, Any], found: tuple[tuple[str, str, str], ...] | None
) -> None:
    differences = _differences(told(**one), told(**other))
    if found is None:
        assert [name for name, _, _ in differences] == ["score", "flag", "answer"]
    else:
        assert differences == found


def test_where_the_first_difference_is_seen() -> None:
    assert _place(told(), {"score"}) == _place(told(), {"flag"}) == _place(told(), {"answer", "score"}) == (3, 4)
    assert _place(told(), {"answer"}) == (5, 6)
    assert _place(told(score_at=None), {"score"}) == _place(told(answer_at=None), {"answer"}) == (1, 9)


RATED = '''
name = "rated"

[blocks]
file = """
Name: {name}

{exchange...}
"""
exchange = """
Q{number}: {question}
A{number}: {answer}
Score: {score}

"""

[slots]
score = { minimum = -5, maximum = 5, decimals = 1 }
'''


@pytest.mark.parametrize(
    ("written", "score"),
    [("4.5", "4.5"), ("4,5", "4.5"), ("4", "4"), ("9/10", "4.5"), ("90%", "4.5"), ("-1", "-1"), ("many", None)],
)
def test_a_score_is_a_plain_number_however_it_is_written(written: str, score: str | None) -> None:
    blocks = (f"Q{number}: What is in box {number}?\nA{number}: A lamp.\nScore: {written}\n" for number in (1, 2))
    text = f"Name: Ada Quill\n\n{chr(10).join(blocks)}"
    _, facts = gather(Source(text.encode(), "day.txt"), planned(RATED))
    assert facts is not None
    (interview,) = facts.interviews
    assert [facts.told(interview, number).score for number in range(2)] == [score, score]
