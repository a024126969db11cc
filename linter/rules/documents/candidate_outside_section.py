"""DOC011: a candidate before the first section."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Scope, fact_rule
from linter.rules.candidates.duplicate_candidate import candidate_line


@fact_rule("DOC011", Severity.ERROR, scope=Scope.FILE, judges=("candidates",))
def candidate_outside_section(document: Document) -> Iterator[Problem]:
    r"""A candidate is before the first section.

    The section states the quality of a candidate. Programs that group by it fail for this candidate, or guess. Only
    the first such candidate is reported. Layouts without sections are not checked.

    Bad (top):

        Candidate: John Doe - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

    Good:

        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------
    """
    if not document.section_names or not document.holds_candidates:
        return
    first = document.candidates[0]
    if first.section is None and first.header:
        yield Problem(candidate_line(document, first), "candidate 1 is before the first section")
