"""The columns of all exchanges of a text. Each is made when somebody asks for it, of the spans that the proof gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from linter.blocks.exchanges import Exchange, Exchanges
from linter.cached import cached_property
from linter.damage import Slot
from linter.finding import Span
from linter.quoting import is_quoted

if TYPE_CHECKING:
    from linter.blocks import Block, Candidate, Series

MISSING = (-1, -1)
"""Where a part of an exchange is that it does not have."""


class ExchangeTable:
    """All exchanges of a text in their order, a column for each of their parts.

    ``judged`` is the flag that is looked for among those of an exchange, empty where any counts; ``make`` makes an
    exchange of a candidate and a block. Where there ``has_others`` than those in series, or some are ``made``, they are
    objects, which may have been changed: they tell more than the columns.
    """

    def __init__(self, text: str, judged: str, make: Callable[[Candidate, Block], Exchange]) -> None:
        self.text = text
        self._judged = judged
        self._make = make
        self._parts: list[tuple[Candidate, Sequence[Block]]] = []
        self._series: list[Series] = []
        self.count = 0
        self.has_others = False
        self.made: list[Exchange] = []

    def __len__(self) -> int:
        """How many there are."""
        return self.count

    def add(self, candidate: Candidate, block: Block) -> None:
        """Add the exchange of a ``candidate`` that a block holds which was not proved like those around it."""
        self._parts.append((candidate, (block,)))
        self.has_others = True
        self._give(candidate, 1)

    def extend(self, candidate: Candidate, series: Series) -> None:
        """Add the exchanges of a ``candidate`` that a series of blocks holds."""
        self._parts.append((candidate, series))
        self._series.append(series)
        self._give(candidate, len(series))

    def _give(self, candidate: Candidate, count: int) -> None:
        start = candidate.exchanges.start if candidate.exchanges else self.count
        self.count += count
        candidate.exchanges = Exchanges(self, start, self.count)

    @property
    def exchanges(self) -> list[Exchange]:
        """All exchanges as objects."""
        if not self.made:
            self.made = [self._make(candidate, block) for candidate, blocks in self._parts for block in blocks]
        return self.made

    def _spans(self, name: str) -> list[Span | None]:
        """The spans of one part of each exchange."""
        found: list[Span | None] = []
        for series in self._series:
            place = series.places.get(name)
            if place is None:
                found += [None] * len(series.rows)
                continue
            spans = [row[place] for row in series.rows]
            found += spans if MISSING not in spans else [None if span == MISSING else span for span in spans]
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
        return [Slot.NONE] * self.count

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each answer is in double quotes."""
        text = self.text
        return [span is not None and is_quoted(text, *span) for span in self.answers]


def with_brackets(text: str, span: Span) -> Span:
    """The span of a flag, with the brackets around it."""
    start, end = span
    while text.endswith(("[", "(", "{", "<", "*"), 0, start):
        start -= 1
    while text.startswith(("]", ")", "}", ">", "*"), end):
        end += 1
    return start, end
