"""The score sign: how an answer's score stands to those of the same candidate that bear the other flag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.evidence.sign import Sign


class Range(NamedTuple):
    """The lowest and the highest of some scores."""

    low: float
    high: float


class Scores(NamedTuple):
    """One candidate's scores, by flag; ``None`` where no answer bears it. Built once, asked for each answer."""

    flagged: Range | None
    unflagged: Range | None

    @classmethod
    def of(cls, answers: Iterable[tuple[float, bool]]) -> Scores:
        """Gather the ``(score, flagged)`` pairs of one candidate, in any order, in linear time."""
        scores: tuple[list[float], list[float]] = [], []
        for score, flagged in answers:
            scores[flagged].append(score)
        unflagged, flagged_ = (Range(min(kind), max(kind)) if kind else None for kind in scores)
        return cls(flagged_, unflagged)

    def sign(self, score: float, flagged: bool) -> Sign:
        """Say what ``score`` makes likely for an answer that bears the flag or doesn't.

        Strictly below every answer of the other kind it speaks for the flag, strictly above every one against it; in
        between, equal, not a number, or without an answer of the other kind it is silent.
        """
        others = self.unflagged if flagged else self.flagged
        if others is None:
            return Sign.SILENT
        if score < others.low:
            return Sign.FOR
        return Sign.AGAINST if score > others.high else Sign.SILENT


def compare(score: float, flagged: bool, siblings: Sequence[tuple[float, bool]]) -> Sign:
    """Hold one answer against its ``siblings``, as ``(score, flagged)``; it may be among them."""
    return Scores.of(siblings).sign(score, flagged)
