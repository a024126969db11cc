"""REC008: a number out of its range."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Kind
from linter.finding import Problem, Severity
from linter.rule import fact_rule


@fact_rule("REC008", Severity.ERROR)
def number_out_of_range(document: Document) -> Iterator[Problem]:
    r"""A number, other than the score of an exchange, is out of its range or cannot be read.

    Such a number is a typing error, or from another scale.
    """
    for damage in document.damages:
        if damage.kind is Kind.VALUE_RANGE:
            yield Problem(damage.span, f"value of {damage.role} is {damage.found}, expected {damage.expected}")
    for mismatch in document.mismatches:
        if mismatch.check == "range":
            yield Problem(mismatch.span, f"{mismatch.slot} is {mismatch.found}, expected {mismatch.expected}")
