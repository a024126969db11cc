"""REC009: a turn without text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("REC009", Severity.ERROR, Kind.EMPTY_TURN, about=Subject.EMPTY | Subject.EMPTY_TURN)
def empty_turn(damage: Damage[Deviation], document: Document) -> Problem:
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
