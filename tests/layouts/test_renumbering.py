"""What a fix writes where numbers do not follow each other."""

from __future__ import annotations

from linter import fix, lint
from tests.layouts.own_layouts import planned

ITEMS = '''
name = "items"
[blocks]
file = """
Items: {items}

{item...}
End
"""
item = """
{number}. {word}: {mark}
"""
[slots]
items = { type = "integer" }
word = { type = "line" }
mark = { type = "integer", maximum = 2 }
'''
PLAN = planned(ITEMS)


def numbered(*numbers: int) -> str:
    lines = "".join(f"{number}. word {'abcdefgh'[at]}: {at % 3}\n" for at, number in enumerate(numbers))
    return f"Items: {len(numbers)}\n\n{lines}End\n"


def test_numbers_below_a_lost_line_are_written_up_to_the_last() -> None:
    assert fix(numbered(1, 3, 4, 5, 6), PLAN, unsafe=True).data.decode() == numbered(1, 2, 3, 4, 5)


def test_lines_that_have_changed_places_are_for_a_person() -> None:
    text = numbered(1, 2, 4, 3, 5, 6)
    assert {(finding.code, finding.fix) for finding in lint(text, PLAN).findings} == {("QNA007", None)}
    assert fix(text, PLAN, unsafe=True).data.decode() == text
