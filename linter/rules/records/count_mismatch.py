"""REC001: a count that is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC001", Severity.ERROR, Applicability.UNSAFE, about=Subject.CLAIM | Subject.COUNT, judges=("mismatches",))
def count_mismatch(document: Document) -> Iterator[Problem]:
    r"""A count differs from the number of things that it counts.

    The head of a file states how many turns or exchanges follow. If the number is wrong, either the head is out of
    date or a part of the file is lost. Only a person can tell which.

    Bad (record head):

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 4
                     ^

    Fixed:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3

    Good:

        Candidate: Jane Roe
        Quality Profile: strong
        Position: Backend Developer
        Total Turns: 3
    """
    if not document.mismatches:
        return
    from linter.mismatches import WrongCount  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, WrongCount):
            edit = Edit(*mismatch.span, str(mismatch.counted))
            fix = Fix(f"Write {mismatch.counted}", Applicability.UNSAFE, (edit,))
            message = f"'{mismatch.slot}' is {mismatch.found:g}, but the file has {mismatch.counted}"
            yield Problem(mismatch.span, message, fix)
