"""DOC002: a file without a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Scope, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("DOC002", Severity.WARNING, Kind.MISSING_TITLE, scope=Scope.FILE)
def missing_title(damage: Damage[Deviation], document: Document) -> Problem:
    r"""The file does not begin with a title.

    The title identifies the collection. If it is missing, the beginning of the file may be lost, and with it more
    than the title.

    Bad (file):

        ============================================================
        ^
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a primary key?

        A1: "The column that identifies a row."

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

        Q1: What is a primary key?

        A1: "The column that identifies a row."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.details import How  # a clean file does without

    if (wanted := damage.detail.expected) and "{" not in wanted:
        what = "file has no title" if damage.detail.how is How.MISSING else "title is worded differently"
        return Problem(damage.span, f"{what}, expected '{wanted}'")
    first = "section" if document.section_names else "candidate"
    return Problem(damage.span, f"file has no title, expected one above the first {first}")
