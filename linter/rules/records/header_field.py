"""REC007: a labelled line that is missing, repeated or malformed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("REC007", Severity.ERROR, Kind.FIELD, Applicability.SAFE)
def header_field(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.details import How, LineKind  # a clean file does without
    from linter.rules import labels
    from linter.rules.difference import wordy
    from linter.rules.lines import called, is_labelled

    line, how, expected, *_ = damage.detail
    labelled, name = is_labelled(line), called(line)
    said = {
        How.MISSING: "is missing",
        How.UNLABELLED: "has no label",
        How.REPEATED: "is repeated",
        How.MISPLACED: "is misplaced",
        How.EMPTY: "has no value",
        How.MALFORMED: "has a value that cannot be read",
    }.get(how)
    title = f"Write '{expected.strip()}'" if expected else "Remove the duplicate"
    shown = f"line {name}" if labelled else name
    if how is How.MALFORMED and len(damage.edits) == 1:
        message = f"{shown} has a value that is written differently, expected {damage.edits[0].text}"
    elif said is not None:
        message = f"{shown} {said}"
    elif labelled and line.label not in expected and wordy(expected):
        message = f"{shown} is malformed, expected '{expected}' in it"
    else:
        noun = f"label {name}" if labelled else name if line.kind is LineKind.OTHER else f"label of the {name}"
        noun = shown if not wordy(expected) or "{" in line.label else noun
        message, title = labels.message(noun, damage, document), labels.title(damage)
        if line.label == expected.strip(" :=;") and message.endswith(f"expected '{expected.strip()}'"):
            message = message.replace(f"label {name} ", "label ", 1)  # it is named already
    return Problem(damage.span, message, repair(damage, title))
