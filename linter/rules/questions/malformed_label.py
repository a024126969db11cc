"""QNA001: a malformed label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("QNA001", Severity.ERROR, Kind.MALFORMED_LABEL, Applicability.SAFE, opens=("QNA007",))
def malformed_label(damage: Damage[Deviation], document: Document) -> Problem:
    r"""The label of a question, an answer or a speaker is malformed.

    Programs look for `Q1: ` and `A1: ` at the start of a line. If they do not find the label, they append the
    question to the previous answer, or the answer to its question.

    Bad (question):

        Q1. What does a linter do?
        ^^^

    Fixed:

        Q1: What does a linter do?

    Bad (answer):

        a1: "It reads the code without running it."
        ^^^

    Fixed:

        A1: "It reads the code without running it."

    Bad (answer):

        A1:
        ^^^
        "It reads the code without running it."

    Fixed:

        A1: "It reads the code without running it."

    Bad (record turns):

        AI Recruiter: What does a linter do?

        Candidat: "Where the order of the items matters, for a list keeps it and can grow."
        ^^^^^^^^^

    Fixed:

        AI Recruiter: What does a linter do?

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."

    Good (answer):

        A1: "It says no for certain.

        Q1 was about the same, and q2: I would say so again, wherever the order of the items matters."
    """
    from linter.rules.labels import message, title  # a clean file does without
    from linter.rules.lines import called

    return Problem(damage.span, message(called(damage.detail.line), damage, document), repair(damage, title(damage)))
