from functools import cache
from itertools import islice

from benchmarks.banks.disguises import SHAPES
from benchmarks.lookalikes import PLACES, Case, cases
from benchmarks.sources import split
from linter import lint


@cache
def some() -> list[Case]:
    return list(islice(cases(2000, 5), 300))


def test_every_place_and_shape_comes() -> None:
    assert {case.place for case in some()} == set(PLACES)
    assert {case.shape for case in some()} == set(SHAPES)


def test_the_files_are_clean_without_look_alikes() -> None:
    assert not any(lint(case.plain).findings for case in some())


def test_nothing_but_the_look_alike_differs() -> None:
    for case in some():
        with_other = "\n".join(split(case.plain)).replace("\nThe build was red.\n", "\n" + "\n".join(case.lines) + "\n")
        assert with_other == "\n".join(split(case.data))
