"""The exchanges of a document as columns. Objects are made of them for whoever asks: in most files nobody does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from linter.damage import Slot
from linter.finding import Span
from linter.quoting import is_quoted

if TYPE_CHECKING:
    from linter.blocks import Block, Candidate, Series


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


class Table:
    """All exchanges of a text in their order, a column for each of their parts.

    ``judged`` is the flag that is looked for among those of an exchange, empty where any counts; ``make`` makes an
    exchange of a candidate and a block.
    """

    def __init__(self, text: str, judged: str, make: Callable[[Candidate, Block], Exchange]) -> None:
        self.text = text
        self._judged = judged
        self._make = make
        self._parts: list[tuple[Candidate, Sequence[Block]]] = []
        self._series: list[Series] = []
        self._count = 0
        self._has_others = False
        self._made: list[Exchange] = []

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def add(self, candidate: Candidate, block: Block) -> None:
        """Add the exchange of a ``candidate`` that a block holds which was not proved like those around it."""
        self._parts.append((candidate, (block,)))
        self._has_others = True
        self._give(candidate, 1)

    def extend(self, candidate: Candidate, series: Series) -> None:
        """Add the exchanges of a ``candidate`` that a series of blocks holds."""
        self._parts.append((candidate, series))
        self._series.append(series)
        self._give(candidate, len(series))

    def _give(self, candidate: Candidate, count: int) -> None:
        start = candidate.exchanges.start if candidate.exchanges else self._count
        self._count += count
        candidate.exchanges = Exchanges(self, start, self._count)

    @property
    def has_objects(self) -> bool:
        """Whether some exchanges are objects, which may have been changed: they tell more than the columns."""
        return self._has_others or bool(self._made)

    @property
    def exchanges(self) -> list[Exchange]:
        """All exchanges as objects."""
        if not self._made:
            self._made = [self._make(candidate, block) for candidate, blocks in self._parts for block in blocks]
        return self._made

    def _spans(self, name: str) -> list[Span | None]:
        """The spans of one part of each exchange."""
        found: list[Span | None] = []
        for series in self._series:
            place = series.places.get(name)
            spans = (row[place] for row in series.rows) if place is not None else ((-1, -1) for _ in series.rows)
            found += [span if span[0] >= 0 else None for span in spans]
        return found

    @cached_property
    def spans(self) -> list[Span]:
        """Where each is."""
        return [row[0] for series in self._series for row in series.rows]

    @cached_property
    def numbers(self) -> list[int | None]:
        """The number of each question."""
        text = self.text
        return [None if span is None else int(text[span[0] : span[1]]) for span in self._spans("number")]

    @cached_property
    def questions(self) -> list[Span | None]:
        """Where each question is."""
        return self._spans("question")

    @cached_property
    def answers(self) -> list[Span | None]:
        """Where each answer is."""
        return self._spans("answer")

    @cached_property
    def scores(self) -> list[Span | None]:
        """Where each score is."""
        return self._spans("score")

    @cached_property
    def values(self) -> list[float | None]:
        """Each score as a number."""
        text = self.text
        return [None if span is None else float(text[span[0] : span[1]]) for span in self.scores]

    @cached_property
    def flags(self) -> list[Span | None]:
        """Where the flags of each are, with the brackets around them."""
        return [None if span is None else with_brackets(self.text, span) for span in self._spans("flag")]

    @cached_property
    def flagged(self) -> list[bool]:
        """Whether each has the flag that is judged."""
        text, judged = self.text, self._judged
        return [span is not None and judged in text[span[0] : span[1]] for span in self.flags]

    @cached_property
    def annotations(self) -> list[Span | None]:
        """Where each annotation is."""
        return self._spans("annotation")

    @property
    def closed(self) -> list[Slot]:
        """What damage makes unreadable of each: nothing of what was proved."""
        return [Slot.NONE] * self._count

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each answer is in double quotes."""
        text = self.text
        return [span is not None and is_quoted(text, *span) for span in self.answers]


class Exchanges(Sequence[Exchange]):
    """Some exchanges in a row, all of a document or those of one candidate, and their parts as columns."""

    __slots__ = ("_stop", "_table", "start")

    def __init__(self, table: Table | None = None, start: int = 0, stop: int = 0) -> None:
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

    def _column(self, columns: str, attribute: str) -> list[Any]:
        if self._table is None or self._table.has_objects:
            return [getattr(exchange, attribute) for exchange in self]
        column: list[Any] = getattr(self._table, columns)
        return column if len(self) == len(column) else column[self.start : self._stop]

    @property
    def spans(self) -> Sequence[Span]:
        """Where each is."""
        return self._column("spans", "span")

    @property
    def numbers(self) -> Sequence[int | None]:
        """The number of each question."""
        return self._column("numbers", "number")

    @property
    def questions(self) -> Sequence[Span | None]:
        """Where each question is."""
        return self._column("questions", "question")

    @property
    def answers(self) -> Sequence[Span | None]:
        """Where each answer is."""
        return self._column("answers", "answer")

    @property
    def annotations(self) -> Sequence[Span | None]:
        """Where each annotation is."""
        return self._column("annotations", "annotation")

    @property
    def scores(self) -> Sequence[Span | None]:
        """Where each score is."""
        return self._column("scores", "score")

    @property
    def values(self) -> Sequence[float | None]:
        """Each score as a number."""
        return self._column("values", "value")

    @property
    def flagged(self) -> Sequence[bool]:
        """Whether each has the flag that is judged."""
        return self._column("flagged", "flagged")

    @property
    def closed(self) -> Sequence[Slot]:
        """What damage makes unreadable of each."""
        return self._column("closed", "closed")

    @property
    def quoted(self) -> Sequence[bool]:
        """Whether each answer is in double quotes."""
        return self._column("quoted", "quoted")


def line_at(text: str, span: Span) -> Span:
    """The whole lines of ``span``, without the end of the last one."""
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end


def with_brackets(text: str, span: Span) -> Span:
    """The span of a flag, with the brackets around it."""
    start, end = span
    while start and text[start - 1] in "[({<*":
        start -= 1
    while end < len(text) and text[end] in "])}>*":
        end += 1
    return start, end
