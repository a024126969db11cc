"""REC007: a labelled line that is missing, repeated or malformed."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

_FOUND = {
    "missing": "is missing",
    "repeated": "is repeated",
    "misplaced": "is misplaced",
    "value": "has no value",
    "malformed": "has a value that cannot be read",
}


@damage_rule("REC007", Severity.ERROR, Kind.FIELD, Applicability.SAFE)
def header_field(damage: Damage, document: Document) -> Problem:
    r"""A labelled line is missing, repeated, misspelt or malformed.

    Labelled lines are those in the head of a file and others such as `Date: …`. Programs that look for the line do
    not find it, or read a wrong value.

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
    labelled = damage.role.startswith("'")
    line = f"line {damage.role}" if labelled else damage.role
    title = f"Write '{damage.expected.strip()}'" if damage.expected else "Remove the duplicate"
    if damage.found != "misspelt":
        message = f"{line} {_FOUND.get(damage.found, 'is malformed')}"
    elif labelled and damage.role.strip("'") not in damage.expected:
        message = f"{line} is malformed, expected '{damage.expected}' in it"
    else:
        from linter.rules import labels  # a clean file does without

        noun = f"label {damage.role}" if labelled else f"label of the {damage.role}"
        message, title = labels.message(noun, damage, document), labels.title(damage)
    return Problem(damage.span, message, repair(damage, title))
