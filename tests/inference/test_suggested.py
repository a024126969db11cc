from __future__ import annotations

from tests.inference.suggested import GOLDEN, said


def test_what_could_be_said_of_files() -> None:
    golden = GOLDEN.read_text(encoding="utf-8")
    assert list(said()) == golden.split("\n")[:-1], "if this is meant, run python -m tests.golden"
