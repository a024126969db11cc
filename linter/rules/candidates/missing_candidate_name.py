"""CAN002: nobody is named."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("CAN002", Severity.ERROR, Kind.MISSING_NAME, about=Subject.EMPTY)
def missing_candidate_name(damage: Damage, document: Document) -> Problem:
    r"""A candidate has no name, or questions begin without a candidate line.

    What follows belongs to nobody: it is dropped, or counted for the candidate above.

    Bad (candidate):

        Candidate:  - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (candidate):

        Q1: When do you use a list?
        ^

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if damage.found == "line":
        return Problem(damage.span, "questions begin without a candidate line")
    return Problem(damage.span, "candidate line has no name")
