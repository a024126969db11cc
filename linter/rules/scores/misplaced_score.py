"""SCO006: a score in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("SCO006", Severity.ERROR, Kind.MISPLACED_SCORE, Applicability.UNSAFE)
def misplaced_score(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.details import How  # a clean file does without
    from linter.rules.order import expected

    if damage.detail.how is How.JOINED:
        message = "score is on the last line of the answer, expected a line of its own"
    else:
        message = f"score is misplaced{expected(document, 'score')}"
    return Problem(damage.span, message, repair(damage, "Move the score to its place", Applicability.UNSAFE))
