from __future__ import annotations

from tests.settings.values import GOLDEN, said


def test_what_is_said_of_values() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
