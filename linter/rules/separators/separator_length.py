"""SEP001: a separator that is too long or too short."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP001", Severity.ERROR, Kind.SEPARATOR_LENGTH, Applicability.SAFE)
def separator_length(damage: Damage, document: Document) -> Problem:
    r"""A separator has the right character but is too long or too short.

    Scripts split a file at the exact line. A separator that is one character off is passed over, and two exchanges run
    into one without an error.

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters.

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        A rule of any length inside an answer is text."
    """
    found, expected = damage.found, damage.expected
    plural = "" if found == "1" else "s"
    message = f"{damage.role} is {found} character{plural} long, expected {expected}"
    return Problem(damage.span, message, repair(damage, f"Make it {expected} characters long"))
