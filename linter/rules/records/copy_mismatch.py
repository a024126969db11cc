"""REC004: two places that must say the same and do not."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import fact_rule


@fact_rule("REC004", Severity.ERROR)
def copy_mismatch(document: Document) -> Iterator[Problem]:
    r"""A text differs from the one that it is a copy of.

    White space makes no difference: each run of it is read as one space.
    """
    for mismatch in document.mismatches:
        if mismatch.check == "same-as":
            related = (Related(mismatch.related, "the text that it is a copy of"),) if mismatch.related else ()
            yield Problem(mismatch.span, f"{mismatch.slot} differs from the text that it is a copy of", related=related)
