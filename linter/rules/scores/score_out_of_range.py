"""SCO003: a score out of range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import OutOfRange


@damage_rule("SCO003", Severity.ERROR, Kind.SCORE_RANGE)
def score_out_of_range(damage: Damage[OutOfRange], document: Document) -> Problem:
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
    from linter.rules.lines import bounds  # a clean file does without

    _, found, lowest, highest, comma = damage.detail
    return Problem(damage.span, f"score is {found}, expected {bounds(lowest, highest, comma)}")
