"""CAN001: a malformed candidate line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("CAN001", Severity.ERROR, Kind.MALFORMED_CANDIDATE, Applicability.SAFE)
def malformed_candidate_line(damage: Damage[Deviation], document: Document) -> Problem:
    r"""The label or the dash of a candidate line is malformed.

    A candidate line is `Candidate: `, a name, ` - ` and a role. Programs that do not recognise the line assign the
    questions below it to the previous candidate, or read the whole line as a name.

    Bad (header):

        candidate: John Doe - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

    Bad (header):

        Candidate: John Doe — Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

    Good:

        Candidate: Anne-Marie O'Neil - Senior Developer - Data
        ----------------------------------------
    """
    from linter.rules.labels import candidate_line  # a clean file does without

    fix = repair(damage, "Write the candidate line as in the layout")
    return Problem(damage.span, candidate_line(damage, document), fix)
