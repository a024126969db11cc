from __future__ import annotations

import pytest

from tests.layouts.many import NAMES, golden, said


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_damaged_files_in_a_layout(name: str) -> None:
    assert list(said(name)) == golden(name), "if this is meant, run python -m tests.golden"
