"""SEP006: a separator that shares its line."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP006", Severity.ERROR, Kind.SHARED_SEPARATOR, Applicability.SAFE)
def separator_shares_line(damage: Damage, document: Document) -> Problem:
    r"""A separator shares its line with other text.

    Scripts compare whole lines. They do not find the separator, and two blocks become one.

    Bad (end):

        Relevance Score: 0.533 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "They tell me what I broke. ~~~~~"
    """
    message = f"{damage.role} shares its line with other text, expected a line of its own"
    return Problem(damage.span, message, repair(damage, "Put it on a line of its own"))
