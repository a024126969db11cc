"""SCO001: no score."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("SCO001", Severity.ERROR, Kind.MISSING_SCORE, about=Subject.EMPTY)
def missing_score(damage: Damage, document: Document) -> Problem:
    r"""An exchange has no score line, or no value stands on it.

    A missing score is not 0.000. A script that fills the gap turns an answer that nobody judged into the worst of all.

    Bad (exchange):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^

    Bad (score):

        Relevance Score:
                        ^

    Good:

        Relevance Score: 0.533
    """
    said = "score line is missing" if damage.found == "line" else "score line has no value"
    return Problem(damage.span, said)
