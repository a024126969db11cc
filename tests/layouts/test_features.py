from __future__ import annotations

import pytest

from tests.layouts.features import FOLDER, SOURCES, said


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_said_of_a_layout_with_a_feature(name: str) -> None:
    golden = (FOLDER / f"{name.replace(' ', '-')}.txt").read_text(encoding="utf-8")
    assert list(said(name)) == golden.split("\n")[:-1], "if this is meant, run python -m tests.golden"
