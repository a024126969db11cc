"""CAN005: a candidate without exchanges."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Kind, Slot
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.candidates.duplicate_candidate import candidate_line, person


@fact_rule("CAN005", Severity.ERROR, needs=Slot.CANDIDATE, about=Subject.END, judges=("candidates",))
def candidate_without_exchanges(document: Document) -> Iterator[Problem]:
    r"""A candidate has no questions and answers.

    The interview is missing: a page was lost, or the line between two candidates was.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: What does a key do in a list of elements?

        A1: "It tells the renderer which element is which, so that one that moved keeps its state and its node."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (header):

        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------
    """
    candidates = document.candidates
    for place, candidate in enumerate(candidates):
        if candidate.exchanges or candidate.closed & Slot.CANDIDATE:
            continue
        if place + 1 < len(candidates):
            if person(document, candidate) == person(document, candidates[place + 1]):
                continue  # its copy right below is CAN004
        elif any(d.kind is Kind.TRUNCATED and d.span[0] >= candidate.span[0] for d in document.damages):
            continue
        message = f"candidate {place + 1} has 0 exchanges, expected at least 1"
        yield Problem(candidate_line(document, candidate), message)
