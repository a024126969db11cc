"""SCO005: two scores in one exchange."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule(
    "SCO005", Severity.ERROR, Kind.DUPLICATE_SCORE, Applicability.SAFE, opens=("CON001", "CON002", "CON003", "CON004")
)
def duplicate_score(damage: Damage, document: Document) -> Problem:
    r"""An exchange has a second score line.

    Some readers take the first, others the last. Where both say the same, one can go; where they differ, only their
    author knows which holds.

    Bad (score):

        Relevance Score: 0.533
        Relevance Score: 0.533
        ^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533

    Bad (score):

        Relevance Score: 0.533
        Relevance Score: 0.718
        ^^^^^^^^^^^^^^^^^^^^^^

    Good:

        Relevance Score: 0.533
    """
    said = "says the same as" if damage.certain else "differs from"
    return Problem(damage.span, f"second score line {said} the first, expected one", repair(damage, "Remove the copy"))
