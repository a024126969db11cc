"""SCO004: a score with the wrong number of decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Decimals


@damage_rule("SCO004", Severity.WARNING, Kind.SCORE_PRECISION, Applicability.SAFE, Applicability.UNSAFE)
def score_precision(damage: Damage[Decimals], document: Document) -> Problem:
    r"""A score has more or fewer decimals than the layout.

    It was written by another tool or by hand, and files with the same scores differ. The fix that adds zeros is
    safe. The one that rounds changes the score and is unsafe.

    Bad (score):

        Relevance Score: 0.5
                         ^^^

    Fixed:

        Relevance Score: 0.500

    Bad (score):

        Relevance Score: 0.53349
                         ^^^^^^^

    Fixed:

        Relevance Score: 0.533

    Good:

        Relevance Score: 0.533
    """
    found, expected = damage.detail
    message = f"score has {found} decimal{'' if found == 1 else 's'}, expected {expected}"
    if damage.certain:
        return Problem(damage.span, message, repair(damage, f"Pad the score to {expected} decimals"))
    return Problem(
        damage.span, message, repair(damage, f"Round the score to {expected} decimals", Applicability.UNSAFE)
    )
