"""QNA007: a question number out of sequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Numbering


@damage_rule("QNA007", Severity.ERROR, Kind.NUMBER_SEQUENCE, Applicability.UNSAFE)
def number_out_of_sequence(damage: Damage[Numbering], document: Document) -> Problem:
    r"""The number of a question is not the next one in the sequence.

    A gap means that an exchange was lost. A repeated number makes two exchanges look like one. Numbers start at 1
    for each candidate. A break is reported once; later numbers are checked against the new sequence.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a webhook?

        A1: "A request that a service sends on an event."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q4: When do you use a tuple?
        ^^^

        A4: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a webhook?

        A1: "A request that a service sends on an event."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: When do you use a tuple?

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.610
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a webhook?

        A1: "A request that a service sends on an event."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Candidate: Jane Smith - Frontend React Developer
        ----------------------------------------

        Q1: What is a webhook?

        A1: "A request that a service sends on an event."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.rules.labels import number  # a clean file does without
    from linter.rules.lines import called, is_of_question, numbered

    if damage.detail.repeated:
        what = called(damage.detail.line) if is_of_question(damage.detail.line) else "number"
        repeated = f"{what} {damage.detail.found}".rstrip()  # a label may be nothing but spaces
        return Problem(damage.span, f"{repeated} is repeated on the next line")

    found, expected = number(damage.detail.found), number(damage.detail.expected)
    others = " and renumber the next ones" if len(damage.edits) > 2 else ""
    fix = repair(damage, f"Write {expected}{others}", Applicability.UNSAFE)
    return Problem(damage.span, f"{numbered(damage.detail.line)} {found}, expected {expected}", fix)
