"""Each way in which a line is not as its template line has it is said in its own words."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import own

LAYOUT = b'''name = "noted"

[blocks]
file = """
QUIZ NIGHT
==========

Host: {name}
------
Place: {place}

{exchange...}
"""
exchange = """
Question {number}: {question}
Answer: {answer}
Note: {annotation}
Score: {score}
----------

"""

[slots]
place = { type = "text" }
score = { minimum = 0, maximum = 10, decimals = 0 }
'''
PLAN = plan(layouts=(own(LAYOUT, "noted.toml"),))


def exchange(number: int) -> str:
    return f"""Question {number}: Which river is number {number} of the longest ones here?
Answer: It is the one that the town of number {number} lies on, I think.
Note: The map of number {number} was asked for.
Score: {number}
----------
"""


CLEAN = "QUIZ NIGHT\n==========\n\nHost: Mira Holt\n------\nPlace: Old Harbour\n\n" + "\n".join(
    map(exchange, range(1, 6))
)
NOTE = "Note: The map of number 3 was asked for.\n"
SAID = [
    (NOTE, "", "ANN001", "annotation is missing"),
    (NOTE, NOTE.removeprefix("Note: "), "ANN001", "annotation is missing"),
    (NOTE, "Note:\n", "ANN001", "annotation has no text"),
    (NOTE, NOTE.replace(": ", ":\n"), "ANN001", "annotation label has its text on the line below, expected 'Note:'"),
    ("Place: Old", "Place:\nOld", "REC007", "label has its text on the line below, expected 'Place:'"),
    ("Place: Old Harbour\n", "", "REC007", "line 'Place' is missing"),
    ("Place: Old", "Old", "REC007", "line 'Place' has no label"),
    ("Score: 3", "Score:\n3", "SCO007", "score is on the line below its label, expected after 'Score:'"),
    ("Score: 3\n", "", "SCO001", "score line is missing"),
    ("Score: 3", "Score:", "SCO001", "score line has no value"),
    ("------\n", "--------\n", "SEP001", "separator is 8 characters long, expected 6"),
    ("-----\n\nQuestion 3", "----\n\nQuestion 3", "SEP001", "terminator is 9 characters long, expected 10"),
    ("==========\n", "=========\n", "SEP001", "title separator is 9 characters long, expected 10"),
    ("==========\n", "", "SEP003", "title separator is missing, expected 10 '='"),
    ("Score: 3", "Score: 11", "SCO003", "score is 11, expected a value between 0 and 10"),
]


def test_the_file_is_clean() -> None:
    assert lint(CLEAN, PLAN).findings == ()


@pytest.mark.parametrize(("right", "wrong", "code", "said"), SAID, ids=[f"{each[2]} {each[3][:30]}" for each in SAID])
def test_a_message_says_how_a_line_is_not_as_it_should_be(right: str, wrong: str, code: str, said: str) -> None:
    assert right in CLEAN
    (finding,) = lint(CLEAN.replace(right, wrong, 1), PLAN).findings
    assert (finding.code, finding.message) == (code, said)
