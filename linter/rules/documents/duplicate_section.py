"""DOC005: a section twice."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Kind, Section
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("DOC005", Severity.ERROR, about=Subject.REPEATED_SECTION | Subject.SEQUENCE)
def duplicate_section(document: Document) -> Iterator[Problem]:
    r"""A section occurs a second time.

    A program that keeps sections by name loses the candidates of the first one. Most often two files were joined, or
    one of the two headings should be another one; whose candidates are meant only a person can tell.

    Bad (section):

        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        ============================================================
        WEAK CANDIDATES
        ^^^^^^^^^^^^^^^
        ============================================================


        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: What does a key do in a list of elements?

        A1: "It tells the renderer which element is which, so that one that moved keeps its state and its node."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (section):

        ============================================================
        WEAK CANDIDATES
        WEAK CANDIDATES
        ^^^^^^^^^^^^^^^
        ============================================================


        Candidate: John Doe - Senior Python Developer
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
    for damage in document.damages:
        if damage.kind is Kind.REPEATED_SECTION:
            yield Problem(damage.span, "section heading is repeated on the next line")
    for section, first in repeated_sections(document):
        related = (Related(first.heading, f"first section {first.name}"),)
        yield Problem(section.heading, f"second section {section.name}, expected one", related=related)


def repeated_sections(document: Document) -> Iterator[tuple[Section, Section]]:
    """Each section whose name was there before, up to a second title, and the first one of that name."""
    seen: dict[str, Section] = {}
    for section in document.sections:
        if document.second_title is not None and section.span[0] > document.second_title:
            return
        if section.name is not None and (first := seen.setdefault(section.name, section)) is not section:
            yield section, first
