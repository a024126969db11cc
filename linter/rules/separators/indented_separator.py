"""SEP005: a separator that does not start its line."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP005", Severity.ERROR, Kind.INDENTED_SEPARATOR, Applicability.SAFE)
def indented_separator(damage: Damage, document: Document) -> Problem:
    r"""A separator does not stand at the start of its line.

    Scripts compare whole lines. With blanks before it the line is another one, and the block goes on to the next.

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters.

            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Inside an answer any line may be indented."
    """
    count = damage.span[1] - damage.span[0]
    message = f"{damage.role} is indented by {count} character{'' if count == 1 else 's'}, expected 0"
    return Problem(damage.span, message, repair(damage, "Remove the indentation"))
