"""The made-up corpora are what their page says: the same for a seed, and hurt at the lines that are listed."""

from __future__ import annotations

from itertools import pairwise

from benchmarks.corpora import corpora, drawn
from benchmarks.producers.defects import DEFECTS

HURT = tuple(corpora())
CLEAN = tuple(corpora(clean=True))


def test_they_are_the_same_for_a_seed() -> None:
    assert tuple(corpora()) == HURT
    assert tuple(corpora(seed=21)) != HURT


def test_there_are_twenty_of_twelve_to_forty_files() -> None:
    assert len({corpus.name for corpus in HURT}) == 20
    assert all(12 <= len(corpus.files) <= 40 for corpus in HURT)


def test_only_what_is_listed_is_hurt() -> None:
    for hurt, clean in zip(HURT, CLEAN, strict=True):
        for one, other in zip(hurt.files, clean.files, strict=True):
            assert one.name == other.name and not other.planted
            assert (one.text == other.text) == (not one.planted)


def test_the_lines_of_the_defects_are_in_the_file_and_apart() -> None:
    for corpus in HURT:
        for file in corpus.files:
            assert all(1 <= each.line <= each.last <= file.text.count("\n") for each in file.planted)
            assert all(one.last < other.line for one, other in pairwise(file.planted))


def test_each_kind_of_defect_is_planted_and_each_corpus_has_some() -> None:
    planted = [[each.kind for file in corpus.files for each in file.planted] for corpus in HURT]
    assert {kind for kinds in planted for kind in kinds} == {defect.name for defect in DEFECTS}
    assert min(len(kinds) for kinds in planted) >= 4


def test_layouts_drawn_by_lot_are_the_same_for_a_seed_and_differ() -> None:
    few = tuple(drawn(3, clean=True))
    assert few == tuple(drawn(4, clean=True))[:3]
    assert len({corpus.files[0].text for corpus in few}) == 3
