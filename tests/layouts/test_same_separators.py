"""Lines that nothing but their place tells: a separator that comes twice, a number behind other text of its line."""

from __future__ import annotations

import pytest

from tests.layouts.own_layouts import found, planned

FRONT = planned(
    '''name = "front"
[blocks]
file = """
---
title: {title}
guest: {guest}
place: {place}
{end}

{exchange...}
"""
end = "---"
exchange = """
Q: {question}
A: {answer}

"""
'''
)
TALK = "---\ntitle: Of boats\nguest: Ann Lee\nplace: Bergen\n---\n\nQ: Where was it?\nA: In the harbour.\n"


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        (TALK, []),
        (f"Exported by a tool\n{TALK}", [(1, "DOC008")]),
        (f"---\n{TALK}", [(2, "SEP004")]),
    ],
)
def test_what_is_before_the_first_of_two_separators_moves_nothing(
    damaged: str, expected: list[tuple[int, str]]
) -> None:
    assert found(damaged, FRONT) == expected


TABLE = planned(
    '''name = "table"
[blocks]
file = """
| No | Question | Mark |
{row...}
Mean {mean}

{remark...}
"""
row = "|{~}{number} | {question}{~}|{~}{score} |"
remark = "{~}{number}  {answer}"
[slots]
question = { type = "line" }
number = { within = "file" }
score = { minimum = 1, maximum = 5, decimals = 0 }
mean = { type = "score", mean-of = "row.score", decimals = 1 }
'''
)
ROWS = (
    "| No | Question | Mark |\n|  1 | Where was it?  |  3 |\n|  2 | Who went?  |  4 |\n|  3 | And then?  |  2 |\n"
    "Mean 3.0\n\n  1  In the harbour.\n  2  Two of us.\n  3  We came back.\n"
)


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        (ROWS, []),
        (ROWS.replace("|  2 | Who", "|  7 | Who"), [(3, "REC008")]),
        (ROWS.replace("|  1 | Where was it?  |  3 |\n", ""), [(2, "REC008")]),
    ],
)
def test_numbers_behind_a_mark_are_counted(damaged: str, expected: list[tuple[int, str]]) -> None:
    assert found(damaged, TABLE) == expected
