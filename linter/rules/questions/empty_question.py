"""QNA004: a label with no question behind it."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("QNA004", Severity.ERROR, Kind.EMPTY_QUESTION, about=Subject.EMPTY)
def empty_question(damage: Damage, document: Document) -> Problem:
    r"""A question has a label and no text.

    Without the question nobody can say whether the answer is a good one.

    Bad (question):

        Q1:
        ^^^

    Good:

        Q1: When do you use a list?
    """
    return Problem(damage.span, "question has no text")
