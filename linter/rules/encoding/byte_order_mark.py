"""ENC002: a byte-order mark."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Scope, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC002", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE)
def byte_order_mark(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The file starts with a byte-order mark.

    UTF-8 does not need one, and programs that do not expect it read it as the first character of the title.

    Bad (file):

        \ufeff================================================================================
        ^^^^^^
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is recursion?

        A1: "A function that calls itself on a smaller input."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is recursion?

        A1: "A function that calls itself on a smaller input."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (score):

        Relevance Score: 0.533
    """
    for span in unwanted.byte_order_mark:
        count = span[1] - span[0]
        fix = Fix("Remove the byte-order mark", Applicability.SAFE, (Edit(*span, ""),))
        yield Problem(span, f"file starts with {count} byte-order mark{'s' if count > 1 else ''}, expected none", fix)
