"""QNA007: a question number that is not due."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("QNA007", Severity.ERROR, Kind.NUMBER_SEQUENCE, Applicability.UNSAFE)
def number_out_of_sequence(damage: Damage, document: Document) -> Problem:
    r"""A question has another number than the one that is due.

    A gap means that an exchange was lost, a repeated number that two are taken for one. Numbers start at 1 for each
    candidate. Reported once, where the sequence breaks; the numbers that follow are held against the new one.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q4: When do you use a tuple?
        ^^^

        A4: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: When do you use a tuple?

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if damage.role == "repeated":
        return Problem(damage.span, f"question label {damage.found} is repeated on the next line")
    others = " and renumber the next ones" if len(damage.edits) > 2 else ""
    fix = repair(damage, f"Write {damage.expected}{others}", Applicability.UNSAFE)
    return Problem(damage.span, f"question is numbered {damage.found}, expected {damage.expected}", fix)
