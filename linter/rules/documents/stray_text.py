"""DOC008: text in the wrong place."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule

_MESSAGES = {
    "text": "text outside any question, answer or annotation",
    "code fence around the file": "the whole file is wrapped in a code fence",
    "quotation marks": "every line starts with '>', as in quoted mail",
    "line breaks": "lines end in a backslash",
    "second title": "second title in the file",
    "label": "line with a label of its own is inside a question, an answer or an annotation",
    "repeated": "title is repeated on the next line",
}


@damage_rule("DOC008", Severity.ERROR, Kind.STRAY_TEXT)
def stray_text(damage: Damage, document: Document) -> Problem:
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
    return Problem(damage.span, _MESSAGES.get(damage.role, f"{damage.role} is misplaced"))
