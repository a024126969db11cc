"""SCO004: a score with more or fewer decimals."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SCO004", Severity.WARNING, Kind.SCORE_PRECISION, Applicability.SAFE, Applicability.UNSAFE)
def score_precision(damage: Damage, document: Document) -> Problem:
    r"""A score has another count of decimals than the layout.

    Other decimals mean that another tool or a person wrote the value, and that a comparison of files as text finds
    differences where there are none. Zeros can be added without harm; to round changes the score.

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
    found, expected = damage.found, damage.expected
    message = f"score has {found} decimal{'' if found == '1' else 's'}, expected {expected}"
    if damage.certain:
        return Problem(damage.span, message, repair(damage, f"Pad the score to {expected} decimals"))
    return Problem(
        damage.span, message, repair(damage, f"Round the score to {expected} decimals", Applicability.UNSAFE)
    )
