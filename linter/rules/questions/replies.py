"""What was said in reply: what QNA012 and QNA013 read, in answers and in the turns of a dialogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Document, Slot
from linter.finding import Span


class Reply(NamedTuple):
    """An answer or a turn: where it is, what was said before it, and what it is called in a message."""

    span: Span
    question: Span | None
    name: str


def replies(document: Document) -> Iterator[Reply]:
    """All answers that damage does not own, then all turns."""
    for exchange in document.exchanges:
        if exchange.answer is not None and not exchange.closed & Slot.ANSWER:
            yield Reply(exchange.answer, exchange.question, "answer")
    before = None
    for turn in document.turns:
        yield Reply(turn.said, before, "turn")
        before = turn.said


def is_copied(document: Document, reply: Reply) -> bool:
    """Whether ``reply`` is a turn that an answer repeats: what is wrong with both is said of the answer."""
    if reply.name != "turn":
        return False
    said = document.slice(reply.span)
    answers = (exchange.answer for exchange in document.exchanges if exchange.answer is not None)
    return any(document.slice(answer) == said for answer in answers)
