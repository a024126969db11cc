"""SEP001: a separator of the wrong length."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP001", Severity.ERROR, Kind.SEPARATOR_LENGTH, Applicability.SAFE)
def separator_length(damage: Damage, document: Document) -> Problem:
    r"""A separator is too long or too short.

    Scripts split a file at the exact line. If a separator is off by one character, they miss it, and two exchanges
    become one without an error.

    Bad (end):

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "Every write has to update it too.

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        A rule of any length inside an answer is text."
    """
    found, expected = damage.found, damage.expected
    plural = "" if found == "1" else "s"
    message = f"{damage.role} is {found} character{plural} long, expected {expected}"
    return Problem(damage.span, message, repair(damage, f"Make it {expected} characters long"))
