"""SCO003: a score out of range."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("SCO003", Severity.ERROR, Kind.SCORE_RANGE)
def score_out_of_range(damage: Damage, document: Document) -> Problem:
    r"""A score is out of range.

    In an average, one score of 53.3 outweighs a whole file of scores between 0 and 1. It may be a misplaced decimal
    point, a percentage or another scale. Only its author can tell.

    Bad (score):

        Relevance Score: 1.700
                         ^^^^^

    Bad (record exchange):

        Q1 [PROJECT] (Relevance: 53.3)
                                 ^^^^
        Question: What is a proxy?

        Answer: "Where the order of the items matters, for a list keeps it and can grow."

        ----------------------------------------

    Good (score):

        Relevance Score: 1.000
    """
    return Problem(damage.span, f"score is {damage.found}, expected a value between {damage.expected}")
