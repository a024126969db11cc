from __future__ import annotations

import pytest

from linter.layouts.tokens import line_above


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("first\nsecond\n\n|third\n", "second"),
        ("first |", "first"),
        ("\n \n|third\n", ""),
        ("|third\n", ""),
    ],
)
def test_the_line_above_is_the_last_one_with_something_in_it(text: str, line: str) -> None:
    assert line_above(text.replace("|", ""), text.index("|")) == line
