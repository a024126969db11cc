"""How much of texts a layout places."""

from __future__ import annotations

from pathlib import Path

from linter.inference.layout.trial import shares
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import own

FOLDER = Path(__file__).parents[3] / "examples" / "layouts"
PAIRS = own((FOLDER / "plain-pairs.toml").read_bytes(), "plain-pairs.toml").compiled(DEFAULT)
CLEAN = (FOLDER / "plain-pairs.clean.txt").read_text(encoding="utf-8")


def test_all_lines_of_clean_texts_are_placed_and_none_of_others() -> None:
    lines = sum(bool(line.strip()) for line in CLEAN.split("\n"))
    assert shares(PAIRS, [CLEAN, CLEAN]) == (2 * lines, 2 * lines, 0)
    assert shares(PAIRS, [CLEAN, "Buy bread.\n"]).placed == lines / (lines + 1)


def test_nothing_of_no_text_is_placed() -> None:
    assert shares(PAIRS, []).placed == shares(PAIRS, [""]).placed == 0.0
