"""SCO007: a score line written otherwise."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SCO007", Severity.ERROR, Kind.MALFORMED_SCORE, Applicability.SAFE)
def malformed_score_line(damage: Damage, document: Document) -> Problem:
    r"""A score line does not begin with the exact label.

    A script that looks for the label finds no score and gives the exchange none, or the one of the next.

    Bad (score):

        relevance score - 0.533
        ^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533

    Good:

        Relevance Score: 0.533
    """
    from linter.rules.difference import in_words  # a clean file does without

    if damage.role == "label":
        message = f"{in_words('score label', damage, document)}, expected '{damage.expected.strip()}'"
    else:
        message = f"value is on the line below the score label, expected after '{damage.expected.strip()}'"
    return Problem(damage.span, message, repair(damage, f"Begin the line with '{damage.expected.strip()}'"))
