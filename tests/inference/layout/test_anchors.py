"""Which beginnings of lines are structure: those that recur."""

from __future__ import annotations

import pytest

from linter.inference.layout.anchors import Anchors
from linter.inference.layout.lines import NUMBER, lines_of

MARKS = str.maketrans({NUMBER: "N"})


def anchors(*files: str) -> list[list[str | None]]:
    """The beginnings that are taken for structure in each file, ``None`` for text."""
    read = [lines_of(file) for file in files]
    known = Anchors(read)
    found = [[known.anchor(line) for line in lines] for lines in read]
    return [[each and each.skeleton.translate(MARKS) + "$" * each.whole for each in one] for one in found]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (["Q: a\nbe\nQ: c\nso"], [["Q: ", None, "Q: ", None]]),
        (["Q: a\nbe"], [["Q: ", None]]),
        (["1. a\n2. b"], [["N. ", "N. "]]),
        (["1. a\nb"], [[None, None]]),
        (["*a b\nx\n----\nx", "*a c\ny\n----"], [[None, None, "----$", None], [None, None, "----$"]]),
        (["One is: a"] * 7 + ["so", "no", "go"], [["One is: "]] * 7 + [[None]] * 3),
        (["One is: a"] * 6 + ["so", "no", "go", "ho"], [["One is: "]] * 6 + [[None]] * 4),
    ],
)
def test_structure_is_what_recurs_in_most_files(files: list[str], found: list[list[str | None]]) -> None:
    assert anchors(*files) == found
