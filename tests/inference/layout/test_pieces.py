"""Several values on a line: what parts them, and what a line of headings calls them."""

from __future__ import annotations

import pytest

from linter.inference.layout.lines import NUMBER, PAD
from linter.inference.layout.pieces import Pieces, headings, pieces_of
from linter.inference.layout.skeletons import Anchor

ROW = Anchor(f"| {NUMBER} |", False)
COLUMNS = Pieces((" ", " | ", " |"))


@pytest.mark.parametrize(
    ("lines", "row", "pieces", "names"),
    [
        (["| No | Asked | Points |"], ROW, COLUMNS, ("No", "Asked", "Points")),
        (["|---|---|---|", "| No | Asked | Points |"], ROW, COLUMNS, ("No", "Asked", "Points")),
        (["| No | Asked |"], ROW, COLUMNS, ()),
        (["| No | 7 | Points |"], ROW, COLUMNS, ()),
        (["| No | Asked | Points |"], ROW, None, ()),
        (["No;Asked;Points"], Anchor(f"{NUMBER};", False), Pieces(("", ";", "")), ("No", "Asked", "Points")),
        ([f"No;{NUMBER};Points"], Anchor(f"{NUMBER};", False), Pieces(("", ";", "")), ()),
        ([], ROW, COLUMNS, ()),
    ],
)
def test_a_line_of_headings_names_the_columns(
    lines: list[str], row: Anchor, pieces: Pieces | None, names: tuple[str, ...]
) -> None:
    assert headings([Anchor(line, True, set(line) <= set("|-")) for line in lines], row, pieces) == names


def test_what_begins_a_line_or_is_a_separator_names_no_columns() -> None:
    line = "| No | Asked | Points |"
    assert headings([Anchor(line, False)], ROW, COLUMNS) == headings([Anchor(line, True, True)], ROW, COLUMNS) == ()


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        ([f"{n}% ({word})" for n, word in enumerate("abcdef")], ("", "% (", ")")),
        ([f"{n} | {word}" for n, word in enumerate("abcdef")], ("", " | ", "")),
        ([f"{n} | {word}" for n, word in enumerate("abcd")], None),
        ([f"{n} and {word}" for n, word in enumerate("abcdef")], None),
        ([f"[{word}]" for word in "abcdef"], None),
        ([f"{n} | x | {word}" for n, word in enumerate("abcdef")], ("", " | x | ", "")),
        ([f"{'a' * n:<9}| {n:>3} |" for n in range(2, 8)], ("", f"{PAD}|{PAD}", " |")),
        ([f"{n} in, {n + 1} out" for n in range(6)], ("", " in, ", " out")),
        ([f"{place}, 1{n}/04/2010" for n, place in enumerate("abcdef")], ("", ", ", "")),
        ([f"{word}; Day: {n}; By: {word}" for n, word in enumerate("abcdef")], ("", "; Day: ", "; By: ", "")),
        ([f"{n}/9 | Voice: {n}/5 | {n}/7" for n in range(6)], ("", "/9 | Voice: ", "/5 | ", "/7")),
        (
            [
                f"{word} ({word}), born 192{n}, {job}"
                for n, (word, job) in enumerate([*zip("abcdefgh", ["cook", "maid"] * 4, strict=False)])
            ],
            ("", " (", "), born ", ", ", ""),
        ),
        ([f"2024-05-1{n}, {day}" for n, day in enumerate(["Monday", "Friday"] * 4)], ("", ", ", "")),
        ([f"{word}, {word}" for word in "abcdef"], None),
        ([f"{n} side{'s' * (n > 1)}" for n in (1, 1, 2, 3, 2, 3)], ("", " ", "")),
        ([f"{n} {word}" for n, word in enumerate(["dog", "cat"] * 4)], None),
    ],
)
def test_what_parts_several_values(texts: list[str], marks: tuple[str, ...] | None) -> None:
    pieces = pieces_of(texts)
    assert (pieces.marks if pieces is not None else None) == marks


def test_the_values_of_a_line_of_another_form_are_none() -> None:
    assert COLUMNS.read(" What is it? | 5 |") == ("What is it?", "5")
    assert COLUMNS.read(" What is it? |") == ()
