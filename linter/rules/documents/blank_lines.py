"""DOC009: the wrong number of blank lines."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair


@damage_rule("DOC009", Severity.WARNING, Kind.BLANK_LINES, Applicability.SAFE, about=Subject.BLANK_LINES)
def blank_lines(damage: Damage, document: Document) -> Problem:
    r"""There are too many or too few blank lines between two blocks.

    Programs that split a transcript at blank lines split it in the wrong places, and files with the same content
    differ. Blank lines inside a question, an answer or an annotation are not checked.

    Bad (exchange):

        Q1: Why do you write tests?
        A1: "They tell me what I broke."
        ^

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: Why do you write tests?

        A1: "They tell me what I broke."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (end):

        Relevance Score: 0.595

        ^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (exchange):

        Q1: Why do you write tests?

        Or when would you not?

        A1: "They tell me what I broke.


        For a throw-away script, I do without."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    where = damage.role.replace("the '", "the line '")
    expected = "no blank lines" if damage.expected == "0" else _counted(damage.expected)
    fix = repair(damage, f"Leave {expected} {where}")
    return Problem(damage.span, f"{_counted(damage.found)} {where}, expected {damage.expected}", fix)


def _counted(count: str) -> str:
    return f"{count} blank line{'' if count == '1' else 's'}"
