"""SCO001: a missing score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("SCO001", Severity.ERROR, Kind.MISSING_SCORE, about=Subject.EMPTY)
def missing_score(damage: Damage[Deviation], document: Document) -> Problem:
    r"""An exchange has no score line, or the score line has no value.

    A missing score is not 0.000. Scripts that fill the gap turn an unrated answer into the worst of all.

    Bad (exchange):

        Q1: What is a shard?

        A1: "A part of the data on a server of its own."

        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^

    Bad (score):

        Relevance Score:
                        ^

    Good:

        Relevance Score: 0.533
    """
    from linter.details import How  # a clean file does without

    said = "score line is missing" if damage.detail.how is How.MISSING else "score line has no value"
    return Problem(damage.span, said)
