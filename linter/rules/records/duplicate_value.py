"""REC013: a repeated value that should be unique, or a repeated turn."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity, Span
from linter.line_bounds import first_line
from linter.rule import Subject, fact_rule


@fact_rule("REC013", Severity.ERROR, about=Subject.SEQUENCE, judges=("turns", "mismatches"))
def duplicate_value(document: Document) -> Iterator[Problem]:
    r"""A value that should be different each time is repeated, or a turn is the same as the one before it.

    A layout declares such values as `unique`, for example the number of a ticket or the identifier of a recording.
    If one occurs twice, a part of the file was copied, or the value is wrong. Turns need no declaration: one that is
    the same as the turn right before it, with its speaker and its time, was copied too, unless it is only a word or
    two. So were several turns that are the same as those right before them.

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

    Bad (call):

        0:04 Rosa: Which part of the service was slow?
        0:09 Amir: The search. Each request read the whole index.
        0:09 Amir: The search. Each request read the whole index.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:

        0:04 Rosa: Which part of the service was slow?
        0:09 Amir: The search. Each request read the whole index.
        0:12 Amir: No.
        0:12 Amir: No.
    """
    copies: list[Span] = []
    if len(document.turns) > 1:
        from linter.layouts.doubled import told_copies  # most files have no turns

        for one, other in told_copies(document):
            span = (other[0].span[0], other[-1].span[1])
            copies.append(span)
            same, message = "the same turn", "turn is the same as the one before it"
            if len(other) > 1:
                same, message = "the same turns", f"{len(other)} turns are the same as the {len(other)} before them"
            related = (Related(first_line(document.text, one[0].span), same),)
            yield Problem(first_line(document.text, other[0].span), message, related=related)
    if not document.mismatches:
        return
    from linter.mismatches import RepeatedValue  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, RepeatedValue) and not any(a <= mismatch.span[0] <= b for a, b in copies):
            related = (Related(mismatch.first, "first place with this value"),)
            message = f"'{mismatch.slot}' repeats an earlier value, expected a different one each time"
            yield Problem(mismatch.span, message, related=related)
