"""REC002: an average or a sum that is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC002", Severity.ERROR, Applicability.UNSAFE, about=Subject.CLAIM)
def average_mismatch(document: Document) -> Iterator[Problem]:
    r"""An average or a sum does not match its values.

    A score was changed, added or lost after the value was computed, or it was never right. Reported if it is off by
    at least one unit of its last decimal.

    Bad (record head):

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3
        Average Relevance Score: 0.600
                                 ^^^^^

    Fixed:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3
        Average Relevance Score: 0.573

    Good:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3
        Average Relevance Score: 0.572
        Average Evaluation Score: 3.50/5
    """
    for mismatch in document.mismatches:
        if mismatch.check in ("mean-of", "sum-of"):
            fix = None
            if mismatch.right is not None:
                edit = Edit(*mismatch.span, mismatch.right)
                fix = Fix(f"Write {mismatch.right}", Applicability.UNSAFE, (edit,))
            what = "mean" if mismatch.check == "mean-of" else "sum"
            message = f"'{mismatch.slot}' is {mismatch.found}, but the {what} of the values is {mismatch.expected}"
            yield Problem(mismatch.span, message, fix)
