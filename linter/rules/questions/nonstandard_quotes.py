"""QNA010: an answer in other than straight quotes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.questions.quotes import SINGLE, QuoteFault, faults


@fact_rule(
    "QNA010",
    Severity.WARNING,
    Applicability.UNSAFE,
    Applicability.SAFE,
    needs=Slot.ANSWER,
    about=Subject.BODY | Subject.QUOTES,
    opens=("QNA008",),
    judges=("quotes",),
)
def nonstandard_quotes(document: Document) -> Iterator[Problem]:
    r"""An answer is not enclosed in straight double quotes.

    Editors replace straight quotes with curly ones automatically, and programs that look for `"` find none. Not
    reported if more than half of the other answers use the same quotes.

    Bad (answer):

        A1: “A lock that one thread holds at a time.”
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A lock that one thread holds at a time."

    Bad (answer):

        A1: 'A lock that one thread holds at a time.'
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A lock that one thread holds at a time."

    Bad (answer):

        A1: "A lock that one thread holds at a time.”
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A lock that one thread holds at a time."

    Good:

        A1: "The “golden path”, as we call it."
    """
    for answer in faults(document, QuoteFault.NONSTANDARD):
        if answer.alike * 2 > answer.others:
            continue
        start, end = answer.span
        opening, closing = answer.marks
        places = ((start, opening), (end - 1, closing))
        edits = tuple(Edit(at, at + 1, '"') for at, mark in places if mark != '"')
        certain = SINGLE.isdisjoint(answer.marks) and document.text.count('"', start + 1, end - 1) % 2 == 0
        fix = Fix("Write straight quotes", Applicability.SAFE if certain else Applicability.UNSAFE, edits)
        yield Problem(
            (start, end), f"answer is enclosed in {opening} and {closing}, expected straight double quotes", fix
        )
