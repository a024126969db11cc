from __future__ import annotations

from tests.cli.console import GOLDEN, said


def test_what_commands_print_and_write() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
