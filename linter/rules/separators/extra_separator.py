"""SEP004: a separator too many."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP004", Severity.ERROR, Kind.EXTRA_SEPARATOR, Applicability.SAFE)
def extra_separator(damage: Damage, document: Document) -> Problem:
    r"""A separator is repeated or belongs to no block.

    Between two terminators a script reads an empty exchange, and every count is one too high. A copy can go; whether a
    block is lost above a stray one, nobody can tell from the file.

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters.

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        A separator inside an answer is text, for no block begins behind it."
    """
    said = "duplicate" if damage.certain else "unexpected"
    return Problem(damage.span, f"{said} {damage.role}", repair(damage, "Remove the duplicate"))
