"""What two files tell of one exchange, and where the difference is seen."""

from __future__ import annotations

from typing import Any

import pytest

from linter.crossing.facts import NOTHING, Told
from linter.crossing.joining import _differ, _differences, _place


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
