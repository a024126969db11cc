"""SCO009: text behind the score."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("SCO009", Severity.ERROR, Kind.TEXT_AFTER_SCORE)
def text_after_score(damage: Damage, document: Document) -> Problem:
    r"""Text that is no flag stands behind the score.

    A reader that takes the rest of the line for the value fails, one that takes the first word loses what somebody
    wanted to say.

    Bad (score):

        Relevance Score: 0.533 after the second hint
                               ^^^^^^^^^^^^^^^^^^^^^

    Good:

        Relevance Score: 0.533
        [AI Explanation Provided]: The answer came after the second hint.
    """
    return Problem(damage.span, "unexpected text after the score")
