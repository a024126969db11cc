"""A value that must be in one of the texts, by itself."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import Known
from linter.layouts.reading import read_description

OWN = '''
name = "own"

[blocks]
file = """
Interview

{exchange...}
Best question: {best}
"""
exchange = """
Question {number}: {question}
Answer: {answer}

"""

[slots]
question = { type = "line" }
best = { type = "line", quoted-from = "exchange.question" }
'''
CHOSEN = plan()._replace(layouts=(Known("own", read_description(OWN)),))
TEXT = """\
Interview

Question 1: When do you use a list?
Answer: Where the order matters.

Question 2: What is a set good for?
Answer: It holds each thing once.

Best question: What is a set good for?
"""


def codes(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in lint(text, CHOSEN).findings]


def test_a_question_of_the_file_is_right() -> None:
    assert codes(TEXT) == []


@pytest.mark.parametrize("quoted", ["What is a set good to?", "What is a sett", "Why?"])
def test_another_text_is_not(quoted: str) -> None:
    text = TEXT.replace("Best question: What is a set good for?", f"Best question: {quoted}")
    assert codes(text) == [("REC003", 9)]


@pytest.mark.parametrize("quoted", ["What is a set", "a set good for?", "what is a SET good for?"])
def test_a_part_of_it_is_right(quoted: str) -> None:
    assert codes(TEXT.replace("Best question: What is a set good for?", f"Best question: {quoted}")) == []


def test_a_part_of_an_answer_over_several_lines_is_right() -> None:
    known = Known("own", read_description(OWN.replace('"exchange.question"', '"exchange.answer"')))
    text = TEXT.replace("Where the order matters.", "Where\nthe order matters.\n\nElse not.")
    quoted = text.replace("Best question: What is a set good for?", "Best question: Where the order matters.")
    chosen = plan()._replace(layouts=(known,))
    assert not lint(quoted, chosen).findings
    assert [
        finding.code for finding in lint(quoted.replace("Best question: Where", "Best question: When"), chosen).findings
    ] == ["REC003"]


def test_a_missing_answer_says_nothing_of_the_questions() -> None:
    text = TEXT.replace("Answer: Where the order matters.\n", "").replace("Best question: What", "Best question: That")
    assert [code for code, _ in codes(text)] == ["QNA003", "REC003"]


def test_a_question_that_was_lost_may_have_been_the_one() -> None:
    text = TEXT.replace("Question 2: What is a set good for?\n", "")
    assert "REC003" not in [code for code, _ in codes(text)]
