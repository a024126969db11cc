"""Values that another one of their block limits: only where it tells more than chance would."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from linter.inference.layout import describe
from linter.inference.layout.limits import limited


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ([(n, n - n % 3) for n in range(1, 21)], "at-most"),
        ([(n, n + n % 3) for n in range(1, 21)], "at-least"),
        ([(n, n - n % 3) for n in range(1, 21)] + [(3, 9)], "at-most"),
        ([(n, n - n % 3) for n in range(1, 11)], ""),
        ([(n, n - n % 3) for n in range(1, 21)] + [(3, 9), (2, 7)], ""),
        ([(50 + n, n) for n in range(1, 21)], ""),
        ([(n, n + 9) for n in range(1, 21)], ""),
        ([(n, 20 - n) for n in range(1, 21)], ""),
        ([(5, n % 5) for n in range(1, 21)], ""),
        ([(n, n) for n in range(1, 21)], "same-as"),
        ([(n % 3, n % 3) for n in range(1, 21)], "same-as"),
    ],
    ids=[
        "most",
        "least",
        "one wrong",
        "few",
        "two wrong",
        "far apart",
        "hardly near",
        "no order",
        "the same limit",
        "the same",
        "of few",
    ],
)
def test_a_limit_holds_nearly_always_and_would_not_elsewhere(pairs: Sequence[tuple[float, float]], wanted: str) -> None:
    assert limited(pairs) == wanted


def exam(rng: Random) -> str:
    """An exam in which each question has a maximum of its own, from one time to another."""
    begin = rng.randint(8 * 60, 17 * 60)
    end = begin + rng.randint(15, 50)
    lines = [f"Begin: {begin // 60:02}:{begin % 60:02}", f"End: {end // 60:02}:{end % 60:02}", ""]
    for number in range(1, rng.randint(4, 9)):
        most = rng.choice((2, 5, 10))
        lines += [f"{number}. [{most}] What is that?", f"Answer: It is {rng.choice(('old', 'new'))} and slow."]
        lines += [f"Mark: {rng.randint(0, 2 * most) / 2}", ""]
    return "\n".join(lines)


def test_marks_and_times_are_limited_by_those_above_them() -> None:
    toml = describe([exam(Random(number)) for number in range(16)]).toml
    assert 'clock-2 = { type = "clock", at-least = "file.clock" }' in toml
    assert 'mark = { type = "score", maximum = 10, decimals = 1, at-most = "exchange.score" }' in toml
