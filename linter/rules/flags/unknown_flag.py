"""FLG002: an unknown flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import FlagText


@damage_rule("FLG002", Severity.ERROR, Kind.UNKNOWN_FLAG)
def unknown_flag(damage: Damage[FlagText], document: Document) -> Problem:
    r"""The flag is not one of the configured flags.

    Programs ignore it, and what it was meant to record is silently lost.

    Bad (score):

        Relevance Score: 0.533 [EXCELLENT]
                               ^^^^^^^^^^^

    Good:

        Relevance Score: 0.533 [STRUGGLED]
    """
    known = ", ".join(f"[{flag}]" for flag in document.flags)
    if damage.detail.expected:
        hint = f"did you mean {damage.detail.expected}?"
    else:
        hint = f"expected {'one of ' * (len(document.flags) > 1)}{known or 'none'}"
    return Problem(damage.span, f"flag is unknown, {hint}")
