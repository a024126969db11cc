"""SCO007: a malformed score label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("SCO007", Severity.ERROR, Kind.MALFORMED_SCORE, Applicability.SAFE)
def malformed_score_line(damage: Damage[Deviation], document: Document) -> Problem:
    r"""The label of a score is malformed.

    Scripts that look for the label find no score. They give the exchange none, or the score of the next one.

    Bad (score):

        relevance score - 0.533
        ^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533

    Good:

        Relevance Score: 0.533
    """
    from linter.details import How  # a clean file does without
    from linter.rules.labels import message, title

    if damage.detail.how is not How.BROKEN:
        return Problem(damage.span, message("score label", damage, document), repair(damage, title(damage)))
    said = f"score is on the line below its label, expected after '{damage.detail.expected.strip()}'"
    return Problem(damage.span, said, repair(damage, "Join the two lines"))
