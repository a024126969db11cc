"""SCO009: text after the score."""

from __future__ import annotations

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("SCO009", Severity.ERROR, Kind.TEXT_AFTER_SCORE)
def text_after_score(damage: Damage[None], document: Document) -> Problem:
    r"""There is unexpected text after the score.

    Programs that read the rest of the line as the score fail. Those that read only the first word lose the remark.

    Bad (score):

        Relevance Score: 0.533 after the second hint
                               ^^^^^^^^^^^^^^^^^^^^^

    Good:

        Relevance Score: 0.533
        [AI Explanation Provided]: The answer came after the second hint.
    """
    return Problem(damage.span, "unexpected text after the score")
