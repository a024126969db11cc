"""DOC002: no title."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Scope, damage_rule


@damage_rule("DOC002", Severity.WARNING, Kind.MISSING_TITLE, scope=Scope.FILE)
def missing_title(damage: Damage, document: Document) -> Problem:
    r"""The file does not begin with a title.

    The title tells a collection from other files. Without one it is easily taken for a piece that was cut out of a
    larger file, and a reader cannot be sure that its start is not lost.

    Bad (file):

        ============================================================
        ^
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    first = "section" if document.section_names else "candidate"
    return Problem(damage.span, f"file has no title, expected one before the first {first}")
