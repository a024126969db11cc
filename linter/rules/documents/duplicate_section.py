"""DOC005: a section that occurs twice."""

from __future__ import annotations

from collections.abc import Iterator

from linter.blocks import Section
from linter.damage import Kind
from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("DOC005", Severity.ERROR, about=Subject.REPEATED_SECTION | Subject.SEQUENCE, judges=("sections", "damage"))
def duplicate_section(document: Document) -> Iterator[Problem]:
    r"""A section occurs a second time.

    Programs that store sections by name lose the candidates of the first one. Usually two files were joined, or one
    of the two headings is wrong. Only a person can tell which one.

    Bad (section):

        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a deadlock?

        A1: "Two threads that block each other."

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

    Bad (heading):

        ============================================================
        WEAK CANDIDATES
        WEAK CANDIDATES
        ^^^^^^^^^^^^^^^
        ============================================================

    Good:

        ============================================================
        WEAK CANDIDATES
        ============================================================
    """
    for damage in document.damages:
        if damage.kind is Kind.REPEATED_SECTION:
            from linter.rules.lines import heading, where_again  # few files have such a line

            yield Problem(damage.span, f"{heading(damage)} is repeated{where_again(damage)}")
    for section, first in repeated_sections(document):
        related = (Related(first.heading, f"first section {first.name}"),)
        yield Problem(section.heading, f"second section {section.name}, expected one", related=related)


def repeated_sections(document: Document) -> Iterator[tuple[Section, Section]]:
    """Each section whose name was there before, up to a second title, and the first one of that name."""
    seen: dict[str, Section] = {}
    if not document.has_each_once:
        return
    for section in document.sections:
        if document.second_title is not None and section.span[0] > document.second_title:
            return
        if section.name is not None and (first := seen.setdefault(section.name, section)) is not section:
            yield section, first
