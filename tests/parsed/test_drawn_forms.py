from __future__ import annotations

from tests.parsed.drawn_forms import GOLDEN, said


def test_what_becomes_of_the_forms_of_drawn_layouts() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
