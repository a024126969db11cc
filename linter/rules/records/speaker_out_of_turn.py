"""REC005: a speaker out of turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation, Speakers


@damage_rule("REC005", Severity.ERROR, Kind.TURN_ORDER, about=Subject.ORDER | Subject.SEQUENCE)
def speaker_out_of_turn(damage: Damage[Speakers | Deviation], document: Document) -> Problem:
    r"""One speaker has two turns in a row, or the wrong speaker begins.

    A turn between the two is lost, or one turn was split. Programs that pair each turn with the next one pair a
    question with a question.

    Bad (record turns):

        AI Recruiter: When do you use a list?

        AI Recruiter: Please give an example.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."

    Good:

        AI Recruiter: When do you use a list? Please give an example.

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."
    """
    from linter.details import How, Speakers  # a clean file does without

    if isinstance(damage.detail, Speakers):
        found, expected = damage.detail
        whose = f"'{found}'" if found else "the speaker of the turn before"
        due = " or ".join(f"'{name}'" for name in expected) or "another speaker"
        return Problem(damage.span, f"turn of {whose}, expected a turn of {due}")
    is_again = damage.detail.how is How.REPEATED
    return Problem(damage.span, "turn is repeated" if is_again else "turn is missing or out of place")
