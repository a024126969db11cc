from __future__ import annotations

from linter.inference.layout.scales import scale
from tests.inference.layout.damaged_corpora import GOLDEN, said


def test_what_is_drawn_from_damaged_corpora() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"


def test_no_scale_where_no_value_is_a_number() -> None:
    assert scale([], "5", "Ease (1-7)") == scale(["N/A"]) == {}
