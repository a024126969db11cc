"""Layouts that other people made up can be described, and the description places every line of their clean files."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpora import Corpus, corpora
from linter.layouts.compiled import Layout
from linter.layouts.placing import Placement, Placing
from linter.layouts.reading import read_description

FOLDER = Path(__file__).parent.parent.parent / "benchmarks" / "producers" / "layouts"
CORPORA = tuple(corpora(clean=True))


def test_each_of_them_is_described() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {corpus.name for corpus in CORPORA}


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_its_description_places_every_line(corpus: Corpus) -> None:
    path = FOLDER / f"{corpus.name}.toml"
    layout = Layout(read_description(path.read_text(encoding="utf-8"), path.name))
    for file in corpus.files[:3]:
        placing = Placing(layout, file.text)
        assert placing.counts[Placement.UNPLACED] == 0 and placing.lines == sum(
            1 for line in file.text.split("\n") if line
        )
