"""DOC009: the wrong number of blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import Subject, damage_rule, repair

if TYPE_CHECKING:
    from linter.details import BlankLines


@damage_rule("DOC009", Severity.WARNING, Kind.BLANK_LINES, Applicability.SAFE, about=Subject.BLANK_LINES)
def blank_lines(damage: Damage[BlankLines], document: Document) -> Problem:
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
    from linter.details import LineKind  # a clean file does without
    from linter.rules.lines import called, is_labelled

    line, found, due = damage.detail
    name = "text" if line.kind is LineKind.OTHER and "{" in line.label else called(line)
    where = f"before {'' if name.startswith('line ') else 'the '}{'line ' if is_labelled(line) else ''}{name}"
    fix = repair(damage, f"Leave {_counted(due)} {where}")
    return Problem(damage.span, f"{_counted(found)} {where}, expected {due or 'none'}", fix)


def _counted(count: int) -> str:
    return f"{count or 'no'} blank line{'' if count < 2 else 's'}"
