"""CAN002: a candidate without a name."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("CAN002", Severity.ERROR, Kind.MISSING_NAME, about=Subject.EMPTY)
def missing_candidate_name(damage: Damage, document: Document) -> Problem:
    r"""A candidate has no name, or questions begin without a candidate line.

    The questions below belong to no candidate. Programs drop them, or count them for the previous candidate.

    Bad (header):

        Candidate:  - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

    Bad (candidate):

        Q1: What does an index cost?
        ^

        A1: "Every write has to update it too."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (header):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------
    """
    if damage.found == "line":
        return Problem(damage.span, "candidate line is missing before the questions")
    return Problem(damage.span, "candidate has no name")
