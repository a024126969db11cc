"""Titles that begin as other lines do: the bars around them tell that they are none of these."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import lint
from linter.layouts.building import Builder
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import built_in
from linter.layouts.reader import Gap, Reader

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
TITLES = (
    "CANDIDATE SAMPLES FOR SCORING",
    "Candidate Ada Ron - Dev",
    "candidate",
    "Candidates: all of them",
    "relevance score 0.500",
    "[AI Explanation Provided] in full",
)


def titled(title: str) -> str:
    return CLEAN.replace(CLEAN.split("\n")[1], title, 1)


def read(text: str, proving: bool) -> tuple[bool, list[object]]:
    """Whether any line of ``text`` was aligned, and its blocks."""
    layout = built_in("collection").compiled(DEFAULT)
    parts = Reader(layout, text, proving=proving).read()
    builder = Builder(layout, text)
    builder.add(parts)
    return any(isinstance(part, Gap) for part in parts), [(each.name, each.slots) for each in builder.root.walk()]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_between_bars_is_proved_whatever_it_says(title: str) -> None:
    was_aligned, blocks = read(titled(title), proving=True)
    assert not was_aligned
    assert (True, blocks) == read(titled(title), proving=False)
    assert lint(titled(title).encode()).findings == ()


def test_a_candidate_line_between_bars_is_none() -> None:
    assert read(titled("Candidate: Ada Ron - Dev"), proving=True)[0]
