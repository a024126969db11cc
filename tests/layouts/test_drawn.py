from __future__ import annotations

import pytest

from tests.layouts.drawn import GOLDEN, SHARES, said


@pytest.mark.parametrize("share", range(SHARES))
def test_what_is_said_of_drawn_layouts(share: int) -> None:
    found = "\n".join(said(share))
    assert found, "nothing is drawn"
    golden = GOLDEN.read_text(encoding="utf-8").split("\n\n")
    assert found.split("\n") == golden[share].strip("\n").split("\n"), "if this is meant, run python -m tests.golden"
