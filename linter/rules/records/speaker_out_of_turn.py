"""REC005: two turns of one speaker in a row."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule


@damage_rule("REC005", Severity.ERROR, Kind.TURN_ORDER)
def speaker_out_of_turn(damage: Damage, document: Document) -> Problem:
    r"""Two turns of one speaker are in a row, or the wrong speaker begins.

    A turn between the two is lost, or one turn was cut in two.
    """
    if damage.role == "turn":
        return Problem(damage.span, f"turn of {damage.found}, expected one of {damage.expected}")
    return Problem(damage.span, "turn is missing or out of place")
