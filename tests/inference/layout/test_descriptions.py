from __future__ import annotations

import pytest

from tests.inference.layout.descriptions import FOLDER, NAMES, said


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_from_the_example_files(name: str) -> None:
    golden = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert said(name) == golden, "if this is meant, run python -m tests.golden"
