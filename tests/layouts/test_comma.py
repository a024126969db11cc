"""Scores whose decimal separator is a comma."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import Known
from linter.layouts.reading import read_description

OWN = '''
name = "noten"

[blocks]
file = """
Schnitt: {mean}

{exchange...}
"""
exchange = """
Frage {number}: {question}
Antwort: {answer}
Note: {score}

"""

[slots]
score = { minimum = 1, maximum = 6, decimals = 1, comma = true }
mean = { type = "score", decimals = 2, comma = true, mean-of = "exchange.score" }
'''
CHOSEN = plan()._replace(layouts=(Known("own", read_description(OWN)),))


def found(mean: str, *scores: str) -> list[tuple[str, str]]:
    answers = ("Am Ufer der Insel.", "Mit dem Boot nach Norden.", "Im Winter gar nicht.")
    blocks = (
        f"Frage {number}: Was ist {'abc'[number - 1]}?\nAntwort: {answers[number - 1]}\nNote: {score}\n"
        for number, score in enumerate(scores, 1)
    )
    text = f"Schnitt: {mean}\n\n" + "\n".join(blocks)
    return [(finding.code, finding.message) for finding in lint(text, CHOSEN).findings]


def test_commas_are_right() -> None:
    assert found("2,57", "2,5", "1,0", "4,2") == []


def test_a_point_is_not() -> None:
    assert found("2,57", "2,5", "1.0", "4,2") == [("SCO008", "score is written 1.0, expected 1,0")]


@pytest.mark.parametrize("score", ["7,5", "0,5"])
def test_the_range_holds(score: str) -> None:
    ((code, message),) = found("2,57", "2,5", score, "4,2")
    assert (code, message) == ("SCO003", f"score is {score}, expected a value between 1 and 6")


def test_the_mean_is_said_with_a_comma() -> None:
    ((code, message),) = found("3,57", "2,5", "1,0", "4,2")
    assert code == "REC002" and "3,57" in message and "2,57" in message
