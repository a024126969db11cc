from __future__ import annotations

from tests.evidence.weights import GOLDEN, said


def test_what_is_read_in_answers() -> None:
    assert list(said()) == GOLDEN.read_text(encoding="utf-8").split("\n")[:-1], (
        "if this is meant, run python -m tests.golden"
    )
