"""DOC006: sections in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from linter.blocks import Section
from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Scope, Subject, fact_rule
from linter.rules.documents.duplicate_section import repeated_sections


@fact_rule("DOC006", Severity.WARNING, scope=Scope.FILE, about=Subject.SEQUENCE, judges=("sections",))
def section_out_of_order(document: Document) -> Iterator[Problem]:
    r"""A section comes after one that it should precede.

    Sections are ordered from the weakest to the best. If they are not, one of the headings is probably wrong, and
    with it the quality of every candidate below. Only the first section that is too late is reported.

    Bad (section):

        ============================================================
        STRONG CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you rebase?

        A1: "Before I open a pull request."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        ============================================================
        AVERAGE CANDIDATES
        ^^^^^^^^^^^^^^^^^^
        ============================================================


        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: What does a key do in a list of elements?

        A1: "It tells the renderer which element is which, so that one that moved keeps its state and its node."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        ============================================================
        AVERAGE CANDIDATES
        ============================================================


        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: What does a key do in a list of elements?

        A1: "It tells the renderer which element is which, so that one that moved keeps its state and its node."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        ============================================================
        EXCEPTIONAL CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you rebase?

        A1: "Before I open a pull request."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if not document.has_order:
        return
    order = {name: position for position, name in enumerate(document.section_order)}
    doubled = {section.name for section, _ in repeated_sections(document)}
    before: Section | None = None
    for section in document.sections:
        if document.second_title is not None and section.span[0] > document.second_title:
            return
        if section.name not in order or section.name in doubled:
            continue
        if before is not None and order[section.name] < order[before.name or ""]:
            message = f"section {section.name} is after {before.name}, expected before {before.name}"
            yield Problem(section.heading, message, related=(Related(before.heading, f"section {before.name}"),))
            return
        before = section
