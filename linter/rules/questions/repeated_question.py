"""QNA011: a question twice."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Slot
from linter.finding import Problem, Related, Severity, Span
from linter.rule import Subject, fact_rule

_READS = Slot.QUESTION | Slot.NUMBER


@fact_rule("QNA011", Severity.INFO, needs=_READS, about=Subject.BODY)
def repeated_question(document: Document) -> Iterator[Problem]:
    r"""A candidate is asked the same question twice.

    Interviews do come back to a question, but then in other words; the same words most often mean an exchange that was
    copied, and it counts twice in every figure.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: When do you use a list?
            ^^^^^^^^^^^^^^^^^^^^^^^

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And when do you use a tuple?

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    text = document.text
    for candidate in document.candidates:
        spans = [exchange.question for exchange in candidate.exchanges if exchange.question is not None]
        if len({end - start for start, end in spans}) == len(spans):
            continue
        seen: dict[str, Span] = {}
        at: dict[Span, int] = {}
        last = -2
        for place, exchange in enumerate(candidate.exchanges):
            span = exchange.question
            if exchange.number == 1 and exchange.closed & Slot.NUMBER:
                seen.clear()  # the numbers begin again: the line of another candidate is lost
            if span is None or exchange.closed & _READS:
                continue
            first = seen.setdefault(text[span[0] : span[1]], span)
            at.setdefault(span, place)
            if first is span:
                last = -2
                continue
            is_told, last = at[first] == last + 1, at[first]
            if not is_told:  # several in the order that they had before are one copy
                message = "the same question was asked before, expected once to a candidate"
                related = (Related(_first_line(text, first), "the same question"),)
                yield Problem(_first_line(text, span), message, related=related)


def _first_line(text: str, span: Span) -> Span:
    end = text.find("\n", *span)
    return span[0], span[1] if end < 0 else end
