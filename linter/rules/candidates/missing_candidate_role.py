"""CAN003: a candidate without a role."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("CAN003", Severity.ERROR, Kind.MISSING_ROLE, about=Subject.EMPTY)
def missing_candidate_role(damage: Damage, document: Document) -> Problem:
    r"""A candidate line has a name and no role.

    The questions were asked for a role; without it nobody can say whether an answer fits, and whoever splits the line
    at ` - ` fails here.

    Bad (candidate):

        Candidate: John Doe
        ^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: When do you use a list?

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
    return Problem(damage.span, "candidate line has no role, expected 'NAME - ROLE'")
