from __future__ import annotations

import pytest

from linter.layouts.compiled import Layout
from tests.layouts.fits import FOLDER, said, sources


@pytest.mark.parametrize(("name", "text", "layout"), [pytest.param(*each, id=each[0]) for each in sources()])
def test_how_a_line_is_read(name: str, text: str, layout: Layout) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert list(said(text, layout)) == golden.split("\n")[:-1], if_meant
