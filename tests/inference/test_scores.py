from __future__ import annotations

import pytest

from linter.inference.scores import inferred_range


@pytest.mark.parametrize(
    ("label", "values", "expected"),
    [
        ("Score", ["0.1", "0.9", "0.55"], (0, 1)),
        ("Score", ["-0.4", "0.9", "0.55"], (-1, 1)),
        ("Score", ["1", "2", "5", "4", "3"] * 10, (1, 5)),
        ("Score", ["0", "2", "5", "4", "3"] * 10, (0, 5)),
        ("Score", ["1", "2", "5"], (0, 5)),  # too few to say that there is no 0
        ("Score", ["7.5", "9.1", "0.3"], (0, 10)),
        ("Score", ["73", "88", "12"], (0, 100)),
        ("Score", [str(n) for n in range(1, 100)], (0, 100)),
        ("Score (1-7)", ["2", "3"], (1, 7)),
        ("Score [9-2]", ["2", "3"], (0, 5)),
        ("Score", [*["0.5"] * 40, "53.300"], (0, 1)),  # one slip
        ("Score", ["99999"] * 3, (0, 10000)),
    ],
)
def test_the_range_is_the_narrowest_that_people_use(label: str, values: list[str], expected: tuple[int, int]) -> None:
    low, high = inferred_range(label, values)
    assert (low.key, high.key) == ("minimum", "maximum")
    assert (low.value, high.value) == expected


@pytest.mark.parametrize(
    ("low", "high"),
    [(0, 1), (-1, 1), (0, 5), (-5, 5), (0, 10), (-10, 10), (0, 20), (0, 100), (-100, 100), (0, 1000), (0, 10000)],
)
def test_a_range_that_people_use_is_that_of_its_ends(low: int, high: int) -> None:
    assert [each.value for each in inferred_range("Score", [str(low), str(high)])] == [low, high]


def test_a_range_that_is_half_used_is_a_guess() -> None:
    assert inferred_range("Score", ["0.1", "0.5"])[1].guess
    assert not inferred_range("Score", ["0.1", "0.95"])[1].guess
    assert inferred_range("Score", [*["0.9"] * 20, "7"])[1].note == "21 scores from 0.9 to 0.9, 1 outside"
