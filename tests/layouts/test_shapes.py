"""How a place in a description is named, and how a value is shown."""

from __future__ import annotations

import pytest

from linter.layouts.shapes import _key_path, _shown


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((), "the description"),
        (("slots", "score", "of", 1), "slots.score.of[2]"),
        (("a-b_c", 0, 2, "x"), "a-b_c[1][3].x"),
        (("a b",), '"a b"'),
        (("a" * 40,), "a" * 40),
        (("a" * 41,), f'"{"a" * 39}…"'),
    ],
)
def test_the_name_of_a_place(path: tuple[str | int, ...], said: str) -> None:
    assert _key_path(path) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "true"),
        ("a" * 40, f'"{"a" * 40}"'),
        ("a" * 41, f'"{"a" * 39}…"'),
        ({"a": 1}, "a table"),
        ([1], "a list of 1"),
        ([], "an empty list"),
        (10**40, "a number with very many digits"),
        (10**40 - 1, "9" * 40),
        (1.5, "1.5"),
    ],
)
def test_how_a_value_is_shown(value: object, said: str) -> None:
    assert _shown(value) == said
