"""DOC008: text in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import damage_rule

if TYPE_CHECKING:
    from linter.details import Stray


@damage_rule("DOC008", Severity.ERROR, Kind.STRAY_TEXT)
def stray_text(damage: Damage[Stray], document: Document) -> Problem:
    r"""Text is outside any question, answer or annotation.

    The format has no place for this text. Most programs drop it, some append it to the block above. It is usually
    somebody's note, or the end of an answer that became separated from it.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Checked by the second reviewer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        Q1: What is a hash table?

        A1: "It finds a value by its key."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a hash table?

        A1: "It finds a value by its key."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.details import Stray  # a clean file does without

    said = {
        Stray.TEXT: "text outside any question, answer or annotation",
        Stray.FENCE: "the whole file is wrapped in a code fence",
        Stray.QUOTATION: "every line starts with '>', as in quoted mail",
        Stray.QUOTED_LINES: "lines start with '>', as in quoted mail",
        Stray.NUMBERED_LINES: "lines start with a line number",
        Stray.LINE_BREAKS: "lines end in a backslash",
        Stray.INDENTATION: "every line is indented",
        Stray.LABEL: "line with a label of its own is inside a question, an answer or an annotation",
        Stray.SECOND_TITLE: "second title in the file",
        Stray.REPEATED_TITLE: "title is repeated on the next line",
        Stray.MISPLACED_TITLE: "title is misplaced",
    }
    return Problem(damage.span, said[damage.detail])
