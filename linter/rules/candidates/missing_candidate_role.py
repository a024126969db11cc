"""CAN003: a candidate without a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("CAN003", Severity.ERROR, Kind.MISSING_ROLE, about=Subject.EMPTY)
def missing_candidate_role(damage: Damage[Deviation], document: Document) -> Problem:
    r"""A candidate has a name but no role.

    The questions were asked for a role, and an answer cannot be judged without knowing it. Programs that split the
    line at ` - ` fail.

    Bad (header):

        Candidate: John Doe
        ^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------
    """
    return Problem(damage.span, "candidate has no role")
