from __future__ import annotations

from tests.layouts.rows_read import GOLDEN, said


def test_how_rows_are_read() -> None:
    golden = GOLDEN.read_text(encoding="utf-8")
    assert list(said()) == golden.split("\n")[:-1], "if this is meant, run python -m tests.golden"
