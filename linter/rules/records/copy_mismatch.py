"""REC004: two places that must say the same and do not."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC004", Severity.ERROR, about=Subject.COPY)
def copy_mismatch(document: Document) -> Iterator[Problem]:
    r"""A text differs from the one that it is a copy of.

    One of the two was changed after the copy was made, and a reader of one place alone is told something else than a
    reader of the other. White space makes no difference: each run of it is read as one space.

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
    for mismatch in document.mismatches:
        if mismatch.check == "same-as":
            related = (Related(mismatch.related, "the text that it is a copy of"),) if mismatch.related else ()
            yield Problem(
                mismatch.span, f"'{mismatch.slot}' differs from the text that it is a copy of", related=related
            )
