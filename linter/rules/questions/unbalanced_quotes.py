"""QNA009: an answer with only one of two quotes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.questions.quotes import QuoteFault, faults


@fact_rule(
    "QNA009",
    Severity.WARNING,
    Applicability.UNSAFE,
    needs=Slot.ANSWER,
    about=Subject.BODY | Subject.QUOTES | Subject.UNCLOSED,
)
def unbalanced_quotes(document: Document) -> Iterator[Problem]:
    r"""An answer has a quote at one end only.

    Programs that extract the text between quotes get nothing, or a part of the next answer. A missing quote often
    means that the end of the answer is missing too, so compare it with the source.

    Bad (answer):

        A1: "I ask what the user needs first.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "I ask what the user needs first."

    Bad (answer):

        A1: I ask what the user needs first."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "I ask what the user needs first."

    Good:

        A1: "The "golden path", as we call it."
    """
    for answer in faults(document, QuoteFault.UNBALANCED):
        start, end = answer.span
        opened = bool(answer.marks[0])
        at = end if opened else start
        has, lacks = ("an opening", "closing") if opened else ("a closing", "opening")
        fix = Fix(f"Add the {lacks} quote", Applicability.UNSAFE, (Edit(at, at, '"'),))
        yield Problem((start, end), f"answer has {has} quote but no {lacks} quote", fix)
