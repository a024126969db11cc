from __future__ import annotations

import tomllib

import pytest

from benchmarks.layouts import LAYOUTS
from linter.inference.toml import settings
from linter.inference.voting import Seen
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.settings import Project


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_file_says_the_layout(layout: Layout, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("settings") / "transcript-lint.toml"
    path.write_text(settings(layout, (), 3), encoding="utf-8")
    assert Project(str(path)).of("a.txt").layout == layout


def test_only_what_differs_is_written_with_its_reason() -> None:
    layout = DEFAULT._replace(
        decimals=2, terminator=DEFAULT.terminator._replace(width=25), score_label='The "Score" \\'
    )
    seen = (Seen("decimals", 2, 40, 41), Seen("terminator", layout.terminator, note="so it is", guess=True))
    text = settings(layout, seen, 41)
    assert tomllib.loads(text) == {
        "layout": {"terminator": {"width": 25}, "score-label": 'The "Score" \\', "decimals": 2}
    }
    assert "decimals = 2                      # 40 of 41 files\n" in text
    assert "terminator.width = 25             # so it is (a guess)\n" in text


def test_the_default_needs_no_file() -> None:
    assert settings(DEFAULT, (), 1) == ""
