"""DOC010: a file that ends too early."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, damage_rule


@damage_rule("DOC010", Severity.ERROR, Kind.TRUNCATED, scope=Scope.FILE, about=Subject.END)
def truncated_transcript(damage: Damage, document: Document) -> Problem:
    r"""The file ends inside an exchange or a header.

    The file was cut off by a full disk or an interrupted copy, and more than the end of this exchange may be lost.
    The last block is not checked any further.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you log failures?

        A1: "Once, where they\
                             ^

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: How do you log failures?

        A1: "Once, where they are handled."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    return Problem(damage.span, f"file ends inside {damage.role}")
