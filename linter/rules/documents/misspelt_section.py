"""DOC004: a section name that is nearly a known one."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("DOC004", Severity.ERROR, Kind.MISSPELT_SECTION, Applicability.SAFE)
def misspelt_section(damage: Damage, document: Document) -> Problem:
    r"""A section name is a known one in other letters, spelling or spacing.

    A program that compares names letter by letter does not find this section, and its candidates are missing from
    every figure without a word.

    Bad (section):

        ============================================================
        Weak Candidates
        ^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (section):

        ============================================================
        EXEPTIONAL CANDIDATES
        ^^^^^^^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        ============================================================
        EXCEPTIONAL CANDIDATES
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
    from linter.rules.difference import in_words  # a clean file does without

    fix = repair(damage, f"Write {damage.expected}")
    return Problem(damage.span, f"{in_words('section name', damage, document)}, expected {damage.expected}", fix)
