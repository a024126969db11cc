"""DOC011: a candidate before any section."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Scope, fact_rule
from linter.rules.candidates.duplicate_candidate import candidate_line


@fact_rule("DOC011", Severity.ERROR, scope=Scope.FILE)
def candidate_outside_section(document: Document) -> Iterator[Problem]:
    r"""A candidate stands before the first section.

    The section is the quality that a candidate was given; without one there is none, and a program that groups by it
    fails or guesses. Reported once, at the first such candidate; a layout without sections has none to miss.

    Bad (section):

        Candidate: John Doe - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

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
    if not document.section_names or not document.holds_candidates or not document.candidates:
        return
    first = document.candidates[0]
    if first.section is None and first.header:
        yield Problem(candidate_line(document, first), "candidate 1 is before the first section")
