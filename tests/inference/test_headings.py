"""What all headings of a corpus end in."""

from __future__ import annotations

import pytest

from linter.inference.headings import _suffix


@pytest.mark.parametrize(
    ("lines", "suffix"),
    [
        ([], ""),
        (["WEAK CANDIDATES"], " CANDIDATES"),
        (["WEAK"], ""),
        (["WEAK CANDIDATES", "STRONG CANDIDATES"], " CANDIDATES"),
        (["A X", "B X", "C X"], " X"),
        (["AX", "BX"], ""),
        ([" X", "A X"], ""),
        (["A-X", "B-X"], "-X"),
    ],
)
def test_what_all_headings_end_in(lines: list[str], suffix: str) -> None:
    assert _suffix(lines) == suffix
