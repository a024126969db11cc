"""SCO008: a score in another notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.expressions import expression
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Notation


_CUT_OFF = expression(r"[.,٫]\W*$")
"""A point with nothing after it: the lost digits are unknown, and the worst possible score would be a guess."""


@damage_rule("SCO008", Severity.ERROR, Kind.NONSTANDARD_NUMBER, Applicability.SAFE, Applicability.UNSAFE)
def nonstandard_number(damage: Damage[Notation], document: Document) -> Problem:
    r"""A score is written in another notation.

    People understand `0,533` and `53.3%`. Programs read 0, 533, 53.3 or nothing. The fix is safe if only the
    decimal comma or a leading zero differs.

    Bad (score):

        Relevance Score: 0,533
                         ^^^^^

    Fixed:

        Relevance Score: 0.533

    Bad (score):

        Relevance Score: 53.3%
                         ^^^^^

    Fixed:

        Relevance Score: 0.533

    Good:

        Relevance Score: 0.533
    """
    if _CUT_OFF.search(document.slice(damage.span)):
        return Problem(damage.span, f"score is written {damage.detail.found}, with no digits after the point")
    applicability = Applicability.SAFE if damage.certain else Applicability.UNSAFE
    message = f"score is written {damage.detail.found}, expected {damage.detail.expected}"
    return Problem(damage.span, message, repair(damage, f"Write {damage.detail.expected}", applicability))
