"""DOC007: a section without candidates."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Kind, Slot
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, fact_rule


@fact_rule("DOC007", Severity.WARNING, needs=Slot.SECTION, about=Subject.END, judges=("sections",))
def empty_section(document: Document) -> Iterator[Problem]:
    r"""A section has no candidates.

    An empty section is possible, but a lost page is more likely. If the section is meant to be empty, remove its
    heading.

    Bad (heading):

        ============================================================
        WEAK CANDIDATES
        ^^^^^^^^^^^^^^^
        ============================================================


        ============================================================
        AVERAGE CANDIDATES
        ============================================================

    Good:

        ============================================================
        AVERAGE CANDIDATES
        ============================================================
    """
    sections = document.sections
    following = [section.name for section in sections[1:]] + [None]
    for section, next_name in zip(sections, following, strict=False):
        if section.candidates or not section.holds_candidates or section.closed & Slot.SECTION:
            continue
        if section.name is not None and section.name == next_name:
            continue  # its copy right below is DOC005
        if section is sections[-1] and _cut_off(document, section.span[0]):
            continue
        yield Problem(section.heading, f"section {section.name} has 0 candidates, expected at least 1")


def _cut_off(document: Document, start: int) -> bool:
    """Whether the file ends inside a block that begins after ``start``."""
    return any(damage.kind is Kind.TRUNCATED and damage.span[0] >= start for damage in document.damages)
