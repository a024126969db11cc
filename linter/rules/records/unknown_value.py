"""REC006: an unknown value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("REC006", Severity.ERROR, Kind.UNKNOWN_VALUE, Applicability.SAFE)
def unknown_value(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.rules.difference import in_other_case
    from linter.rules.lines import called, is_labelled  # a clean file does without

    line, names = damage.detail.line, ", ".join(map(_shown, damage.detail.names))
    where = f"of {called(line)}" if is_labelled(line) else f"in the {called(line)}"
    if damage.edits:
        found = document.slice(damage.span).strip()
        how = in_other_case(found) if found.casefold() == damage.detail.expected.casefold() else "is misspelt"
        message = f"value {where} {how}, expected {names}"
        return Problem(damage.span, message, repair(damage, f"Write {names}"))
    expected = f"one of {names}" if len(damage.detail.names) > 1 else names
    return Problem(damage.span, f"value {where} is unknown, expected {expected}")


def _shown(name: str) -> str:
    """A value of the layout; quoted where it would not be seen as one, as a blank in a box."""
    return name if name == name.strip() and any(map(str.isalnum, name)) else f"'{name}'"
