"""QNA009: an answer with one quote of two."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Slot
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.questions.quotes import Fault, faults


@fact_rule("QNA009", Severity.WARNING, Applicability.UNSAFE, needs=Slot.ANSWER, about=Subject.BODY | Subject.QUOTES)
def unbalanced_quotes(document: Document) -> Iterator[Problem]:
    r"""An answer has a quote at one end only.

    Whoever cuts an answer out between its quotes gets nothing, or half of the next one. The quote is most often lost
    with the end of the answer, so it is worth a look at the source.

    Bad (answer):

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Bad (answer):

        A1: A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Good:

        A1: "A list, or "the plain one" as we call it: it keeps its items in order, and order is what I need."
    """
    for answer in faults(document, Fault.UNBALANCED):
        start, end = answer.span
        opened = bool(answer.marks[0])
        at = end if opened else start
        fix = Fix("Add the other quote", Applicability.UNSAFE, (Edit(at, at, '"'),))
        has, lacks = ("an opening", "closing") if opened else ("a closing", "opening")
        yield Problem((start, end), f"answer has {has} quote but no {lacks} quote", fix)
