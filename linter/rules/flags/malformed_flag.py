"""FLG001: a malformed flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import FlagText


@damage_rule("FLG001", Severity.ERROR, Kind.MALFORMED_FLAG, Applicability.SAFE)
def malformed_flag(damage: Damage[FlagText], document: Document) -> Problem:
    r"""The case, the brackets, the spelling or the spacing of a flag is wrong.

    Scripts look for the exact flag. A malformed one counts as missing, and the answer as a good one.

    Bad (score):

        Relevance Score: 0.533 [Struggled]
                               ^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533 [STRUGGLED]

    Good:

        Relevance Score: 0.533 [STRUGGLED]
    """
    from linter.rules.difference import in_words, pairs  # a clean file does without
    from linter.rules.order import is_alone

    flag = damage.detail.expected
    if document.slice(damage.span).startswith(f"{flag} "):
        return Problem(damage.span, f"flag has more text after it, expected {flag} alone on its line")
    message = f"{in_words('flag', damage, document)}, expected {flag}"
    if any(found != due and found.strip() == due.strip() for found, due in pairs(damage, document)):
        message += " at the start of the line" if is_alone(document, damage.span) else " after one space"
    return Problem(damage.span, message, repair(damage, f"Write {damage.detail.expected}"))
