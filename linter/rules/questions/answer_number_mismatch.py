"""QNA006: an answer with a different number than its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import Numbering


@damage_rule("QNA006", Severity.ERROR, Kind.ANSWER_NUMBER, Applicability.UNSAFE)
def answer_number_mismatch(damage: Damage[Numbering], document: Document) -> Problem:
    r"""The number of an answer differs from that of its question.

    Programs that pair questions and answers by number pair these two with others, or with nothing. The question has
    the expected number, so the number of the answer is assumed to be wrong.

    Bad (answer):

        A3: "When it shares the inner objects."
        ^^^

    Fixed:

        A1: "When it shares the inner objects."

    Good:

        A1: "They switch roles.

        A3: the paper size, and A4 as well, are what I print such a list on when somebody asks me for it."
    """
    from linter.details import LineKind  # a clean file does without
    from linter.rules.labels import number
    from linter.rules.lines import numbered

    found, expected = number(damage.detail.found), number(damage.detail.expected)
    fix = repair(damage, f"Write {expected}", Applicability.UNSAFE)
    line = damage.detail.line
    what = "answer is numbered" if line.kind is LineKind.QUESTION else numbered(line)
    return Problem(damage.span, f"{what} {found}, expected {expected}", fix)
