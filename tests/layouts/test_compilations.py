from __future__ import annotations

import pytest

from linter.layouts.compiled import Layout
from tests.layouts.compilations import FOLDER, said, sources


@pytest.mark.parametrize(("name", "layout"), [pytest.param(*each, id=each[0]) for each in sources()])
def test_what_a_layout_is_compiled_to(name: str, layout: Layout) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert "\n".join(said(layout)).split("\n") == golden.split("\n")[:-1], if_meant
