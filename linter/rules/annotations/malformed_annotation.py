"""ANN001: an annotation whose label is malformed or that has no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("ANN001", Severity.ERROR, Kind.MALFORMED_ANNOTATION, Applicability.SAFE, about=Subject.EMPTY)
def malformed_annotation(damage: Damage[Deviation], document: Document) -> Problem:
    r"""The label of an annotation is malformed, or the annotation has no text.

    Scripts look for the exact label. If they do not find it, they read the annotation as part of the answer, or
    fail.

    Bad (score):

        Relevance Score: 0.533
        (AI explanation provided): A list can change after it was made.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533
        [AI Explanation Provided]: A list can change after it was made.

    Good:

        Relevance Score: 0.533
        [AI Explanation Provided]: A list can change after it was made.
    """
    from linter.details import How  # a clean file does without
    from linter.rules.labels import message, title

    match damage.detail.how:
        case How.EMPTY:
            return Problem(damage.span, "annotation has no text")
        case How.MISSING:
            return Problem(damage.span, "annotation is missing")
    return Problem(damage.span, message("annotation label", damage, document), repair(damage, title(damage)))
