"""REC007: a labelled line that is missing, repeated, misspelt or malformed."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

_FOUND = {
    "missing": "line {} is missing",
    "repeated": "line {} is repeated",
    "misspelt": "label {} is malformed, expected '{expected}'",
    "misplaced": "line {} is out of place",
    "value": "line {} has no value",
    "malformed": "value of {} is malformed",
}


@damage_rule("REC007", Severity.ERROR, Kind.FIELD, Applicability.SAFE)
def header_field(damage: Damage, document: Document) -> Problem:
    r"""A labelled line, such as one in the head of a file, is missing, repeated, misspelt or malformed.

    A program that looks for the line does not find it, or reads the wrong value.

    Bad (record head):

        Candidate: Jane Roe
        Quality Profil: strong
        ^^^^^^^^^^^^^^^
        Position: Backend Developer
        Total Turns: 3

    Fixed:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3

    Bad (record head):

        Candidate: Jane Roe
        Position: Backend Developer
        ^
        Total Turns: 3

    Bad (record head):

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: three
                     ^^^^^

    Good:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3
    """
    message = _FOUND.get(damage.found, "line {} is damaged").format(damage.role, expected=damage.expected)
    title = f"Write {damage.expected}" if damage.expected else "Remove the copy"
    return Problem(damage.span, message, repair(damage, title))
