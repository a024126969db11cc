from __future__ import annotations

import pytest

from linter.document import Document
from tests.parsed.conversions import FOLDER, layouts, said, sources


@pytest.mark.parametrize(("name", "document"), [pytest.param(*each, id=each[0]) for each in sources()])
def test_what_a_text_becomes_in_other_layouts(name: str, document: Document) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert list(said(name, document)) == golden.split("\n")[:-1], if_meant


def test_every_layout_is_converted() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {name for name, _ in sources()} >= set(layouts())


@pytest.mark.parametrize("name", layouts())
def test_what_a_text_becomes_is_told_by_the_order_of_the_description(name: str) -> None:
    layout = layouts()[name]
    blocks = layout.shape.blocks
    assert list(blocks) == [each for each in layout.description.blocks if each in blocks]
