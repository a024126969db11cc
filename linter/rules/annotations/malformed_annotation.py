"""ANN001: an annotation whose label is malformed or that has no text."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair


@damage_rule("ANN001", Severity.ERROR, Kind.MALFORMED_ANNOTATION, Applicability.SAFE, about=Subject.EMPTY)
def malformed_annotation(damage: Damage, document: Document) -> Problem:
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
    if damage.found == "value":
        return Problem(damage.span, "annotation has no text")
    from linter.rules.labels import message, title  # a clean file does without

    return Problem(damage.span, message("annotation label", damage, document), repair(damage, title(damage)))
