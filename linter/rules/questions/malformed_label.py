"""QNA001: a question or answer label that is nearly right."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("QNA001", Severity.ERROR, Kind.MALFORMED_LABEL, Applicability.SAFE)
def malformed_label(damage: Damage, document: Document) -> Problem:
    r"""A question or answer label is written in another way.

    A reader looks for `Q1: ` and `A1: ` at the start of a line. One that does not find them joins the question to the
    answer above it, or the answer to its question.

    Bad (question):

        Q1. When do you use a list?
        ^^^

    Fixed:

        Q1: When do you use a list?

    Bad (answer):

        a1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
        ^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Bad (answer):

        A1:
        ^^^
        "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Bad (record turns):

        AI Recruiter: When do you use a list?

        Candidat: "Where the order of the items matters, for a list keeps it and can grow."
        ^^^^^^^^^

    Fixed:

        AI Recruiter: When do you use a list?

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."

    Good (answer):

        A1: "A list keeps its items in order and can grow.

        Q1 was about the same, and q2: I would say so again, wherever the order of the items matters."
    """
    if damage.found == "out of order":
        return Problem(damage.span, f"values after the {damage.role} are out of order, expected '{damage.expected}'")
    from linter.rules.difference import in_words  # a clean file does without

    message = f"{in_words(damage.role, damage, document)}, expected '{damage.expected}'"
    return Problem(damage.span, message, repair(damage, f"Write the label as {damage.expected}"))
