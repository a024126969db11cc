"""FLG003: the same flag twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import FlagText


@damage_rule("FLG003", Severity.ERROR, Kind.DUPLICATE_FLAG, Applicability.SAFE)
def duplicate_flag(damage: Damage[FlagText], document: Document) -> Problem:
    r"""The same flag occurs twice.

    If flags are counted, the answer counts twice.

    Bad (score):

        Relevance Score: 0.533 [STRUGGLED] [STRUGGLED]
                                           ^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533 [STRUGGLED]

    Good:

        Relevance Score: 0.533 [STRUGGLED]
    """
    return Problem(damage.span, f"duplicate flag {damage.detail.expected}", repair(damage, "Remove the duplicate"))
