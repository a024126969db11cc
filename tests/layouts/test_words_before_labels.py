"""Words before a label on its line, and lines without their label: one finding at their line, and no fix of it."""

from __future__ import annotations

import pytest

from linter import lint
from linter.fixer import fix
from tests.layouts.own_layouts import planned

SURVEY = planned('''
name = "survey"
[blocks]
file = """
SURVEY BY PHONE {form}
Town: {town}
Age: {age}

{item...}

Mean: {mean}
{?Remark: {remark}}
"""
item = """
{number}. {question}
    > {answer}
    Code: {score}
"""
[slots]
age = { type = "integer", minimum = 18, maximum = 110 }
number = { digits = 2 }
question = { type = "line" }
score = { minimum = 1, maximum = 5, decimals = 0 }
mean = { type = "score", decimals = 1 }
''')
CALL = """\
SURVEY BY PHONE 0418
Town: Eastwold
Age: 71

01. How often do you take the bus?
    > On Tuesdays, to go to the market.
    Code: 2
02. Are you content with the times?
    > They will do for me.
    Code: 4
03. Does the price seem fair to you, and would you pay more for a seat?
    > I pay nothing.
    Code: 3

Mean: 3.0
Remark: She had to go to the door.
"""
CASES = [
    ("Town:", "NOTE Town:", "REC007", 2),
    ("Age:", "c. Age:", "REC007", 3),
    ("Mean:", "see Mean:", "REC007", 15),
    ("02. Are", "Are", "QNA001", 8),
    ("03. Does", "Does", "QNA001", 11),
]


def test_the_clean_text() -> None:
    assert lint(CALL, SURVEY).findings == ()


@pytest.mark.parametrize(("right", "wrong", "code", "line"), CASES)
def test_one_finding_at_the_line(right: str, wrong: str, code: str, line: int) -> None:
    text = CALL.replace(right, wrong)
    assert [(each.code, each.line) for each in lint(text, SURVEY).findings] == [(code, line)]
    fixed = fix(text.encode(), SURVEY)
    assert (fixed.data.decode(), fixed.failures) == (text, ())


def test_the_number_that_is_due_is_expected() -> None:
    (finding,) = lint(CALL.replace("03. Does", "Does"), SURVEY).findings
    assert finding.message == "question label is missing, expected '03.'"


def test_words_before_a_label_are_not_said_to_be_its_label() -> None:
    (finding,) = lint(CALL.replace("Town:", "NOTE Town:"), SURVEY).findings
    assert finding.message == "label 'Town' is not at the start of a line"
