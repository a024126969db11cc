"""What strikes one in the reading of an answer, as hints for its leaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.evidence.reading import Reading
from linter.evidence.verdict import Verdict
from linter.evidence.words import Break

_STRENGTHS = (0.25, 0.4, 0.7, 1.0, 1.4, 2.0)
_SUBSTANCES = (1, 2, 3, 4, 6, 8)
_TOPICS = (1, 2, 3, 4, 6, 9)
_SHARES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
_SIZES = (3, 5, 8, 12, 16, 22, 30, 45)
_SENTENCES = (2, 3, 4, 5)
_MUCH = 30
_FEW = 12
_SCANT = 5
"""How many words are many, few or hardly any."""
_ENDS = {Break.NONE: "=unended", Break.PAUSE: "=trails", Break.QUESTION: "=asked"}


def traits(reading: Reading, verdict: Verdict) -> Iterator[str]:
    """The traits, each but once. A measure has all the marks that it reaches."""
    if verdict.doubted:
        yield "=doubted"
    if verdict.plain:
        yield "=plain"
    for trait in ("recovers", "claims", "supposes", "hesitates", "asks", "declines"):
        if getattr(reading, trait):
            yield f"={trait}"
    if reading.lexicon.level is not None:
        yield from _shape(reading)
        yield from _told(reading, verdict)
    yield from (f"={group}" for group in {match.group: None for match in reading.matches})
    if any(any(map(str.isdigit, word.text)) for word in reading.words):
        yield "=number"
    for name, value, marks in (
        ("strength", verdict.strength, _STRENGTHS),
        ("substance", reading.substance, _SUBSTANCES),
        ("topics", reading.topics, _TOPICS),
        ("share", reading.topics / max(1, reading.size), _SHARES),
    ):
        yield from _reached(name, value, marks)


def _reached(name: str, value: float, marks: Iterable[float]) -> Iterator[str]:
    return (f"={name}{mark}" for mark in marks if value >= mark)


def _shape(reading: Reading) -> Iterator[str]:
    """How long the answer and its sentences are, and how it ends."""
    words = reading.words
    size = max(1, len(words))
    yield from _reached("size", size, _SIZES)
    yield from _reached("sentences", 1 + sum(word.before >= Break.HARD for word in words[1:]), _SENTENCES)
    yield from _reached("soft", sum(word.before is Break.SOFT for word in words[1:]) / size, _SHARES[:4])
    if reading.said.end in _ENDS:
        yield _ENDS[reading.said.end]


def _told(reading: Reading, verdict: Verdict) -> Iterator[str]:
    """How clearly the phrases say that there is no answer, also together with how long it is: each word weighs more."""
    if verdict.doubted and not reading.recovers:
        told = "=told"
    elif reading.cues or any(match.group != "filler" for match in reading.hedges):
        told = "=hinted"
    else:
        told = "=denied" if reading.denies else "=mute"
    yield told
    if reading.size > _MUCH:
        yield f"{told} much"
    if reading.size <= _FEW:
        yield f"{told} few"
    if reading.size <= _SCANT:
        yield f"{told} scant"
