from __future__ import annotations

from pathlib import Path

import pytest

from linter import lint
from tests.layouts.fresh import GOLDEN, chosen, clean_files, said


@pytest.mark.parametrize(("folder", "name"), list(clean_files()), ids=lambda value: getattr(value, "name", value))
def test_nothing_is_found_in_a_clean_file(folder: Path, name: str) -> None:
    assert lint((folder / name).read_bytes(), chosen(folder)).findings == ()


def test_what_is_found_of_each_defect() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"
