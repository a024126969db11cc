"""QNA002: an answer without a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("QNA002", Severity.ERROR, Kind.MISSING_QUESTION)
def missing_question(damage: Damage[Deviation], document: Document) -> Problem:
    r"""An answer has no question.

    The answer cannot be judged without its question. Programs that pair the two pair this answer with nothing, or
    with the previous question.

    Bad (exchange):

        A1: "They document what a function takes."
        ^

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: Why do you use types?

        A1: "They document what a function takes."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.details import How, LineKind  # a clean file does without

    if damage.detail.how is How.REPEATED:
        return Problem(damage.span, "second answer to one question, expected one")
    is_known = damage.detail.expected and damage.detail.line.kind is not LineKind.ANSWER  # its own label is there
    expected = f", expected '{damage.detail.expected}'" if is_known else ""
    return Problem(damage.span, f"answer without a question{expected}")
