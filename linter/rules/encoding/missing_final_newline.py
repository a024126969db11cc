"""ENC007: a last line without its end."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC007", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE, about=Subject.FINAL_NEWLINE)
def missing_final_newline(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The last line has no end.

    What is appended runs into it, and tools that count or read lines lose it. In the example the backslash stands for
    the missing newline.

    Bad (file):

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

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

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

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
    yield Problem((end, end), "file ends without a newline", fix)


def _is_unwanted(unwanted: Unwanted, start: int) -> bool:
    """Whether all from ``start`` on is what other findings own."""
    for span in unwanted.characters:
        if span[0] <= start < span[1]:
            start = span[1]
    return start >= len(unwanted.source.text)
