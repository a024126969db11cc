"""REC002: an average or a sum that is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC002", Severity.ERROR, Applicability.UNSAFE, about=Subject.CLAIM, judges=("mismatches",))
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
    if not document.mismatches:
        return
    from linter.mismatches import WrongTotal  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, WrongTotal):
            right, what = mismatch.right, "mean" if mismatch.is_mean else "sum"
            fix = Fix(f"Write {right}", Applicability.UNSAFE, (Edit(*mismatch.span, right),))
            message = f"'{mismatch.slot}' is {mismatch.found}, but the {what} of the values is {right}"
            yield Problem(mismatch.span, message, fix)
