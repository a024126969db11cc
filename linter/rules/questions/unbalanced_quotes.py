"""QNA009: an answer or a turn with only one of two quotes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.rule import Subject, fact_rule
from linter.rules.questions.quotes import QuoteFault, faults, is_unbalanced
from linter.rules.questions.replies import replies


@fact_rule(
    "QNA009",
    Severity.WARNING,
    Applicability.UNSAFE,
    needs=Slot.ANSWER,
    about=Subject.BODY | Subject.QUOTES | Subject.UNCLOSED,
    judges=("quotes", "turns"),
)
def unbalanced_quotes(document: Document) -> Iterator[Problem]:
    r"""An answer, or a turn of a dialogue, has a quote at one end only.

    Programs that extract the text between quotes get nothing, or a part of the next answer. A missing quote often
    means that the end of the answer is missing too, so compare it with the source.

    Bad (answer):

        A1: "I ask what the user needs first.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "I ask what the user needs first."

    Bad (answer):

        A1: I ask what the user needs first."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "I ask what the user needs first."

    Bad (record turns):

        AI Recruiter: When do you use a list?

        Candidate: Where the order of the items matters, for a list keeps it and can grow."
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        AI Recruiter: When do you use a list?

        Candidate: "Where the order of the items matters, for a list keeps it and can grow."

    Good (answer):

        A1: "The "golden path", as we call it."
    """
    for answer in faults(document, QuoteFault.UNBALANCED):
        yield _unbalanced("answer", answer.span, is_opened=bool(answer.marks[0]))
    text = document.text

    def is_suspect(span: Span) -> bool:
        start, end = span
        return start < end and (text[start] == '"') is not (text[end - 1] == '"')

    for turn in replies(document, is_suspect):
        if turn.name == "turn" and is_unbalanced(text, turn.span):
            yield _unbalanced(turn.name, turn.span, is_opened=text[turn.span[0]] == '"')


def _unbalanced(name: str, span: Span, *, is_opened: bool) -> Problem:
    start, end = span
    at = end if is_opened else start
    has, lacks = ("an opening", "closing") if is_opened else ("a closing", "opening")
    fix = Fix(f"Add the {lacks} quote", Applicability.UNSAFE, (Edit(at, at, '"'),))
    return Problem(span, f"{name} has {has} quote but no {lacks} quote", fix)
