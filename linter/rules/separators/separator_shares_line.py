"""SEP006: a separator that shares its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import LineName


@damage_rule("SEP006", Severity.ERROR, Kind.SHARED_SEPARATOR, Applicability.SAFE)
def separator_shares_line(damage: Damage[LineName], document: Document) -> Problem:
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
    from linter.rules.lines import called  # a clean file does without

    message = f"{called(damage.detail)} shares its line with other text, expected a line of its own"
    return Problem(damage.span, message, repair(damage, "Put it on a line of its own"))
