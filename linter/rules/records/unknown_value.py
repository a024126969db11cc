"""REC006: an unknown value."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("REC006", Severity.ERROR, Kind.UNKNOWN_VALUE, Applicability.SAFE)
def unknown_value(damage: Damage, document: Document) -> Problem:
    r"""A value is not one of those in the layout.

    Programs that group by the value put the file into a group of its own, or drop it.

    Bad (record head):

        Candidate: Jane Roe
        Quality Profile: stong
                         ^^^^^
        Position: Backend Developer
        Total Turns: 3

    Fixed:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3

    Bad (record head):

        Candidate: Jane Roe
        Quality Profile: junior
                         ^^^^^^
        Position: Backend Developer
        Total Turns: 3

    Good:

        Candidate: Jane Roe
        Quality Profile: exceptional
        Position: Backend Developer
        Total Turns: 3
    """
    where = f"of {damage.role}" if damage.role.startswith("'") else f"in the {damage.role}"
    if damage.edits:
        message = f"value {where} is misspelt, expected {damage.expected}"
        return Problem(damage.span, message, repair(damage, f"Write {damage.expected}"))
    return Problem(damage.span, f"value {where} is unknown, expected one of {damage.expected}")
