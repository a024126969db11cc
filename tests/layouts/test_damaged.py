from __future__ import annotations

import pytest

from tests.layouts.damaged import FOLDER, NAMES, said


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_a_damaged_file(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert list(said(name)) == golden.split("\n")[:-1], "if this is meant, run python -m tests.golden"
