from __future__ import annotations

from tests.layouts.placements import GOLDEN, said


def test_how_lines_are_placed() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
