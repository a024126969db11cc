"""SCO006: a score in the wrong place."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SCO006", Severity.ERROR, Kind.MISPLACED_SCORE, Applicability.UNSAFE)
def misplaced_score(damage: Damage, document: Document) -> Problem:
    r"""A score stands before the answer, on its last line or behind the terminator.

    A script that reads line by line takes it for text or for the score of the next exchange, and all scores below move
    up by one.

    Bad (exchange):

        Q1: When do you use a list?

        Relevance Score: 0.533
        ^^^^^^^^^^^^^^^^^^^^^^

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order matters."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        Relevance Score: 0.533
        ^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and grows, so I take it where the order matters." Relevance Score: 0.533
                                                                                               ^^^^^^^^^^^^^^^^^^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and grows, so I take it where the order matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list keeps its items in order. If a form says Relevance Score: 0.533 in its text, that is text."
    """
    from linter.rules.order import expected  # a clean file does without

    if damage.role == "on the last line of the answer":
        message = f"score is {damage.role}, expected a line of its own"
    else:
        message = f"score is misplaced{expected(document, 'score')}"
    return Problem(damage.span, message, repair(damage, "Move the score to its place", Applicability.UNSAFE))
