from __future__ import annotations

import pytest

from linter.config import Plan
from tests.layouts.slips import FOLDER, SLIPS, said, sources


@pytest.mark.parametrize(("name", "text", "chosen"), [pytest.param(*each, id=each[0]) for each in sources()])
def test_what_is_said_of_a_slip(name: str, text: str, chosen: Plan) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert list(said(text, chosen)) == golden.split("\n")[:-1], if_meant


def test_every_slip_is_in_the_sample() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    assert [kind for kind in SLIPS if f" {kind}: " not in text] == []
    assert {path.stem for path in FOLDER.iterdir()} == {name for name, _, _ in sources()}
