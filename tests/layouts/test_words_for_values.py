"""Words that may be where a value is, such as ``N/A`` for a score."""

from __future__ import annotations

import pytest

from linter import lint, parse
from linter.config import plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.description import DescriptionError
from linter.layouts.rendering.drawing import Drawing
from tests.layouts.own_layouts import known

OWN = '''
name = "rated"

[blocks]
file = """
Mean: {mean}

{exchange...}
"""
exchange = """
Q{number}: {question}
A{number}: {answer}
Score: {score}/5{? [STRUGGLED]}
Took: {took} min

"""

[slots]
score = { minimum = 0, maximum = 5, decimals = 1, or = ["N/A", "not asked"] }
took = { type = "integer", or = ["unknown"] }
mean = { type = "score", decimals = 1, mean-of = "exchange.score", or = ["none"] }
'''


RATED = known(OWN)


def text(*scores: str, mean: str = "4.0", took: str = "4 min") -> str:
    said = (("Where was it?", "In the old harbour."), ("Who went?", "Two of us."), ("And then?", "We came back."))
    blocks = [
        f"Q{n}: {question}\nA{n}: {answer}\nScore: {score}\nTook: {took}\n"
        for n, (score, (question, answer)) in enumerate(zip(scores, said, strict=True), 1)
    ]
    return f"Mean: {mean}\n\n" + "\n".join(blocks)


def found(text: str) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in lint(text, plan(layouts=(RATED,))).findings]


CLEAN = text("5.0/5", "N/A", "3.0/5")


@pytest.mark.parametrize(
    "clean",
    [
        CLEAN,
        text("5.0/5", "N/A [STRUGGLED]", "3.0/5"),
        text("not asked", "N/A", "N/A", mean="none", took="unknown"),
    ],
)
def test_a_word_is_as_good_as_a_value(clean: str) -> None:
    assert found(clean) == []


def test_a_word_is_no_number() -> None:
    document = parse(CLEAN, layouts=(RATED,))
    assert [each.value for each in document.exchanges] == [5.0, None, 3.0]
    assert found(text("5.0/5", "N/A", "3.0/5", mean="2.7")) == [
        ("REC002", "'Mean' is 2.7, but the mean of the values is 4.0")
    ]


@pytest.mark.parametrize(
    ("score", "code"),
    [("n/a", "SCO008"), ("5.0", "SCO007"), ("-", "SCO001"), ("9.0/5", "SCO003"), ("N/A because ill", "SCO009")],
)
def test_other_words_and_numbers_are_found(score: str, code: str) -> None:
    assert [each for each, _ in found(text("5.0/5", score, "3.0/5"))] == [code]


def test_it_is_written_again_as_it_was() -> None:
    form = parse(CLEAN, layouts=(RATED,)).to_dict()
    assert Drawing(RATED.compiled(DEFAULT), form).text() == CLEAN


@pytest.mark.parametrize(
    ("slot", "message"),
    [
        ('score = { or = ["3"] }', "slots.score has '3' in 'or', expected a word that is no score"),
        ('question = { or = ["-"] }', "slots.question is of type text, and 'or' goes with type score or integer"),
    ],
)
def test_what_is_no_word_is_refused(slot: str, message: str) -> None:
    given = f'name = "x"\n[blocks]\nfile = "Q: {{question}}\\nScore: {{score}}\\n"\n[slots]\n{slot}\n'
    with pytest.raises(DescriptionError, match=message):
        known(given)


@pytest.mark.parametrize(
    ("score", "message", "right"),
    [
        ("n/a", "score is written n/a, expected N/A", "N/A"),
        ("N/A%", "score is written N/A%, expected N/A", "N/A"),
        ("N/A/5", "score is not a number", "N/A/5"),
        ("N/A 5", "unexpected text after the score", "N/A 5"),
        ("not askd", "score is written not askd, expected not asked", "not askd"),
    ],
)
def test_no_text_is_written_after_a_word(score: str, message: str, right: str) -> None:
    damaged = text("5.0/5", score, "3.0/5")
    assert [said for _, said in found(damaged)] == [message]
    fixed = fix(damaged, plan(layouts=(RATED,)))
    assert fixed.data.decode() == text("5.0/5", right, "3.0/5")
    assert not fixed.failures
