"""REC013: a repeated value that should be unique."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC013", Severity.ERROR, about=Subject.SEQUENCE)
def duplicate_value(document: Document) -> Iterator[Problem]:
    r"""A value that should be different each time is repeated.

    A layout declares such values as `unique`, for example the number of a ticket or the identifier of a recording.
    If one occurs twice, a part of the file was copied, or the value is wrong.

    Bad (call):

        0:04 Rosa: Which part of the service was slow?
        Ticket: SRV-118
        0:09 Amir: The search. Each request read the whole index.
        Ticket: SRV-118
                ^^^^^^^

    Good:

        0:04 Rosa: Which part of the service was slow?
        Ticket: SRV-118
        0:09 Amir: The search. Each request read the whole index.
        Ticket: SRV-119
    """
    if not document.mismatches:
        return
    from linter.mismatches import RepeatedValue  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, RepeatedValue):
            related = (Related(mismatch.first, "first place with this value"),)
            message = f"'{mismatch.slot}' repeats an earlier value, expected a different one each time"
            yield Problem(mismatch.span, message, related=related)
