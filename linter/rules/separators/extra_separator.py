"""SEP004: an extra separator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import ExtraSeparator


@damage_rule("SEP004", Severity.ERROR, Kind.EXTRA_SEPARATOR, Applicability.SAFE)
def extra_separator(damage: Damage[ExtraSeparator], document: Document) -> Problem:
    r"""A separator is repeated or unexpected.

    Between two terminators, scripts read an empty exchange, and every count is one too high. The fix removes a
    duplicate. If a separator is unexpected, a block above it may be lost, so there is no fix.

    Bad (end):

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A tree whose root is the smallest item.

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        A separator inside an answer is text, because no block follows it."
    """
    said = "duplicate" if damage.detail.repeated else "unexpected"
    return Problem(damage.span, f"{said} separator", repair(damage, "Remove the duplicate"))
