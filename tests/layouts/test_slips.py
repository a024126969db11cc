from __future__ import annotations

import pytest

from tests.layouts.slips import FOLDER, NAMES, SLIPS, said, source


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_a_slip(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if_meant = "if this is meant, run python -m tests.golden"
    assert list(said(*source(name))) == golden.split("\n")[:-1], if_meant


def test_every_slip_is_in_the_sample() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    assert [kind for kind in SLIPS if f" {kind}: " not in text] == []
    assert {path.stem for path in FOLDER.iterdir()} == set(NAMES)
