"""SCO006: a score in the wrong place."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SCO006", Severity.ERROR, Kind.MISPLACED_SCORE, Applicability.UNSAFE)
def misplaced_score(damage: Damage, document: Document) -> Problem:
    r"""A score is before the answer, on the last line of the answer, or after the terminator.

    Scripts that read line by line read it as text, or as the score of the next exchange, and every score below is
    assigned to the wrong exchange.

    Bad (exchange):

        Q1: Why do you squash?

        Relevance Score: 0.533
        ^^^^^^^^^^^^^^^^^^^^^^

        A1: "The history then has one change per commit."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: Why do you squash?

        A1: "The history then has one change per commit."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (exchange):

        Q1: Why do you squash?

        A1: "The history then has one change per commit."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        Relevance Score: 0.533
        ^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Q1: Why do you squash?

        A1: "The history then has one change per commit."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (exchange):

        Q1: Why do you squash?

        A1: "The history then has one change per commit." Relevance Score: 0.533
                                                          ^^^^^^^^^^^^^^^^^^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: Why do you squash?

        A1: "The history then has one change per commit."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "Relevance Score: 0.533 in the middle of an answer is text."
    """
    from linter.rules.order import expected  # a clean file does without

    if damage.role == "on the last line of the answer":
        message = f"score is {damage.role}, expected a line of its own"
    else:
        message = f"score is misplaced{expected(document, 'score')}"
    return Problem(damage.span, message, repair(damage, "Move the score to its place", Applicability.UNSAFE))
