"""QNA005: an answer without text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("QNA005", Severity.ERROR, Kind.EMPTY_ANSWER, about=Subject.EMPTY)
def empty_answer(damage: Damage[Deviation], document: Document) -> Problem:
    r"""An answer has a label but no text.

    A score rates an answer. If the candidate said nothing, the file should say so; otherwise the answer is lost.

    Bad (answer):

        A1:
        ^^^

    Good:

        A1: "One repository for all projects."
    """
    return Problem(damage.span, "answer has no text")
