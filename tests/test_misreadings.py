from __future__ import annotations

from tests.misreadings import GOLDEN, said


def test_how_characters_are_weighed_and_what_is_found() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
