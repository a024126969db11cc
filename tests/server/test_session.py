from __future__ import annotations

import pytest

pytest.importorskip("pygls", reason="needs the extra lsp")

from tests.server.session import GOLDEN, said


def test_what_the_server_answers_in_a_session() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
