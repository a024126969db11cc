"""Lines with marks for their values: numbers, days, times; flags and damaged separators aside."""

from __future__ import annotations

import pytest

from linter.inference.layout.lines import (
    CLOCK,
    DATE,
    NUMBER,
    lines_of,
    with_flags,
    with_usual_separators,
    written,
)

MARKS = str.maketrans({DATE: "D", CLOCK: "C", NUMBER: "N"})


@pytest.mark.parametrize(
    ("text", "skeleton", "values"),
    [
        ("q 12 of 20", "q N of N", ("12", "20")),
        ("on 2024-05-06 at 10:30", "on D at C", ("2024-05-06", "10:30")),
        ("6.5.24, 6/5/2024", "D, D", ("6.5.24", "6/5/2024")),
        ("May 6, 2024; 6 May 2024", "D; D", ("May 6, 2024", "6 May 2024")),
        ("9 febbraio 2023, 1er août 2023", "D, D", ("9 febbraio 2023", "1er août 2023")),
        (
            "3. März 2024; 2 de maio de 2024; Sept. 3, 2024",
            "D; D; D",
            ("3. März 2024", "2 de maio de 2024", "Sept. 3, 2024"),
        ),
        ("3 marches 2024", "N marches N", ("3", "2024")),
        ("00:01:15.250 1:15 PM", "C C", ("00:01:15.250", "1:15 PM")),
        ("at 1:15 p.m. or 2:05 a.m.", "at C or C", ("1:15 p.m.", "2:05 a.m.")),
        ("3.5 3,5 -2", "N N N", ("3.5", "3,5", "-2")),
        ("a-2 2-3", "a-N N-N", ("2", "2", "3")),
        ("1.2.3", "N.3", ("1.2",)),
        ("x" * 99 + "1 2", "x" * 99 + "N 2", ("1",)),
        ("x" * 100 + "1 2", "x" * 100 + "1 2", ()),
        ("٣", "٣", ()),
    ],
)
def test_a_skeleton_has_marks_for_values(text: str, skeleton: str, values: tuple[str, ...]) -> None:
    (line,) = lines_of(text)
    assert (line.skeleton.translate(MARKS), line.values) == (skeleton, values)


def test_lines_know_their_places_and_the_blank_ones_above() -> None:
    found = lines_of("\na \n \n\n  b\n---\nc\n--\n")
    assert [(line.number, line.blanks, line.text, line.separator) for line in found] == [
        (1, 1, "a", ""), (4, 2, "  b", ""), (5, 0, "---", "-"), (6, 0, "c", ""), (7, 0, "--", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "separator"), [("===", "="), ("___", "_"), ("==", ""), ("=-=", ""), (">>>", ""), ('"""', ""), ("...", ".")]
)
def test_a_separator_is_one_mark_again_and_again(text: str, separator: str) -> None:
    assert lines_of(text)[0].separator == separator


@pytest.mark.parametrize(
    ("lines", "flags"),
    [
        (["score 1 [LATE]", "score 2", "score 3 [LATE]"], ["LATE", "", "LATE"]),
        (["score 1 [LATE]", "score 2", "score 3"], ["", "", ""]),
        (["score 1 [LATE]", "score 3 [LATE]"], ["", ""]),
        (["score 1 (VERY LATE)", "score 2", "score 3 (VERY LATE)"], ["VERY LATE", "", "VERY LATE"]),
        (["score 1 [Late]", "score 2", "score 3 [Late]"], ["", "", ""]),
        (["[LATE]", "score 2", "[LATE]"], ["", "", ""]),
        (["score 1 [NO]", "score 2", "score 3 [NO]"], ["", "", ""]),
        (["score 1 [LATE]", "score 2", "score 3 [LATE]", "grade 4 [LATE]"], ["LATE", "", "LATE", ""]),
    ],
)
def test_a_flag_recurs_on_lines_that_are_there_without_it_as_well(lines: list[str], flags: list[str]) -> None:
    (found,) = with_flags([lines_of("\n".join(lines))])
    assert [line.flag.strip("[]()") for line in found] == flags
    assert [line.text for line in found] == [
        line[: -len(flag) - 3] if flag else line for line, flag in zip(lines, flags, strict=True)
    ]


@pytest.mark.parametrize(
    ("usual", "count", "damaged", "comes_back"),
    [
        ("=" * 12, 5, "=" * 11, True),
        ("=" * 12, 5, "=" * 9, True),
        ("=" * 12, 5, "=" * 8, False),
        ("=" * 11, 5, "=" * 10, False),
        ("=" * 20, 4, "=" * 19, False),
        ("=" * 20, 5, "=" * 23, True),
        ("=" * 20, 5, "=" * 24, False),
        ("=" * 20, 5, "=" * 10 + "+" + "=" * 9, True),
        ("=" * 20, 5, "=" * 9 + "++" + "=" * 9, False),
        ("=" * 20, 5, "=" * 10 + "x" + "=" * 9, False),
        ("=" * 20, 5, "-" * 20, False),
    ],
)
def test_a_damaged_separator_is_taken_for_the_usual_one(usual: str, count: int, damaged: str, comes_back: bool) -> None:
    (found,) = with_usual_separators([lines_of("\n".join([*[usual] * count, "", damaged]))])
    assert found[-1].text == (usual if comes_back else damaged)
    assert (found[-1].number, found[-1].blanks) == (count + 1, 1)


def test_a_damaged_separator_between_two_usual_ones_is_left() -> None:
    lines = lines_of("\n".join([*["=" * 20] * 5, *["=" * 22] * 5, "=" * 21]))
    assert with_usual_separators([lines]) == [lines]


def test_the_rest_of_a_line_has_its_values_again() -> None:
    (line,) = lines_of("Q12: 5 of 10 on 2024-05-06")
    assert [written(line, size) for size in (0, 1, 2, 3)] == [
        line.text,
        "12: 5 of 10 on 2024-05-06",
        ": 5 of 10 on 2024-05-06",
        " 5 of 10 on 2024-05-06",
    ]
