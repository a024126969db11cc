"""SEP006: a separator beside other text."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP006", Severity.ERROR, Kind.SHARED_SEPARATOR, Applicability.SAFE)
def separator_shares_line(damage: Damage, document: Document) -> Problem:
    r"""Other text stands on the line of a separator.

    The line is neither what it says nor a separator: a script that splits at whole lines loses both.

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters. ~~~~~"
    """
    message = f"{damage.role} shares its line with other text, expected a line of its own"
    return Problem(damage.span, message, repair(damage, "Put it on a line of its own"))
