from __future__ import annotations

import pytest

from tests.layouts.compilations import FOLDER, NAMES, said, source


@pytest.mark.parametrize("name", NAMES)
def test_what_a_layout_is_compiled_to(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert "\n".join(said(source(name)[1])).split("\n") == golden.split("\n")[:-1], if_meant
