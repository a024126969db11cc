"""QNA005: a label with no answer behind it."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("QNA005", Severity.ERROR, Kind.EMPTY_ANSWER, about=Subject.EMPTY)
def empty_answer(damage: Damage, document: Document) -> Problem:
    r"""An answer has a label and no text.

    A score stands for an answer. Where nothing was said the file should say so, and where something was, it is lost.

    Bad (answer):

        A1:
        ^^^

    Good:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
    """
    return Problem(damage.span, "answer has no text")
