"""QNA003: a question without an answer."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("QNA003", Severity.ERROR, Kind.MISSING_ANSWER)
def missing_answer(damage: Damage, document: Document) -> Problem:
    r"""A question has no answer.

    A score stands for an answer. Where there is none, the label was lost and the answer reads as part of the question,
    or the answer itself is lost.

    Bad (exchange):

        Q1: When do you use a list?

        Relevance Score: 0.595
        ^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    return Problem(damage.span, f"question without an answer, expected '{damage.expected}'")
