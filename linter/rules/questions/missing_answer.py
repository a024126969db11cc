"""QNA003: a question without an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.expressions import expression
from linter.finding import Problem, Severity, Span
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


_LONGEST = 2
"""How many letters a wrong label has at most: messages quote it, and a longer one may be a word of the text."""
_LABEL = expression(rf"(?<=\n\n)[^\W\d_]{{1,{_LONGEST}}} ?(?P<number>\d+)[:.)](?=\s)")


@damage_rule("QNA003", Severity.ERROR, Kind.MISSING_ANSWER)
def missing_answer(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.details import How  # a clean file does without

    wrong = damage.span if damage.detail.how is How.MISLABELLED else _wrong_label(damage, document)
    if wrong is None:
        expected = f", expected '{damage.detail.expected}'" if damage.detail.expected else ""
        return Problem(damage.span, f"question without an answer{expected}")
    return Problem(wrong, f"answer label is '{document.slice(wrong)}', expected '{damage.detail.expected}'")


def _wrong_label(damage: Damage[Deviation], document: Document) -> Span | None:
    """Another label with the answer's number, below a blank line of the question: ``B1:`` for ``A1:``."""
    exchange = document.exchange_at(damage.span[0])
    number = re.search(r"\d+", damage.detail.expected)
    if exchange is None or exchange.question is None or number is None:
        return None
    labels = _LABEL.finditer(document.text, *exchange.question)
    return next((label.span() for label in labels if label["number"] == number[0]), None)
