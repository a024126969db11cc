"""ANN002: an annotation in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("ANN002", Severity.ERROR, Kind.MISPLACED_ANNOTATION)
def misplaced_annotation(damage: Damage[Deviation], document: Document) -> Problem:
    r"""An annotation is before the score, on the score line, or repeated.

    An annotation is a remark about the answer. If it comes before the score, it is read as part of the answer, and
    everything that is measured on the answer is wrong.

    Bad (score):

        [AI Explanation Provided]: A list can change after it was made.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Relevance Score: 0.533

    Bad (score):

        Relevance Score: 0.533
        [AI Explanation Provided]: A list can change after it was made.
        [AI Explanation Provided]: A tuple can't.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:

        Relevance Score: 0.533
        [AI Explanation Provided]: A list can change after it was made.
    """
    from linter.details import How  # a clean file does without
    from linter.rules.order import expected

    if damage.detail.how is How.REPEATED:
        return Problem(damage.span, "annotation is repeated, expected once")
    if damage.detail.how is How.JOINED:
        return Problem(damage.span, "annotation shares a line with other text, expected a line of its own")
    return Problem(damage.span, f"annotation is misplaced{expected(document, 'annotation')}")
