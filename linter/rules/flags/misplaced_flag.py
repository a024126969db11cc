"""FLG004: a flag in the wrong place."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("FLG004", Severity.ERROR, Kind.MISPLACED_FLAG, Applicability.UNSAFE)
def misplaced_flag(damage: Damage, document: Document) -> Problem:
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

    name = "flag" if "{" in damage.expected else damage.expected  # a slot of the template, not a flag
    message = f"{name} is {damage.found or 'misplaced'}{expected(document, 'flag')}"
    return Problem(damage.span, message, repair(damage, "Move the flag to its place", Applicability.UNSAFE))
