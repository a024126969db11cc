"""SEP005: an indented separator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import LineName


@damage_rule("SEP005", Severity.ERROR, Kind.INDENTED_SEPARATOR, Applicability.SAFE)
def indented_separator(damage: Damage[LineName], document: Document) -> Problem:
    r"""A separator is indented.

    Scripts compare whole lines. If spaces precede the separator, they do not find it, and two blocks become one.

    Bad (end):

        Relevance Score: 0.533
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ^^

    Fixed:

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A process that runs in the background.

            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Inside an answer any line may be indented."
    """
    from linter.rules.lines import called  # a clean file does without

    count = damage.span[1] - damage.span[0]
    message = f"{called(damage.detail)} is indented by {count} character{'' if count == 1 else 's'}, expected none"
    return Problem(damage.span, message, repair(damage, "Remove the indentation"))
