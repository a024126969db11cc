"""The score sign: how an answer's score stands to those of the same candidate that bear the other flag."""

from __future__ import annotations

from collections.abc import Sequence

from linter.evidence.sign import Sign
from linter.tuples import NamedTuple


class Range(NamedTuple):
    """The lowest and the highest of some scores."""

    low: float
    high: float


class Scores(NamedTuple):
    """One candidate's scores, by flag; ``None`` where no answer bears it. Built once, asked for each answer."""

    flagged: Range | None
    unflagged: Range | None

    @classmethod
    def between(cls, unflagged: Sequence[float], flagged: Sequence[float]) -> Scores:
        """Take the scores of one candidate's answers without and with the flag, in any order, in linear time."""
        return cls(_range(flagged), _range(unflagged))

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


def _range(scores: Sequence[float]) -> Range | None:
    return Range(min(scores), max(scores)) if scores else None
