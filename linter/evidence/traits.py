"""What strikes one in the reading of an answer, as hints for its leaning."""

from __future__ import annotations

from collections.abc import Iterator

from linter.evidence.reading import Reading
from linter.evidence.verdict import Verdict

_STRENGTHS = (0.25, 0.4, 0.7, 1.0, 1.4, 2.0)
_SUBSTANCES = (1, 2, 3, 4, 6, 8)
_TOPICS = (1, 2, 3, 4, 6, 9)
_SHARES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


def traits(reading: Reading, verdict: Verdict) -> Iterator[str]:
    """The traits, each but once. A measure has all the marks that it reaches."""
    if verdict.doubted:
        yield "=doubted"
    if verdict.plain:
        yield "=plain"
    for trait in ("recovers", "claims", "supposes", "hesitates", "asks", "declines"):
        if getattr(reading, trait):
            yield f"={trait}"
    yield from (f"={group}" for group in {match.group: None for match in reading.matches})
    if any(any(map(str.isdigit, word.text)) for word in reading.words):
        yield "=number"
    for name, value, marks in (
        ("strength", verdict.strength, _STRENGTHS),
        ("substance", reading.substance, _SUBSTANCES),
        ("topics", reading.topics, _TOPICS),
        ("share", reading.topics / max(1, reading.size), _SHARES),
    ):
        yield from (f"={name}{mark}" for mark in marks if value >= mark)
