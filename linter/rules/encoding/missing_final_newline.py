"""ENC007: no newline at the end of the file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC007", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE, about=Subject.FINAL_NEWLINE)
def missing_final_newline(unwanted: Unwanted) -> Iterator[Problem]:
    r"""There is no newline at the end of the file.

    Text that is appended joins the last line, and tools that count or read lines miss it.

    Bad (file):

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you deploy?

        A1: "To one server first, then to the rest."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\
                                      ^

    Fixed:

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you deploy?

        A1: "To one server first, then to the rest."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (score):

        Relevance Score: 0.533
    """
    text = unwanted.source.text
    if not text or text[-1] in "\r\n" or unwanted.tail or _is_unwanted(unwanted, text.rfind("\n") + 1):
        return
    end = len(text)
    fix = Fix("Add a newline", Applicability.SAFE, (Edit(end, end, unwanted.source.newline),))
    yield Problem((end, end), "no newline at end of file", fix)


def _is_unwanted(unwanted: Unwanted, start: int) -> bool:
    """Whether all from ``start`` on is what other findings own."""
    for span in unwanted.characters:
        if span[0] <= start < span[1]:
            start = span[1]
    return start >= len(unwanted.source.text)
