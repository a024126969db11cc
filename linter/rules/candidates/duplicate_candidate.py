"""CAN004: the same candidate twice."""

from __future__ import annotations

from collections.abc import Iterator

from linter.blocks import Candidate
from linter.damage import Kind, Slot
from linter.document import Document
from linter.finding import Problem, Related, Severity, Span
from linter.line_bounds import first_line
from linter.rule import Scope, Subject, fact_rule
from linter.rules.documents.duplicate_section import repeated_sections
from linter.sameness import folded


@fact_rule(
    "CAN004",
    Severity.ERROR,
    needs=Slot.CANDIDATE,
    scope=Scope.BLOCK,
    about=Subject.SEQUENCE,
    judges=("candidates", "damage"),
)
def duplicate_candidate(document: Document) -> Iterator[Problem]:
    r"""A candidate has the same name and role as an earlier one.

    Programs that store candidates by name and role lose the exchanges of the first one, or count one interview
    twice. Case and the number of spaces are ignored when names are compared.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a cache for?

        A1: "It keeps results that are expensive to compute."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Candidate: John DOE - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: How do you find a slow query?

        A1: "I read the plan that the database makes of it and look for the step that touches the most rows first."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a cache for?

        A1: "It keeps results that are expensive to compute."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Candidate: John Doe - Database Administrator
        ----------------------------------------

        Q1: How do you find a slow query?

        A1: "I read the plan that the database makes of it and look for the step that touches the most rows first."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    for damage in document.damages:
        if damage.kind is Kind.REPEATED_CANDIDATE:
            from linter.rules.lines import where_again  # few files have such a line

            yield Problem(damage.span, f"candidate line is repeated{where_again(damage)}")
    people = [person(document, candidate) for candidate in document.candidates]
    if len(set(people)) == len(people) or not any(name for name, _ in people):  # a role alone names no person
        return
    silent = [section for section, _ in repeated_sections(document)]
    seen: dict[tuple[str, str], int] = {}
    last = -2
    for place, (candidate, who) in enumerate(zip(document.candidates, people, strict=True)):
        if document.second_title is not None and candidate.span[0] >= document.second_title:
            return
        if candidate.closed & Slot.CANDIDATE or candidate.section in silent:
            continue
        first = seen.setdefault(who, place)
        is_told, last = first != place and first == last + 1, first if first != place else -2
        if first != place and not is_told:  # several in the order that they had before are one copy
            related = (Related(candidate_line(document, document.candidates[first]), f"candidate {first + 1}"),)
            message = f"candidate {place + 1} has the same name and role as candidate {first + 1}"
            yield Problem(candidate_line(document, candidate), message, related=related)


def person(document: Document, candidate: Candidate) -> tuple[str, str]:
    """Name and role without what makes no difference: case and spacing."""
    return folded(document.slice(candidate.name)), folded(document.slice(candidate.role))


def candidate_line(document: Document, candidate: Candidate) -> Span:
    """The line that names the candidate, or the one in its place."""
    return first_line(document.text, candidate.span)
