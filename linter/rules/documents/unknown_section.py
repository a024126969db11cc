"""DOC003: a section with an unknown name, or with none."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

_FOUND = {"name": "section name is unknown", "line": "section heading is misplaced"}


@damage_rule("DOC003", Severity.ERROR, Kind.UNKNOWN_SECTION, about=Subject.UNKNOWN_SECTION)
def unknown_section(damage: Damage, document: Document) -> Problem:
    r"""A section has a name that is none of the known ones, or no name at all.

    The section is the quality that everybody below it was given. Where it is not known, a program that groups by it
    drops these candidates, or makes a group of its own of them.

    Bad (section):

        ============================================================
        JUNIOR CANDIDATES
        ^^^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (section):

        ============================================================
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        ============================================================
        AVERAGE CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    what = _FOUND.get(damage.found, "section heading is missing")
    some = "one of " if ", " in damage.expected else ""
    return Problem(damage.span, f"{what}, expected {some}{damage.expected}")
