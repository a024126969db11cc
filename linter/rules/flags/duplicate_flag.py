"""FLG003: a flag twice."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("FLG003", Severity.ERROR, Kind.DUPLICATE_FLAG, Applicability.SAFE)
def duplicate_flag(damage: Damage, document: Document) -> Problem:
    r"""The same flag stands twice on a score line.

    Where flags are counted, one answer counts for two.

    Bad (score):

        Relevance Score: 0.533 [STRUGGLED] [STRUGGLED]
                                           ^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533 [STRUGGLED]

    Good:

        Relevance Score: 0.533 [STRUGGLED]
    """
    return Problem(damage.span, f"duplicate flag {damage.expected}", repair(damage, "Remove the duplicate"))
