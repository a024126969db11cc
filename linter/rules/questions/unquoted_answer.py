"""QNA008: an answer without quotes among answers with quotes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.expressions import expression
from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.line_bounds import first_line
from linter.rule import Scope, Subject, fact_rule
from linter.rules.questions.quotes import QuoteFault, faults, inner_pair


@fact_rule(
    "QNA008",
    Severity.WARNING,
    Applicability.UNSAFE,
    needs=Slot.ANSWER,
    about=Subject.BODY | Subject.QUOTES,
    weighs=Scope.FILE,
    judges=("quotes",),
)
def unquoted_answer(document: Document) -> Iterator[Problem]:
    r"""An answer is not in quotes, but most other answers are.

    If quotes mark the literal words, an answer without them looks like a summary, and programs that
    extract the text between quotes find none. Reported if more than half of the other answers are in quotes.

    Bad (answer):

        A1: A stand-in with fixed replies.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: "A stand-in with fixed replies."

    Bad (answer):

        A1: "Lists" are in order and can grow, so I take one wherever the order of the items matters.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        A1: ""Lists" are in order and can grow, so I take one wherever the order of the items matters."

    Good:

        A1: "We call it the "golden path" of the product."
    """
    text = document.text
    for answer in faults(document, QuoteFault.UNQUOTED):
        if answer.straight * 2 <= answer.others:
            continue
        start, end = answer.span
        inner = inner_pair(text, answer.span)
        if inner is not None:
            message = "answer has text outside its quotes"
            fix = Fix(
                "Move the quotes to the ends of the answer", Applicability.UNSAFE, tuple(_moved(answer.span, inner))
            )
        else:
            opening, closing = (mark.strip('"') for mark in answer.marks)  # half a pair of other quotes gives way
            edits = (Edit(start, start + len(opening), '"'), Edit(end - len(closing), end, '"'))
            are = (
                f"{answer.straight} of the other {answer.others} answers are"
                if answer.others > 1
                else "the other one is"
            )
            message = f"answer is not in quotes, but {are}"
            fix = Fix("Put the answer in quotes", Applicability.UNSAFE, edits)
        is_marked = _MARKED.match(text, start, end) is not None or text[end - 1] in _MARKS
        yield Problem(first_line(text, answer.span), message, None if is_marked else fix)


_MARKED = expression(r"[*_`~]|&#?\w+;|\w{1,12} ?\d*: *[\"“]")
_MARKS = "*_`~"
"""What else may be around an answer, or before its quotes: they are not for the answer to begin or end with."""


def _moved(answer: Span, inner: Span) -> Iterator[Edit]:
    """The edits that take the quotes from around ``inner`` to the ends of ``answer``."""
    (start, end), (first, last) = answer, inner
    if start < first:
        yield Edit(start, start, '"')
    yield Edit(first, first + 1, '"' if start == first else "")
    yield Edit(last - 1, last, '"' if last == end else "")
    if last < end:
        yield Edit(end, end, '"')
