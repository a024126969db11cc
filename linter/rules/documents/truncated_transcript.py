"""DOC010: a file that ends in the middle of something."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, damage_rule


@damage_rule("DOC010", Severity.ERROR, Kind.TRUNCATED, scope=Scope.FILE, about=Subject.END)
def truncated_transcript(damage: Damage, document: Document) -> Problem:
    r"""The file ends inside an exchange or a header.

    A full disk, a broken download or a copy that stopped leaves half an answer behind, and nobody knows how much else
    is lost. What is there of the last block is not judged any further.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order\
                                            ^

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    return Problem(damage.span, f"file ends inside {damage.role}")
