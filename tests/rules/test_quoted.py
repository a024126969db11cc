from __future__ import annotations

from tests.rules.quoted import GOLDEN, said


def test_what_is_taken_for_the_quotes_of_an_answer() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
