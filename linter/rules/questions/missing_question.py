"""QNA002: an answer without a question."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("QNA002", Severity.ERROR, Kind.MISSING_QUESTION)
def missing_question(damage: Damage, document: Document) -> Problem:
    r"""An answer has no question.

    Without the question nobody can say whether the answer is a good one, and a program that pairs the two pairs this
    one with nothing, or with the question above.

    Bad (exchange):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
        ^

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    return Problem(damage.span, f"answer without a question, expected '{damage.expected}'")
