"""REC002: an average or a sum that is not that of its values."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import fact_rule


@fact_rule("REC002", Severity.ERROR, Applicability.UNSAFE)
def average_mismatch(document: Document) -> Iterator[Problem]:
    r"""An average or a sum in a file is not the one of its values.

    It is reported if it is off by one unit of its last decimal or more. A score was changed, added or lost after the
    average was computed, or the average was never right.

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
