"""What one file adds to a run over many: hashes and numbers, no text of the transcript. They can be sent and kept.

Places are offsets in the text that the parser read: lines and columns are made for those few files of which there is
something to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from linter.blocks import Candidate, Exchanges
from linter.damage import Slot
from linter.document import Document
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
    at: Span
    answer_at: Span | None
    score_at: Span | None


class Whole(NamedTuple):
    """A file or an interview as a whole: ``key`` is the hash of all that was asked, answered and scored in it."""

    key: int
    person: int
    at: Span


class UniqueValue(NamedTuple):
    """A value that no other file may have: the name of the slot, and the hash of the value."""

    slot: str
    key: int
    at: Span


class FileFacts(NamedTuple):
    """All that a run keeps of one file until the end.

    ``exchanges`` are those of people with a name; ``whole`` is the file, ``interviews`` are those in it. ``habits`` is
    what the file does throughout, by the name of the habit.
    """

    path: str
    layout: str
    exchanges: tuple[Told, ...] = ()
    whole: Whole | None = None
    interviews: tuple[Whole, ...] = ()
    values: tuple[UniqueValue, ...] = ()
    habits: tuple[tuple[str, str], ...] = ()


def facts_of(source: Source, document: Document) -> FileFacts:
    """What ``document``, which was read from ``source``, adds."""
    from linter.crossing.habits import habits_of

    interviews = [_Interview(document, candidate) for candidate in document.candidates]
    return FileFacts(
        source.path,
        document.layout,
        tuple(told for interview in interviews for told in interview.told()),
        _whole(document, interviews),
        tuple(whole for interview in interviews for whole in interview.whole()),
        tuple(
            UniqueValue(slot, _hash(folded(document.slice(span))), span) for slot, span in document.find_identities()
        ),
        tuple(habits_of(source, document)),
    )


class _Said(NamedTuple):
    """An exchange in hashes, and where it is; what is closed or missing says nothing."""

    number: int | None
    places: tuple[Span | None, Span | None, Span | None]
    question: int
    answer: int
    score: str | None
    flag: bool | None
    key: int
    """Of all of it, to find it again in a copy."""


class _Interview:
    """One candidate of a document."""

    def __init__(self, document: Document, candidate: Candidate) -> None:
        self._document = document
        self._candidate = candidate
        named = candidate.header and not candidate.closed & Slot.CANDIDATE
        self.person = _hash(folded(document.slice(candidate.name))) if named else NOTHING
        self.said = list(self._exchanges(candidate.exchanges))

    def _exchanges(self, exchanges: Exchanges) -> Iterator[_Said]:
        text, judged = self._document.text, self._document.judged_flag
        places = zip(exchanges.questions, exchanges.answers, exchanges.scores, strict=True)
        read = zip(exchanges.numbers, exchanges.quoted, exchanges.values, exchanges.flagged, strict=True)
        for place, (number, quoted, value, flagged), closed in zip(places, read, exchanges.closed, strict=True):
            asked, given, scored = place
            sound = closed is Slot.NONE  # as nearly always
            question = answer = NOTHING
            score = flag = None
            if asked is not None and (sound or not closed & Slot.QUESTION):
                question = _hash(folded(text[asked[0] : asked[1]]))
            if given is not None and (sound or not closed & Slot.ANSWER):
                answer = _hash(" ".join(text[given[0] + quoted : given[1] - quoted].split()))
            if scored is not None and value is not None and (sound or not closed & Slot.SCORE):
                score = text[scored[0] : scored[1]].replace(",", ".")
            if judged is not None and (sound or not closed & Slot.FLAGS):
                flag = flagged
            key = hash((question, answer, float(score or -1), bool(flag)))
            yield _Said(number, place, question, answer, score, flag, key)

    def told(self) -> Iterator[Told]:
        """The exchanges, if one knows whose they are."""
        if self.person == NOTHING:
            return
        document, candidate = self._document, self._candidate
        role = _hash(folded(document.slice(candidate.role)))
        date = _hash(folded(document.slice(candidate.date))) if candidate.date is not None else NOTHING
        for number, (asked, given, scored), question, answer, score, flag, _ in self.said:
            if question != NOTHING and asked is not None:
                key = hash((self.person, question))
                yield Told(key, role, date, number, answer, score, flag, asked, given, scored)

    def whole(self) -> Iterator[Whole]:
        """The interview, if enough is said in it to be told from another one."""
        if self.person != NOTHING and len(self.said) > 1:
            yield Whole(hash(tuple(said.key for said in self.said)), self.person, self._candidate.name)


def _whole(document: Document, interviews: list[_Interview]) -> Whole | None:
    """The file, if enough is said in it to be told from another one."""
    if document.exchanges:
        said = [said for interview in interviews for said in interview.said]
        if not any(each.question and each.answer for each in said):
            return None
        first = document.exchanges.questions[0] or document.exchanges.spans[0]
        return Whole(hash(tuple(each.key for each in said)), NOTHING, first)
    if len(document.turns) < 2:
        return None
    turns = tuple(_hash(folded(document.slice(turn.said))) for turn in document.turns)
    return Whole(hash(turns), NOTHING, document.turns[0].said)


def _hash(text: str) -> int:
    """A number for ``text``, the same in every process, as hashes of numbers are; :data:`NOTHING` for no text."""
    if not text:
        return NOTHING
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
