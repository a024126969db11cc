"""What most files show: one vote a file, so that a few damaged ones count for little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

SURE = 0.6
"""From which share of the files on something is no guess."""

_RIVAL = 0.2


class Vote(NamedTuple, Generic[T]):
    """What won, in how many of how many files, and what came second if it was not far behind."""

    value: T
    support: int
    of: int
    rival: T | None = None


class Seen(NamedTuple):
    """One setting as it was inferred: its ``key`` as users write it, its ``value``, and where that comes from.

    ``support`` of ``of`` files show it; ``note`` says it in words where counting files does not. A ``guess`` should be
    looked at.
    """

    key: str
    value: object
    support: int = 0
    of: int = 0
    note: str = ""
    guess: bool = False


def vote(ballots: Iterable[Counter[T]]) -> Vote[T] | None:
    """Let each file vote for what it shows most often; files that show nothing abstain. ``None`` if all do."""
    votes = Counter(ballot.most_common(1)[0][0] for ballot in ballots if ballot)
    if not votes:
        return None
    (value, support), *others = votes.most_common()
    rival = others[0][0] if others and others[0][1] >= _RIVAL * votes.total() else None
    return Vote(value, support, votes.total(), rival)


def seen(key: str, vote: Vote[T]) -> Seen:
    """A setting that the files voted on."""
    return Seen(key, vote.value, vote.support, vote.of, guess=vote.support < SURE * vote.of)
