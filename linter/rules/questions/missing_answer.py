"""QNA003: a question without an answer."""

from __future__ import annotations

import re

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity, Span
from linter.rule import damage_rule

_LONGEST = 2
"""How many letters a wrong label has at most: messages quote it, and a longer one may be a word of the text."""


@damage_rule("QNA003", Severity.ERROR, Kind.MISSING_ANSWER)
def missing_answer(damage: Damage, document: Document) -> Problem:
    r"""A question has no answer.

    A score rates an answer. Either the label of the answer is missing, so that the answer is read as part of the
    question, or the answer itself is.

    Bad (exchange):

        Q1: What is a semaphore?

        Relevance Score: 0.595
        ^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: What is a semaphore?

        A1: "A counter that limits access."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    wrong = damage.span if damage.found == "other-label" else _wrong_label(damage, document)
    if wrong is None:
        expected = f", expected '{damage.expected}'" if damage.expected else ""
        return Problem(damage.span, f"question without an answer{expected}")
    return Problem(wrong, f"answer label is '{document.slice(wrong)}', expected '{damage.expected}'")


def _wrong_label(damage: Damage, document: Document) -> Span | None:
    """Another label with the answer's number, below a blank line of the question: ``B1:`` for ``A1:``."""
    exchange = document.exchange_at(damage.span[0])
    number = re.search(r"\d+", damage.expected)
    if exchange is None or exchange.question is None or number is None:
        return None
    label = re.compile(rf"(?<=\n\n)[^\W\d_]{{1,{_LONGEST}}} ?{number[0]}[:.)](?=\s)")
    found = label.search(document.text, *exchange.question)
    return found.span() if found else None
