"""DOC004: a misspelt section name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("DOC004", Severity.ERROR, Kind.MISSPELT_SECTION, Applicability.SAFE)
def misspelt_section(damage: Damage[Deviation], document: Document) -> Problem:
    r"""A section name is misspelt, capitalised differently or spaced differently.

    Programs that compare names exactly do not find this section. Its candidates are silently missing from all
    statistics.

    Bad (section):

        ============================================================
        Weak Candidates
        ^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you review code?

        A1: "I read the tests first."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you review code?

        A1: "I read the tests first."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (heading):

        ============================================================
        EXEPTIONAL CANDIDATES
        ^^^^^^^^^^^^^^^^^^^^^
        ============================================================

    Fixed:

        ============================================================
        EXCEPTIONAL CANDIDATES
        ============================================================

    Good:

        ============================================================
        AVERAGE CANDIDATES
        ============================================================
    """
    from linter.details import LineKind  # a clean file does without
    from linter.rules.difference import in_words

    noun = "line" if damage.detail.line.kind is LineKind.OTHER else "section name"
    said, expected = in_words(noun, damage, document), damage.detail.expected
    message = said if ", expected " in said else f"{said}, expected {expected}"
    return Problem(damage.span, message, repair(damage, f"Write {expected}"))
