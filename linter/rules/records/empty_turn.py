"""REC009: a turn without text."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule


@damage_rule("REC009", Severity.ERROR, Kind.EMPTY_TURN, about=Subject.EMPTY_TURN)
def empty_turn(damage: Damage, document: Document) -> Problem:
    r"""A turn of a dialogue has a label but no text.

    The words of the speaker are lost, or a program stored an empty reply.

    Bad (record turns):

        AI Recruiter: When do you use a list?

        Candidate:
        ^^^^^^^^^^

    Good:

        AI Recruiter: When do you use a list?

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."
    """
    return Problem(damage.span, "turn has no text")
