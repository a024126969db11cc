"""SEP001: a separator of the wrong length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Width


@damage_rule("SEP001", Severity.ERROR, Kind.SEPARATOR_LENGTH, Applicability.SAFE)
def separator_length(damage: Damage[Width], document: Document) -> Problem:
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
    from linter.rules.lines import called  # a clean file does without

    line, found, expected = damage.detail
    plural = "" if found == 1 else "s"
    message = f"{called(line)} is {found} character{plural} long, expected {expected}"
    return Problem(damage.span, message, repair(damage, f"Make it {expected} characters long"))
