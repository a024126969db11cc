"""DOC009: too many or too few blank lines between two blocks."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair


@damage_rule("DOC009", Severity.WARNING, Kind.BLANK_LINES, Applicability.SAFE, about=Subject.BLANK_LINES)
def blank_lines(damage: Damage, document: Document) -> Problem:
    r"""The number of blank lines between two blocks is not the layout's.

    Programs that split a transcript at blank lines cut it in the wrong places, and two files with the same content
    differ. Blank lines inside a question, an answer or an annotation are free.

    Bad (exchange):

        Q1: When do you use a list?
        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
        ^

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."


        ^
        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a list?

        Or when would you not?

        A1: "A list keeps its items in order and can grow.


        So I take one wherever the order of the items matters, and a set wherever it does not."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    lines = "blank line" if damage.found == "1" else "blank lines"
    fix = repair(damage, "Put the blank lines right")
    return Problem(damage.span, f"{damage.found} {lines} {damage.role}, expected {damage.expected}", fix)
