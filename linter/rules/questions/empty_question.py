"""QNA004: a question without text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("QNA004", Severity.ERROR, Kind.EMPTY_QUESTION, about=Subject.EMPTY)
def empty_question(damage: Damage[Deviation], document: Document) -> Problem:
    r"""A question has a label but no text.

    The answer cannot be judged without its question.

    Bad (question):

        Q1:
        ^^^

    Good:

        Q1: How do you plan a sprint?
    """
    return Problem(damage.span, "question has no text")
