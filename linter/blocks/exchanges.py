"""Exchanges, as objects for whoever asks for one, and as columns: in most files nobody asks for more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from linter.damage import Slot
from linter.finding import Span

if TYPE_CHECKING:
    from linter.blocks import Block, Candidate
    from linter.blocks.columns import ExchangeTable


class Exchange:
    """One question with its answer, score, flags and annotation.

    ``span``, ``question``, ``answer``, ``score``, ``score_line``, ``flags`` and ``annotation`` are where things are,
    ``None`` if a part is missing; the text is in ``Document.contents``. ``number`` is that of the question. ``value``
    is the score as a number, ``None`` if it is not one within the range. ``flags`` covers the flags after the score,
    with brackets; ``flagged`` is true if the first of ``Document.flags`` is anywhere in the exchange, damaged or not.
    ``quoted`` is true if the answer begins and ends with a double quote. ``candidate`` is who answers, ``closed``
    what damage makes unreadable, and ``block`` where the exchange is in the tree of blocks.
    """

    __slots__ = (
        "annotation",
        "answer",
        "block",
        "candidate",
        "closed",
        "flagged",
        "flags",
        "number",
        "question",
        "quoted",
        "score",
        "score_line",
        "span",
        "value",
    )

    def __init__(
        self,
        candidate: Candidate,
        number: int | None,
        span: Span,
        question: Span | None,
        answer: Span | None,
        score: Span | None,
        value: float | None,
        flags: Span | None,
        annotation: Span | None,
        quoted: bool,
    ) -> None:
        self.candidate = candidate
        self.number = number
        self.span = span
        self.question = question
        self.answer = answer
        self.score = score
        self.value = value
        self.flags = flags
        self.flagged = flags is not None
        self.annotation = annotation
        self.quoted = quoted
        self.score_line: Span | None = None
        self.block: Block | None = None
        self.closed = Slot.NONE


def _column(columns: str, attribute: str) -> Any:
    """One part of each exchange: of the table, or of the objects where there are any that may have been changed."""

    def column(exchanges: Exchanges) -> list[Any]:
        table = exchanges._table
        if table is None or table.has_others or table.made:
            return [getattr(exchange, attribute) for exchange in exchanges]
        every: list[Any] = getattr(table, columns)
        start, stop = exchanges.start, exchanges._stop
        return every if stop - start == table.count else every[start:stop]

    return property(column)


class Exchanges(Sequence[Exchange]):
    """Some exchanges in a row, all of a document or those of one candidate, and their parts as columns."""

    __slots__ = ("_stop", "_table", "start")

    def __init__(self, table: ExchangeTable | None = None, start: int = 0, stop: int = 0) -> None:
        self._table = table
        self.start = start
        self._stop = stop

    def __len__(self) -> int:
        """How many there are."""
        return self._stop - self.start

    def __iter__(self) -> Iterator[Exchange]:
        """Each as an object."""
        return iter(self._made)

    @overload
    def __getitem__(self, place: int) -> Exchange: ...

    @overload
    def __getitem__(self, place: slice) -> list[Exchange]: ...

    def __getitem__(self, place: int | slice) -> Exchange | list[Exchange]:
        """One, or some of them, as objects."""
        return self._made[place]

    @property
    def _made(self) -> list[Exchange]:
        made = self._table.exchanges if self._table is not None else []
        return made if len(self) == len(made) else made[self.start : self._stop]

    spans: Sequence[Span] = _column("spans", "span")
    """Where each is."""
    numbers: Sequence[int | None] = _column("numbers", "number")
    """The number of each question."""
    questions: Sequence[Span | None] = _column("questions", "question")
    """Where each question is."""
    answers: Sequence[Span | None] = _column("answers", "answer")
    """Where each answer is."""
    annotations: Sequence[Span | None] = _column("annotations", "annotation")
    """Where each annotation is."""
    scores: Sequence[Span | None] = _column("scores", "score")
    """Where each score is."""
    values: Sequence[float | None] = _column("values", "value")
    """Each score as a number."""
    flagged: Sequence[bool] = _column("flagged", "flagged")
    """Whether each has the flag that is judged."""
    closed: Sequence[Slot] = _column("closed", "closed")
    """What damage makes unreadable of each."""
    quoted: Sequence[bool] = _column("quoted", "quoted")
    """Whether each answer is in double quotes."""
