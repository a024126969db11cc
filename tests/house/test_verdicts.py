from __future__ import annotations

from tests.house.verdicts import GOLDEN, said


def test_what_is_said_by_each_keyword_of_each_member() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
