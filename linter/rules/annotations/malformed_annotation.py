"""ANN001: an annotation's label written otherwise."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair


@damage_rule("ANN001", Severity.ERROR, Kind.MALFORMED_ANNOTATION, Applicability.SAFE, about=Subject.EMPTY)
def malformed_annotation(damage: Damage, document: Document) -> Problem:
    r"""The label of an annotation is written otherwise, or nothing stands behind it.

    Scripts look for the exact label. Without it the explanation is taken for text of the answer or for an error.

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
    expected = f"'{damage.expected.strip()}'"
    fix = repair(damage, f"Write {expected}")
    if fix is None:
        return Problem(damage.span, f"annotation is empty, expected text after {expected}")
    from linter.rules.difference import in_words  # a clean file does without

    return Problem(damage.span, f"{in_words('annotation label', damage, document)}, expected {expected}", fix)
