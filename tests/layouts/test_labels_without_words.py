"""Lines that have lost the words of their label, and have its number and their times and choices still."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import found, planned

DESK = planned('''
name = "desk"

[blocks]
file = """
Desk
{form...}
End: {done}
"""
form = """

FORM {number} ({opened})
Who: {who}
{exchange...}
"""
exchange = """
>> {question}
<< {answer}
"""

[slots]
opened = { type = "clock", is = "field" }
done = { type = "clock" }
''')
TEXT = """\
Desk

FORM 1 (09:10)
Who: Ann
>> Where did it begin?
<< Here.

FORM 2 (09:40)
Who: Bo
>> When did it end?
<< At (09:30) or so.
End: 10:00
"""


@pytest.mark.parametrize(("words", "line"), [("FORM 1", 3), ("FORM 2", 8)])
@pytest.mark.parametrize("indent", ["", "  "])
def test_the_number_and_the_time_tell_the_line(words: str, line: int, indent: str) -> None:
    assert found(TEXT, DESK) == []
    text = TEXT.replace(words, indent + words.removeprefix("FORM "))
    (finding,) = lint(text, DESK).findings
    assert (finding.line, finding.code) == (line, "REC007")
    assert finding.message == "line 'FORM {number} ({opened})' is missing, expected 'FORM'"


def test_a_text_with_a_number_and_no_time_is_a_text() -> None:
    assert found(TEXT.replace("<< Here.\n", "<< Here.\n2 (of them)\n"), DESK) == []


def test_what_is_not_as_it_should_be_is_no_line_without_its_words() -> None:
    assert (3, "REC007") not in found(TEXT.replace("FORM 1 (09:10)", "1 (9 of them)"), DESK)
