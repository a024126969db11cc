from __future__ import annotations

import pytest

from tests.layouts.fits import FOLDER, NAMES, said, source


@pytest.mark.parametrize("name", NAMES)
def test_how_a_line_is_read(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert list(said(*source(name))) == golden.split("\n")[:-1], if_meant
