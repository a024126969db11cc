"""SCO002: a score that is not a number."""

from __future__ import annotations

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("SCO002", Severity.ERROR, Kind.SCORE_NOT_A_NUMBER)
def score_not_a_number(damage: Damage[None], document: Document) -> Problem:
    r"""A score is not a number.

    Programs stop at it, skip the exchange, or read 0 or `nan`, and an average over the file is wrong or missing.

    Bad (score):

        Relevance Score: high
                         ^^^^

    Good:

        Relevance Score: 0.533
    """
    return Problem(damage.span, "score is not a number")
