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
