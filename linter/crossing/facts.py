"""What one file adds to a run over many: hashes and numbers, no text of the transcript. They can be sent and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from linter.crossing.found import Mark
from linter.document import Candidate, Document, Exchange, Slot
from linter.finding import Span
from linter.sameness import folded
from linter.source import Source

NOTHING = 0
"""The hash of what a file does not say."""


class Told(NamedTuple):
    """An exchange as a file tells it.

    ``key`` is the hash of the person and the question; ``role`` and ``date`` are hashes too, :data:`NOTHING` where the
    file has none: they tell two interviews with one person apart. ``answer`` is :data:`NOTHING`, and ``score`` or
    ``flag`` ``None``, where the layout has no such value or damage makes it unreadable. The score is as it is written.
    """

    key: int
    role: int
    date: int
    number: int | None
    answer: int
    score: str | None
    flag: bool | None
    at: Mark
    answer_at: Span | None
    score_at: Span | None


class Whole(NamedTuple):
    """A file or an interview as a whole: ``key`` is the hash of all that was asked, answered and scored in it."""

    key: int
    person: int
    at: Mark


class Value(NamedTuple):
    """A value that no other file may have: the name of the slot, and the hash of the value."""

    slot: str
    key: int
    at: Mark


class Facts(NamedTuple):
    """All that a run keeps of one file until the end.

    ``exchanges`` are those of people with a name; ``whole`` is the file, ``interviews`` are those in it. ``habits`` is
    what the file does throughout, by the name of the habit.
    """

    path: str
    layout: str
    exchanges: tuple[Told, ...] = ()
    whole: Whole | None = None
    interviews: tuple[Whole, ...] = ()
    values: tuple[Value, ...] = ()
    habits: tuple[tuple[str, str], ...] = ()


def facts_of(source: Source, document: Document, to_source: Callable[[Span], Span]) -> Facts:
    """What ``document`` adds, whose offsets ``to_source`` leads back to the text of ``source``."""
    return _Collector(source, document, to_source).facts()


class _Collector:
    def __init__(self, source: Source, document: Document, to_source: Callable[[Span], Span]) -> None:
        self._source = source
        self._document = document
        self._to_source = to_source
        self._said: dict[Exchange, tuple[int, int, str | None, bool | None]] = {}

    def facts(self) -> Facts:
        from linter.crossing.habits import habits_of

        document = self._document
        for exchange in document.exchanges:
            self._said[exchange] = self._exchange(exchange)
        return Facts(
            self._source.path,
            document.layout,
            tuple(self._told()),
            self._whole(),
            tuple(self._interviews()),
            tuple(
                Value(slot, _hash(folded(document.slice(span))), self._mark(span))
                for slot, span in document.find_identities()
            ),
            tuple(habits_of(self._source, document)),
        )

    def _mark(self, span: Span) -> Mark:
        return Mark(self._first_line(span), self._document.where(span[0]))

    def _first_line(self, span: Span) -> Span:
        """The first line of what is at ``span``, in the file's own text."""
        start, end = span
        line_end = self._document.text.find("\n", start, end)
        return self._to_source((start, end if line_end < 0 else line_end))

    def _exchange(self, exchange: Exchange) -> tuple[int, int, str | None, bool | None]:
        """Question, answer, score and flag; what is closed or missing says nothing."""
        document, closed = self._document, exchange.closed
        question = exchange.question if not closed & Slot.QUESTION else None
        answer = exchange.answer if not closed & Slot.ANSWER else None
        score = None
        if exchange.score is not None and exchange.value is not None and not closed & Slot.SCORE:
            score = document.slice(exchange.score).replace(",", ".")
        flag = exchange.flagged if document.judged_flag is not None and not closed & Slot.FLAGS else None
        spoken = document.slice(answer) if answer is not None else ""
        spoken = spoken[1:-1] if exchange.quoted else spoken
        asked = document.slice(question) if question is not None else ""
        return _hash(folded(asked)), _hash(" ".join(spoken.split())), score, flag

    def _told(self) -> Iterator[Told]:
        document = self._document
        for exchange in document.exchanges:
            person = self._person(exchange.candidate)
            question, answer, score, flag = self._said[exchange]
            if person == NOTHING or question == NOTHING or exchange.question is None:
                continue
            candidate = exchange.candidate
            yield Told(
                _joined(person, question),
                _hash(folded(document.slice(candidate.role))),
                _hash(folded(document.slice(candidate.date))) if candidate.date is not None else NOTHING,
                exchange.number,
                answer,
                score,
                flag,
                self._mark(exchange.question),
                self._first_line(exchange.answer) if exchange.answer is not None else None,
                self._first_line(exchange.score) if exchange.score is not None else None,
            )

    def _person(self, candidate: Candidate) -> int:
        if candidate.closed & Slot.CANDIDATE or not candidate.header:
            return NOTHING
        return _hash(folded(self._document.slice(candidate.name)))

    def _whole(self) -> Whole | None:
        """The file, if enough is said in it to be told from another one."""
        document = self._document
        if document.exchanges:
            first = document.exchanges[0].question or document.exchanges[0].span
            parts = [part for exchange in document.exchanges for part in self._parts(exchange)]
        elif document.turns:
            first = document.turns[0].said
            parts = [_hash(folded(document.slice(turn.said))) for turn in document.turns]
        else:
            return None
        return Whole(_joined(*parts), NOTHING, self._mark(first)) if len(set(parts)) > 2 else None

    def _interviews(self) -> Iterator[Whole]:
        for candidate in self._document.candidates:
            person = self._person(candidate)
            parts = [part for exchange in candidate.exchanges for part in self._parts(exchange)]
            if person != NOTHING and len(candidate.exchanges) > 1 and len(set(parts)) > 2:
                yield Whole(_joined(*parts), person, self._mark(candidate.name))

    def _parts(self, exchange: Exchange) -> tuple[int, ...]:
        question, answer, score, flag = self._said[exchange]
        return question, answer, _hash(score or ""), int(bool(flag))


def _hash(text: str) -> int:
    """A number for ``text``, the same in every process; :data:`NOTHING` for no text."""
    if not text:
        return NOTHING
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _joined(*numbers: int) -> int:
    return _hash(",".join(map(str, numbers)))
