"""FLG004: a flag in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import FlagText


@damage_rule("FLG004", Severity.ERROR, Kind.MISPLACED_FLAG, Applicability.UNSAFE)
def misplaced_flag(damage: Damage[FlagText], document: Document) -> Problem:
    r"""The flag is not placed after the score.

    Scripts look for flags after the score only. Anywhere else, a flag becomes part of the answer or makes the score
    unreadable. Whether it was meant as a flag is a guess, so the fix is unsafe.

    Bad (score):

        Relevance Score: [STRUGGLED] 0.533
                         ^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533 [STRUGGLED]

    Bad (score):

        [STRUGGLED]
        ^^^^^^^^^^^
        Relevance Score: 0.533

    Fixed:

        Relevance Score: 0.533 [STRUGGLED]

    Good (answer):

        A1: "Once I read [STRUGGLED] in a form."
    """
    from linter.rules.order import expected  # a clean file does without

    flag = damage.detail
    name = "flag" if "{" in flag.expected else flag.expected  # a slot of the template, not a flag
    message = f"{name} is {'before the score' if flag.is_before_score else 'misplaced'}{expected(document, 'flag')}"
    return Problem(damage.span, message, repair(damage, "Move the flag to its place", Applicability.UNSAFE))
