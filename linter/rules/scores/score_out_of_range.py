"""SCO003: a score outside the range."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("SCO003", Severity.ERROR, Kind.SCORE_RANGE)
def score_out_of_range(damage: Damage, document: Document) -> Problem:
    r"""A score lies outside the range.

    One value of 53.3 among shares of 1 outweighs a whole file in every average. Whether it is a slip of the point, a
    percentage or another scale, only its author can say.

    Bad (score):

        Relevance Score: 1.700
                         ^^^^^

    Bad (record exchange):

        Q1 [PROJECT] (Relevance: 53.3)
                                 ^^^^
        Question: When do you use a list?

        Answer: "Where the order of the items matters, for a list keeps it and can grow."

        ----------------------------------------

    Good (score):

        Relevance Score: 1.000
    """
    return Problem(damage.span, f"score is {damage.found}, expected a value between {damage.expected}")
