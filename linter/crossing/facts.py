"""What one file adds to a run over many: hashes and numbers, no text of the transcript. They can be sent and kept.

Places are offsets in the text that the parser read: lines and columns are made for those few files of which there is
something to say. Of most files there is nothing: what they say stays as it is sent.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import unpack
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.crossing.habits import habits_of
from linter.damage import Slot
from linter.document import Document
from linter.finding import Span
from linter.sameness import folded, spaced
from linter.source import Source

if TYPE_CHECKING:
    from linter.blocks import Candidate

NOTHING = 0
"""The hash of what a file does not say."""

_NOTHING = bytes(8)
_FORMAT = 2
"""Of packed columns: one that takes no time to find what is twice."""
_NOWHERE: Span = (0, 0)


def _packed(*columns: Sequence[Any]) -> bytes:
    """Columns that few will look at: each has one field of :class:`Told`, from the number on."""
    return marshal.dumps(columns, _FORMAT)  # type: ignore[arg-type]  # of plain values


@lru_cache(8)
def _unpacked(columns: bytes) -> tuple[Sequence[Any], ...]:
    return marshal.loads(columns)  # type: ignore[no-any-return]


class Told(NamedTuple):
    """An exchange as a file tells it.

    ``key`` is the hash of the person and the question; ``role`` and ``date`` are hashes too, :data:`NOTHING` where the
    file has none: they tell two interviews with one person apart. ``answer`` is :data:`NOTHING`, and ``score`` or
    ``flag`` ``None``, where the layout has no such value or damage makes it unreadable. The score is a plain number,
    with the decimals that are written.
    """

    key: int
    role: int
    date: int
    number: int | None
    answer: int
    score: str | None
    flag: bool | None
    at: Span
    answer_at: Span | None
    score_at: Span | None


class Interview(NamedTuple):
    """What one person says; ``person``, ``role`` and ``date`` are hashes, ``at`` is where the name is.

    ``key`` is the hash of all that was asked, answered and scored in it, :data:`NOTHING` where that is too little to
    tell it from another interview. ``keys`` are those of its exchanges, :data:`NOTHING` where there is no question, and
    ``start`` is the place of the first among all exchanges of the file.
    """

    person: int
    role: int
    date: int
    at: Span
    key: int
    start: int
    keys: Sequence[int]


class UniqueValue(NamedTuple):
    """A value that no other file may have: the name of the slot, and the hash of the value."""

    slot: str
    key: int
    at: Span


class FileFacts(NamedTuple):
    """All that a run keeps of one file until the end.

    ``interviews`` are those with people who have a name; ``columns`` are what is said in all exchanges, packed. ``key``
    is the hash of all that is said in the file, and ``at`` is where that begins; :data:`NOTHING` where it is too little
    to tell it from another file. ``habits`` is what the file does throughout, by the name of the habit.
    """

    path: str
    layout: str
    interviews: Sequence[Interview] = ()
    columns: bytes = _packed()
    key: int = NOTHING
    at: Span = _NOWHERE
    values: tuple[UniqueValue, ...] = ()
    habits: tuple[tuple[str, str], ...] = ()

    def told(self, interview: Interview, place: int) -> Told:
        """One of the exchanges of an interview."""
        at = interview.start + place
        columns = (column[at] for column in _unpacked(self.columns))
        return Told(interview.keys[place], interview.role, interview.date, *columns)

    @property
    def exchanges(self) -> Iterator[Told]:
        """The exchanges of all interviews that have a question."""
        for interview in self.interviews:
            for place, key in enumerate(interview.keys):
                if key != NOTHING:
                    yield self.told(interview, place)


def facts_of(source: Source, document: Document) -> FileFacts:
    """What ``document``, which was read from ``source``, adds."""
    said = _Said(document)
    unique = tuple(document.find_identities())
    return FileFacts(
        source.path,
        document.layout,
        said.interviews(),
        said.columns,
        *(said.whole() if document.exchanges else _dialogue(document)),
        tuple(UniqueValue(slot, _hashes([folded(document.slice(span))])[0], span) for slot, span in unique),
        habits_of(source, document),
    )


class _Said:
    """The exchanges of a document in columns; what is closed or missing says nothing."""

    def __init__(self, document: Document) -> None:
        self._document = document
        text, exchanges = document.text, document.exchanges
        closed = exchanges.closed
        questions, answers, scores = exchanges.questions, exchanges.answers, exchanges.scores
        asked = [
            "" if span is None else folded(text[span[0] : span[1]]) for span in _open(questions, closed, Slot.QUESTION)
        ]
        given = [
            "" if span is None else spaced(text[span[0] + quoted : span[1] - quoted])
            for span, quoted in zip(_open(answers, closed, Slot.ANSWER), exchanges.quoted, strict=True)
        ]
        written = [
            None if span is None or value is None else _plain(text[span[0] : span[1]], value)
            for span, value in zip(_open(scores, closed, Slot.SCORE), exchanges.values, strict=True)
        ]
        judged = document.judged_flag is not None
        flags = _open(exchanges.flagged, closed, Slot.FLAGS) if judged else [None] * len(closed)
        people = [folded(text[start:end]) for each in document.candidates for start, end in _person(each)]
        count = len(asked)
        hashes = _hashes(asked + given + people)
        self._asked, self._given, self._people = hashes[:count], hashes[count : 2 * count], hashes[2 * count :]
        scored = [float(score or -1) for score in written]
        self._keys = tuple(map(hash, zip(self._asked, self._given, scored, map(bool, flags), strict=True)))
        self.columns = _packed(exchanges.numbers, self._given, written, flags, questions, answers, scores)

    def whole(self) -> tuple[int, Span]:
        """The hash of all of it and where it begins, if it is enough to tell the file from another one."""
        exchanges = self._document.exchanges
        if not any(map(min, self._asked, self._given)):  # no question has an answer
            return NOTHING, _NOWHERE
        return hash(self._keys), exchanges.questions[0] or exchanges.spans[0]

    def interviews(self) -> list[Interview]:
        """The interviews of those who have a name."""
        found = []
        people = iter(self._people)
        for candidate, person, role, date in zip(self._document.candidates, people, people, people, strict=True):
            if person != NOTHING:
                start, count = candidate.exchanges.start, len(candidate.exchanges)
                keys = [hash((person, asked)) if asked else NOTHING for asked in self._asked[start : start + count]]
                key = hash(self._keys[start : start + count]) if count > 1 else NOTHING
                found.append(Interview(person, role, date, candidate.name, key, start, keys))
        return found


def _person(candidate: Candidate) -> tuple[Span, Span, Span]:
    """Where the name, the role and the day of an interview are; empty where the file does not say it."""
    if not candidate.header or (candidate.closed is not Slot.NONE and candidate.closed & Slot.CANDIDATE):
        return _NOWHERE, _NOWHERE, _NOWHERE
    return candidate.name, candidate.role, candidate.date or _NOWHERE


def _open(column: Sequence[Any], closed: Sequence[Slot], slot: Slot) -> Sequence[Any]:
    """A column without what damage makes unreadable."""
    if closed.count(Slot.NONE) == len(closed):  # as nearly always
        return column
    return [None if each & slot else value for value, each in zip(column, closed, strict=True)]


def _plain(written: str, value: float) -> str:
    """A score as a plain number: as it is written, or what it says where that is not one, as of ``7/10``."""
    number = written.replace(",", ".")
    return number if number.removeprefix("-").replace(".", "", 1).isdecimal() else f"{value:g}"


def _dialogue(document: Document) -> tuple[int, Span]:
    """The same of the turns of a document without exchanges."""
    if len(document.turns) < 2:
        return NOTHING, _NOWHERE
    turns = _hashes([folded(document.slice(turn.said)) for turn in document.turns])
    return hash(turns), document.turns[0].said


def _hashes(texts: Sequence[str]) -> tuple[int, ...]:
    """A number for each text, the same in every process, as hashes of numbers are; :data:`NOTHING` for no text."""
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    digests = [blake2b(text, digest_size=8).digest() if text else _NOTHING for text in encoded]
    return unpack(f">{len(texts)}Q", b"".join(digests))
