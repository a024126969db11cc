"""Answers and the turns of a dialogue, which QNA012 and QNA013 read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.damage import Slot
from linter.document import Document
from linter.finding import Span
from linter.tuples import NamedTuple


class Reply(NamedTuple):
    """An answer or a turn: where it is, the question or turn before it, and its name in a message."""

    span: Span
    question: Span | None
    name: str


def replies(document: Document, is_suspect: Callable[[Span], bool]) -> Iterator[Reply]:
    """The answers that damage does not own, then the turns.

    Only those that ``is_suspect``, which is asked for each and must be fast. A turn that an answer repeats is skipped:
    a defect in both is reported for the answer.
    """
    answers = set()
    exchanges = document.exchanges
    for answer, question, closed in zip(exchanges.answers, exchanges.questions, exchanges.closed, strict=True):
        if answer is not None and is_suspect(answer) and not closed & Slot.ANSWER:
            answers.add(document.slice(answer))
            yield Reply(answer, question, "answer")
    before = None
    for turn in document.turns:
        if is_suspect(turn.said) and document.slice(turn.said) not in answers:
            yield Reply(turn.said, before, "turn")
        before = turn.said
