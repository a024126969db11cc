from __future__ import annotations

from tests.inference.layout.drawn_corpora import GOLDEN, said


def test_what_is_drawn_from_files_in_drawn_layouts() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
