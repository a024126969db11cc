from __future__ import annotations

import pytest

from tests.layouts.values_read import FOLDER, TABLES


@pytest.mark.parametrize("name", TABLES)
def test_what_is_read(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert list(TABLES[name]()) == golden.split("\n")[:-1], "if this is meant, run python -m tests.golden"
