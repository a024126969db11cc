"""SCO005: a second score in an exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import SecondScore


@damage_rule(
    "SCO005", Severity.ERROR, Kind.DUPLICATE_SCORE, Applicability.SAFE, opens=("CON001", "CON002", "CON003", "CON004")
)
def duplicate_score(damage: Damage[SecondScore], document: Document) -> Problem:
    r"""An exchange has a second score line.

    Some programs read the first score, others the last. If both are the same, the fix removes one. If they differ,
    only their author knows which one is right.

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
    which = "the same" if damage.detail.same else "a different"
    message = f"second score line with {which} value, expected one score"
    return Problem(damage.span, message, repair(damage, "Remove the duplicate"))
