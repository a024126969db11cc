"""CAN002: a candidate without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("CAN002", Severity.ERROR, Kind.MISSING_NAME, about=Subject.EMPTY)
def missing_candidate_name(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.details import How  # a clean file does without

    if damage.detail.how is How.MISSING:
        return Problem(damage.span, "candidate line is missing before the questions")
    return Problem(damage.span, "candidate has no name")
