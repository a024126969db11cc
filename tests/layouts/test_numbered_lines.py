"""Numbers that nothing but words is around, and numbers alone before a text, with the mark of another list."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import Known, own

HEARING = own(
    b"""name = "hearing"

[blocks]
file = "{asked | told | shown...}"
asked = "Q: {question}"
told = "A: {answer}"
shown = "[Photo {photo} is shown]"

[slots]
photo = { type = "number", is = "field", from = "any" }
""",
    "hearing.toml",
)
SHOWN = """\
Q: Where is this?
A: Behind the mill.
[Photo 3 is shown]
Q: And this?
A: The same place in winter.
[Photo 4 is shown]
Q: And where is the boat?
A: Under the snow.
[Photo 5 is shown]
Q: Is it there?
A: I think so.
"""
LIST = own(
    b'''name = "list"

[blocks]
file = "{item...}"
item = """
{number}) {question}
   > {answer}
   Marks: {score}

"""

[slots]
question = { type = "line" }
score = { maximum = 5, decimals = 0 }
''',
    "list.toml",
)
ITEMS = """\
1) Where does the Rhine begin?
   > In the Alps.
   1. At Lake Toma, some say.
   2. At several lakes, say others.
   Marks: 4

2) Where does it end?
   > In the sea.
   Marks: 3

3) How long is it?
   > 1.2 thousand kilometres.
   Marks: 5
"""


def _said(text: str, layout: Known) -> list[str]:
    return [f"{each.line} {each.code} {each.message}" for each in lint(text, plan(layouts=(layout,))).findings]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("Photo 5", "Photo 6", ["9 QNA007 'Photo' is 6, expected 5"]),
        ("Photo 5", "Photo 1", ["9 QNA007 'Photo' is 1, expected 5"]),
        ("[Photo 4 is shown]\n", "", ["8 QNA007 'Photo' is 5, expected 4"]),
    ],
)
def test_a_number_among_words_says_which_one_is_due(old: str, new: str, said: list[str]) -> None:
    assert old in SHOWN
    assert _said(SHOWN.replace(old, new, 1), HEARING) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("1) Where", "1. Where", ["1 QNA001 question label ends in '.', expected '1)'"]),
        ("2) Where", "2. Where", ["7 QNA001 question label ends in '.', expected '2)'"]),
        ("2) Where", "2: Where", ["7 QNA001 question label ends in ':', expected '2)'"]),
    ],
)
def test_the_mark_after_a_number_may_be_that_of_another_list(old: str, new: str, said: list[str]) -> None:
    assert old in ITEMS
    assert _said(ITEMS.replace(old, new, 1), LIST) == said


def test_an_answer_that_is_there_twice_is_called_so() -> None:
    twice = ITEMS.replace("   > In the sea.\n", "   > In the sea.\n   > In the sea.\n")
    assert _said(twice, LIST) == ["9 QNA002 second answer to one question, expected one"]
