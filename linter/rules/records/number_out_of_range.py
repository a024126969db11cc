"""REC008: a number out of its range."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Kind
from linter.finding import Problem, Severity
from linter.rule import fact_rule


@fact_rule("REC008", Severity.ERROR)
def number_out_of_range(document: Document) -> Iterator[Problem]:
    r"""A number other than a score is out of its range or cannot be read.

    It is a typing error, or from another scale, and every average that it is part of is wrong.

    Bad (record scores):

        1. Project
           Score: 7/5
                  ^
        2. Python
           Score: 3/5

    Good:

        1. Project
           Score: 5/5
        2. Python
           Score: 2/5
    """
    for damage in document.damages:
        if damage.kind is Kind.VALUE_RANGE:
            yield Problem(damage.span, _message(f"value of {damage.role}", damage.found, damage.expected))
    for mismatch in document.mismatches:
        if mismatch.check == "range":
            yield Problem(mismatch.span, _message(f"'{mismatch.slot}'", mismatch.found, mismatch.expected))


def _message(name: str, found: str, bounds: str) -> str:
    shown = found if not any(map(str.isalpha, found)) else "not a number"
    return f"{name} is {shown}, expected {f'a value between {bounds}' if ' and ' in bounds else bounds}"
