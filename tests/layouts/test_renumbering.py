"""What a fix writes where numbers do not follow each other."""

from __future__ import annotations

import pytest

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


STATEMENT = planned('''
name = "statement"
[blocks]
file = """
STATEMENT OF {name}

{paragraph...}
Paragraphs: {last}
"""
paragraph = """
{number}.  {said}

"""
[slots]
last = { type = "integer", count-of = "paragraph" }
''')
PARAGRAPHS = (
    "I own the bakery.",
    "I heard a noise.",
    "I called out.",
    'I had written a letter. It says:\n\n    "7. The lock is broken."',
    "I saw no number.",
    "Nothing was stolen.",
)


def stated(*numbers: int, left: str = "", last: int = 6) -> str:
    """A statement with these paragraphs, and the blank lines that are ``left`` where one is missing."""
    lines = ["STATEMENT OF ANN LEE", ""]
    for above, number in zip((0, *numbers), numbers, strict=False):
        lines += [left] * (bool(left) and number > above + 1)
        lines += [f"{number}.  {PARAGRAPHS[number - 1]}", ""]
    return "\n".join([*lines, f"Paragraphs: {last}", ""]).replace("<blank>", "")


def renumbered(*kept: int) -> str:
    """A statement with the paragraphs that were ``kept``, numbered from one on."""
    said = "".join(f"{at}.  {PARAGRAPHS[number - 1]}\n\n" for at, number in enumerate(kept, 1))
    return f"STATEMENT OF ANN LEE\n\n{said}Paragraphs: {len(kept)}\n"


@pytest.mark.parametrize("left", ["", "<blank>"])
@pytest.mark.parametrize("lost", [2, 3, 4, 5])
def test_no_paragraph_is_merged_where_one_is_lost(lost: int, left: str) -> None:
    kept = [number for number in range(1, 7) if number != lost]
    text = stated(*kept, left=left)
    assert "QNA007" in {finding.code for finding in lint(text, STATEMENT).findings}
    assert fix(text, STATEMENT, unsafe=True).data.decode() == renumbered(*kept)
