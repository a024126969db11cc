from __future__ import annotations

import pytest

from linter.quoting import is_quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"so"', True),
        ('"s"', True),
        ('""', False),
        ('"', False),
        ('"so', False),
        ('so"', False),
        ("so", False),
        ('"a" "b"', True),
        ('"a" b"', False),
        ("'so'", False),
    ],
)
def test_what_is_in_quotes(text: str, quoted: bool) -> None:
    assert is_quoted(text, 0, len(text)) is quoted
    assert is_quoted(f'x{text}"', 1, 1 + len(text)) is quoted
