"""REC011: a misspelt speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from linter.blocks import Turn
from linter.damage import Kind
from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Related, Severity, Span
from linter.rule import fact_rule
from linter.spans import spans_of

_FREQUENT = 3
"""A speaker of so many times the turns is known."""
_KNOWN = 2
"""Speakers with fewer turns do not count as known."""
_MOST = 200
"""Where there are more speakers, the names are none."""
_AGAIN = 0.2
"""In a larger share of the turns, the speaker is that of the turn before: then the speakers do not take turns."""
_SHORT, _LONG = 4, 7
"""From so many letters on, one letter of a name may be wrong, or two."""


@fact_rule("REC011", Severity.WARNING, Applicability.UNSAFE, judges=("turns", "names", "damage", "mismatches"))
def unknown_speaker(document: Document) -> Iterator[Problem]:
    r"""The name of a speaker is almost that of a frequent or known speaker.

    The name is probably misspelt, and programs that collect the turns of a speaker miss this one. Only a person can
    rule out that there was a second person with a similar name, so the fix is unsafe.

    Bad (call):

        0:04 Rosa: Which part of the service was slow?
        0:09 Amira: The search. Each request read the whole index.
        0:15 Rosa: What did you do about it?
        0:19 Amira: I kept the index in memory.
        0:25 Rosa: How did you measure that?
        0:31 Amria: With a load test before and after.
             ^^^^^
        0:40 Rosa: And now?
        0:44 Amira: It takes a tenth of the time.

    Fixed:

        0:04 Rosa: Which part of the service was slow?
        0:09 Amira: The search. Each request read the whole index.
        0:15 Rosa: What did you do about it?
        0:19 Amira: I kept the index in memory.
        0:25 Rosa: How did you measure that?
        0:31 Amira: With a load test before and after.
        0:40 Rosa: And now?
        0:44 Amira: It takes a tenth of the time.

    Good:

        0:04 Speaker 1: Which part of the service was slow?
        0:09 Speaker 2: The search. Each request read the whole index.
        0:15 Speaker 1: What did you do about it?
        0:19 Speaker 3: I can answer that: the index is in memory now.
    """
    told: set[Span] = set()
    for damage in document.damages:
        if damage.kind is Kind.UNKNOWN_SPEAKER:
            from linter.details import Deviation  # few files have such a speaker

            told.add(damage.span)
            names = damage.detail.names if isinstance(damage.detail, Deviation) else ()
            is_listed = isinstance(damage.detail, Deviation) and damage.detail.is_listed
            some = "one of " if len(names) > 1 else ""
            expected = "one that is listed" if is_listed else f"{some}{', '.join(names)}"
            title = "Write the listed name" if is_listed else f"Write {expected}"
            fix = Fix(title, Applicability.UNSAFE, damage.edits, quotes=is_listed) if damage.edits else None
            yield Problem(damage.span, f"speaker is unknown, expected {expected}", fix)
    if document.mismatches:
        from linter.mismatches import NotListed  # REC003 tells who is not among those that are listed

        told |= {mismatch.span for mismatch in document.mismatches if isinstance(mismatch, NotListed)}
    for spans in document.find_names():
        yield from _others(document, [span for span in spans if span not in told])
    turns = document.turns
    counts = Counter(turn.speaker for turn in turns)
    if not 1 < len(counts) <= _MOST or max(counts.values()) < _KNOWN:
        return
    meant = {speaker: known for speaker in counts if (known := _meant(speaker, counts)) is not None}
    if not meant:
        return
    firsts = {turn.speaker: turn for turn in reversed(turns)}
    again = sum(one.speaker == other.speaker for one, other in pairwise(turns))
    in_turn = again <= _AGAIN * len(turns)
    for at, turn in enumerate(turns):
        span = _name(document.text, turn)
        known = meant.get(turn.speaker)
        if span is None or span in told or known is None:
            continue
        if in_turn and known in (each.speaker for each in turns[max(0, at - 1) : at + 2]):
            continue  # who speaks in turn with somebody is somebody else
        count = counts[turn.speaker]
        spoken = f"{count} turn{'s'[: count > 1]}"
        message = f"name of the speaker of {spoken} is almost that of the speaker of {counts[known]} turns"
        fix = Fix("Write the more frequent name", Applicability.UNSAFE, (Edit(*span, known),))
        first = _name(document.text, firsts[known])
        yield Problem(span, message, fix, (Related(first, "the more frequent name"),) if first else ())


def _others(document: Document, spans: list[Span]) -> Iterator[Problem]:
    """Names of one slot that are no speakers of turns."""
    names = [document.slice(span) for span in spans]
    counts = Counter(names)
    if not 1 < len(counts) <= _MOST:
        return
    for name, span in zip(names, spans, strict=True):
        known = _meant(name, counts)
        if known is None:
            continue
        message = f"name that is there {_times(counts[name])} is almost one that is there {_times(counts[known])}"
        fix = Fix("Write the more frequent name", Applicability.UNSAFE, (Edit(*span, known),))
        first = spans[names.index(known)]
        yield Problem(span, message, fix, (Related(first, "the more frequent name"),))


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _meant(speaker: str, counts: Counter[str]) -> str | None:
    """The frequent speaker whose name ``speaker`` nearly is, if one is."""
    from linter.layouts.words import distance, fold  # most files have no turns

    near = []
    for known, count in counts.items():
        own = counts[speaker]
        if count < max(_KNOWN, _FREQUENT * own - (own == 1)) or _signs(known) != _signs(speaker):
            continue
        one, other = fold(speaker), fold(known)
        typos = distance(one, other)
        if typos <= (len(other) >= _SHORT) + (len(other) >= _LONG):
            near.append((typos, -count, known))
    return min(near)[2] if near else None


def _signs(name: str) -> list[str]:
    """What tells one speaker from another of the same kind: digits, and letters that are alone."""
    from linter.layouts.words import fold

    words = "".join(c if c.isalnum() else " " for c in fold(name)).split()
    return [word for word in words if len(word) == 1 or not word.isalpha()]


def _name(text: str, turn: Turn) -> Span | None:
    """Where the name of a turn's speaker is; nowhere where the layout has a label for each speaker."""
    return next(spans_of(text, turn.speaker, turn.span[0], turn.said[0]), None)
