"""DOC008: text that belongs to no block."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import damage_rule

_MESSAGES = {
    "text": "text outside any question, answer or annotation",
    "code fence around the file": "the whole file is wrapped in a code fence",
    "quotation marks": "every line starts with '>', as in quoted mail",
    "second title": "second title in the file",
    "label": "line with a label of its own is inside a question, an answer or an annotation",
}


@damage_rule("DOC008", Severity.ERROR, Kind.STRAY_TEXT)
def stray_text(damage: Damage, document: Document) -> Problem:
    r"""Text stands where it belongs to no block.

    No reader of the format has a place for it: most drop it, some add it to the block above. Often it is a note of
    somebody, or the end of an answer that was torn off.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Checked by the second reviewer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    return Problem(damage.span, _MESSAGES.get(damage.role, f"{damage.role} belongs to no block"))
