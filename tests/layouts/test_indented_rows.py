"""Rows of values that begin with blanks: these are part of the line, whatever else is wrong with it."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import planned

MARKS = planned('''
name = "marks"

[blocks]
file = """
Head: {name}
{exchange...}
"""
exchange = """

{number}. {question}
   {answer}
   [{first}|{second}] = {score}
"""

[slots]
question = { type = "line" }
first = { type = "integer", minimum = 1, maximum = 5 }
second = { type = "integer", minimum = 1, maximum = 5 }
''')
TEXT = """\
Head: Ann

1. Who are you?
   I am Ann.
   [3|4] = 0.5

2. Who are you then?
   I am Ann, too.
   [2|4] = 0.5
"""


@pytest.mark.parametrize(
    ("row", "code", "message"),
    [
        ("   [6|4] = 0.5", "REC008", "value of 'first' is 6, expected a value between 1 and 5"),
        ("  [2|4] = 0.5", "SCO007", "score label has 2 spaces before it"),
        ("      [2|4] = 0.5", "SCO007", "score label has 6 spaces before it"),
        ("[2|4] = 0.5", "SCO007", "score label has no space before it"),
        ("   (2|4] = 0.5", "SCO007", "score label has '(' instead of '['"),
        ("   [2 4] = 0.5", "SCO007", "score label has no '|'"),
    ],
)
def test_one_thing_is_wrong(row: str, code: str, message: str) -> None:
    findings = lint(TEXT.replace("   [2|4] = 0.5", row), MARKS).findings
    assert [(each.code, each.line, each.message) for each in findings] == [(code, 9, message)]


TABLE = planned('''name = "table"

[blocks]
file = """
{part...}
"""
part = """
Q: {question}
A: {answer}

{row...}
  Sum{~}{total}

"""
row = "  {criterion}{~}{mark}"

[slots]
criterion = { of = ["Words", "Sound"] }
mark = { type = "score", maximum = 5, decimals = 1, comma = true }
total = { type = "score", maximum = 10, decimals = 1, comma = true, sum-of = "row.mark", within = "part" }
''')
TABLES = "".join(
    f"Q: Why is it {word}?\nA: Because it is.\n\n  Words      4,5\n  Sound      3,0\n  Sum        7,5\n\n"
    for word in ("red", "blue")
).removesuffix("\n")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("  Words      4.5", "REC007"),
        ("  Words      9,5", "REC008"),
        ("  Wrods      4,5", "REC006"),
        ("  Words", "REC007"),
        ("Words      4,5", "REC007"),
        ("      Words      4,5", "REC007"),
    ],
)
def test_a_row_that_begins_with_one_of_a_few_words_is_no_text_of_the_answer(row: str, code: str) -> None:
    assert lint(TABLES, TABLE).findings == ()
    findings = lint(TABLES.replace("  Words      4,5", row, 1), TABLE).findings
    assert [(each.line, each.code) for each in findings] == [(4, code)]


def test_a_line_of_text_between_rows_is_none_of_them() -> None:
    text = TABLES.replace("  Sound", "Page 2 of 2, printed on 4 May 2024\n  Sound", 1)
    assert [(each.line, each.code) for each in lint(text, TABLE).findings] == [(5, "DOC008")]
