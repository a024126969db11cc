"""ENC008: blank lines at the end of the file."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.line_ends import LINE_END
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC008", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE, about=Subject.FINAL_LINES)
def extra_final_newlines(unwanted: Unwanted) -> Iterator[Problem]:
    r"""There are blank lines at the end of the file.

    They multiply when files are joined, and show up in diffs that change nothing else.

    Bad (file):

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a container?

        A1: "A process with its own file system."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\x0a
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

        Q1: What is a container?

        A1: "A process with its own file system."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (score):

        Relevance Score: 0.533
    """
    if unwanted.tail is None:
        return
    start, end = unwanted.tail
    text = unwanted.source.text
    count = sum(1 for _ in LINE_END.finditer(text, start)) + (text[-1] not in "\r\n")
    fix = Fix("Remove the blank lines", Applicability.SAFE, (Edit(start, end, ""),))
    yield Problem((start, start), f"file ends with {count} blank line{'s' if count > 1 else ''}, expected none", fix)
