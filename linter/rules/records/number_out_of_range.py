"""REC008: a number out of its range."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import fact_rule


@fact_rule("REC008", Severity.ERROR, judges=("damage", "mismatches"))
def number_out_of_range(document: Document) -> Iterator[Problem]:
    r"""A number other than a score is out of its range, not the expected one, or cannot be read.

    It is a typing error, or from another scale, and every average that it is part of is wrong. A layout can also
    declare that a number, a time or a date is not below or above others (`at-least`, `at-most`).

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
    ranged = [damage for damage in document.damages if damage.kind is Kind.VALUE_RANGE]
    if not ranged and not document.mismatches:
        return
    from linter.details import LineNumber, OutOfRange
    from linter.mismatches import BeyondLimit, ValueOutOfRange, WrongNumber
    from linter.rules.lines import bounds, called

    for damage in ranged:
        if isinstance(damage.detail, OutOfRange):
            line, found, lowest, highest, comma = damage.detail
            yield Problem(damage.span, _message(f"value of {called(line)}", found, bounds(lowest, highest, comma)))
        elif isinstance(damage.detail, LineNumber):
            found = "missing" if damage.detail.found is None else str(damage.detail.found)
            yield Problem(damage.span, f"line number is {found}, expected {damage.detail.expected}")
    for mismatch in document.mismatches:
        if isinstance(mismatch, ValueOutOfRange):
            expected = bounds(mismatch.lowest, mismatch.highest)
            yield Problem(mismatch.span, _message(f"'{mismatch.slot}'", mismatch.found, expected))
        elif isinstance(mismatch, BeyondLimit):
            side = "least" if mismatch.is_least else "most"
            message = f"'{mismatch.slot}' is {mismatch.found}, expected at {side} the value of '{mismatch.limit}'"
            yield Problem(mismatch.span, message)
        elif isinstance(mismatch, WrongNumber):
            message = f"'{mismatch.slot}' is {mismatch.found:g}, expected {mismatch.expected:g}"
            yield Problem(mismatch.span, message)


def _message(name: str, found: str, expected: str) -> str:
    shown = found if not any(map(str.isalpha, found)) else "not a number"
    return f"{name} is {shown}, expected {expected}"
