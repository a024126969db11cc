"""SCO007: a malformed score label."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SCO007", Severity.ERROR, Kind.MALFORMED_SCORE, Applicability.SAFE)
def malformed_score_line(damage: Damage, document: Document) -> Problem:
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
    from linter.rules.labels import message, title  # a clean file does without

    if damage.role == "label" and damage.found != "broken":
        return Problem(damage.span, message("score label", damage, document), repair(damage, title(damage)))
    said = f"score is on the line below its label, expected after '{damage.expected.strip()}'"
    return Problem(damage.span, said, repair(damage, "Join the two lines"))
