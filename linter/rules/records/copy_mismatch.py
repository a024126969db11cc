"""REC004: a copy that differs from its original."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC004", Severity.ERROR, about=Subject.CLAIM | Subject.COPY, judges=("mismatches",))
def copy_mismatch(document: Document) -> Iterator[Problem]:
    r"""A text differs from the original that it is a copy of.

    One of the two was changed after the copy was made, so they now say different things. The amount of whitespace
    is ignored.

    Bad (record report):

        ### Overall Recommendation

        Invite her to the next round.

        ============================================================
        RECOMMENDATION (FULL)
        ============================================================
        Do not invite her to the next round.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:

        ### Overall Recommendation

        Invite her to the
        next round.

        ============================================================
        RECOMMENDATION (FULL)
        ============================================================
        Invite her to the next round.
    """
    if not document.mismatches:
        return
    from linter.mismatches import UnlikeOriginal  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, UnlikeOriginal):
            related = (Related(mismatch.original, "the original"),)
            yield Problem(mismatch.span, f"'{mismatch.slot}' differs from its original", related=related)
