"""QNA011: a question asked twice."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.finding import Problem, Related, Severity, Span
from linter.line_bounds import first_line
from linter.rule import Subject, fact_rule

_READS = Slot.QUESTION | Slot.NUMBER


@fact_rule("QNA011", Severity.INFO, needs=_READS, about=Subject.BODY | Subject.SEQUENCE, judges=("exchanges",))
def repeated_question(document: Document) -> Iterator[Problem]:
    r"""A candidate is asked the same question twice.

    Interviewers do come back to a question, but with other words. The same words usually mean that an exchange was
    copied, and it counts twice in all statistics.

    A layout in which several people are asked the same questions, or which asks again in each part, can say how often a
    question may come: `question = { unique = "interview" }` for once in each block `interview`, `unique = false` for
    any number of times.

    Bad (candidate):

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a view?

        A1: "A stored query that looks like a table."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: What is a view?
            ^^^^^^^^^^^^^^^

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a view?

        A1: "A stored query that looks like a table."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And when do you use a tuple?

        A2: "A tuple cannot change, so I take one for a key and for everything that should stay as it was made."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if not document.asks_once:
        return
    text = document.text
    for candidate in document.candidates:
        spans = [span for span in candidate.exchanges.questions if span is not None]
        if len({end - start for start, end in spans}) == len(spans):
            continue
        if len({text[start:end] for start, end in spans}) == len(spans):
            continue
        seen: dict[str, Span] = {}
        at: dict[Span, int] = {}
        last, place = -2, -1
        for exchange in candidate.exchanges:
            span = exchange.question
            if exchange.number == 1 and (exchange.closed & Slot.NUMBER or candidate.closed & Slot.CANDIDATE):
                seen.clear()  # the numbers begin again: the line of another candidate is lost
            if span is None or exchange.closed & _READS:
                continue
            place += 1
            first = seen.setdefault(text[span[0] : span[1]], span)
            at.setdefault(span, place)
            if first is span:
                last = -2
                continue
            is_told, last = at[first] == last + 1, at[first]
            if not is_told:  # several in the order that they had before are one copy
                message = "question was already asked, expected once per candidate"
                related = (Related(first_line(text, first), "asked here before"),)
                yield Problem(first_line(text, span), message, related=related)
