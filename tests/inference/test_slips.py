"""When a name is a slip of another one."""

from __future__ import annotations

import pytest

from linter.inference.slips import closest


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("WEK", "WEAK"),
        ("strong ", "STRONG"),
        ("STRUNG", "STRONG"),
        ("EXEPTIONEL", "EXCEPTIONAL"),
        ("PART 2", "PART 2"),
    ],
)
def test_a_few_letters_may_be_wrong(written: str, meant: str) -> None:
    assert closest(written, ("AVERAGE", meant)) == meant


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("WE", "WEAK"),  # in four letters, two are too many
        ("SRTNOG", "STRONG"),
        ("PART 3", "PART 2"),
        ("OTHER", "STRONG"),
    ],
)
def test_another_name_is_no_slip(written: str, known: str) -> None:
    assert closest(written, (known,)) is None
