"""DOC010: a file that ends too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import LastPart, LineName


@damage_rule("DOC010", Severity.ERROR, Kind.TRUNCATED, scope=Scope.FILE, about=Subject.END)
def truncated_transcript(damage: Damage[LastPart | LineName], document: Document) -> Problem:
    r"""The file ends inside an exchange or a header, or without its last line.

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
    from linter.details import LastPart, LineName  # a clean file does without

    if isinstance(damage.detail, LineName):
        from linter.rules.lines import called

        return Problem(damage.span, f"{called(damage.detail)} is missing at the end of the file")
    inside = {
        LastPart.TITLE: "the title",
        LastPart.SECTION: "a section header",
        LastPart.CANDIDATE: "a candidate header",
        LastPart.HEADER: "a header",
        LastPart.EXCHANGE: "the exchange",
        LastPart.QUESTION: "a question",
        LastPart.ANSWER: "an answer",
        LastPart.SCORE: "a score line",
        LastPart.ANNOTATION: "an annotation",
        LastPart.TURN: "a turn",
        LastPart.TERMINATOR: "a terminator",
        LastPart.SEPARATOR: "a separator",
        LastPart.LINE: "a line",
    }
    return Problem(damage.span, f"file ends inside {inside[damage.detail]}")
