"""How keys and values of settings are said in messages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.options.wording import key_of, path_of, value_of


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ((), "the table"),
        (("layout",), "layout"),
        (("layout", "sections", 1), "layout.sections[2]"),
        (("layout", 0, "a"), "layout[1].a"),
        (("a" * 40,), "a" * 40),
        (("a" * 41,), f'"{"a" * 40}…"'),
        (("a b",), '"a b"'),
        (("é",), '"é"'),
        (("a-b_c",), "a-b_c"),
        (("",), '""'),
    ],
)
def test_a_key_as_toml_writes_it(path: tuple[str | int, ...], key: str) -> None:
    assert key_of(path) == key
    if key.isascii() and path and '"' not in key:
        assert path_of(key) == path


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "true"),
        (False, "false"),
        ("a" * 40, f'"{"a" * 40}"'),
        ("a" * 41, f'"{"a" * 40}…"'),
        ({}, "a table"),
        ([], "an empty list"),
        ([1], "a list"),
        (date(2024, 5, 6), "a date or time"),
        (10**40 - 1, "9" * 40),
        (10**40, "a number with very many digits"),
        (-(10**40), "a number with very many digits"),
        (1.5, "1.5"),
        (0, "0"),
    ],
)
def test_a_value_as_toml_writes_it(value: Any, said: str) -> None:
    assert value_of(value) == said
