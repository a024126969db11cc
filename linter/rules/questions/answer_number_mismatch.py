"""QNA006: an answer with another number than its question."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("QNA006", Severity.ERROR, Kind.ANSWER_NUMBER, Applicability.UNSAFE)
def answer_number_mismatch(damage: Damage, document: Document) -> Problem:
    r"""An answer has another number than its question.

    A program that pairs questions and answers by their numbers pairs these two with others, or with none. The question
    has the number that is due, so the answer's is taken for the wrong one.

    Bad (answer):

        A3: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
        ^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Good:

        A1: "A list keeps its items in order and can grow.

        A3: the paper size, and A4 as well, are what I print such a list on when somebody asks me for it."
    """
    fix = repair(damage, f"Write {damage.expected}", Applicability.UNSAFE)
    return Problem(damage.span, f"answer is numbered {damage.found}, expected {damage.expected}", fix)
