"""What is kept of a transcript: one small value for each exchange whose score and flag can be read."""

from __future__ import annotations

from typing import NamedTuple

from linter.blocks import Exchange
from linter.calibration.wording import wording
from linter.damage import Slot
from linter.document import Document
from linter.reading import Reading
from linter.rule import FactCheck, Rule
from linter.rules.consistency.place import place
from linter.rules.scores.placeholder_scores import placeholder_scores


class FlaggedExchange(NamedTuple):
    """One exchange: the ``line`` of its file that its flag or score is on, and what it says without a word of it.

    ``section`` is a known name, ``None`` outside of one; ``lowest`` says whether the score is the lowest of its range;
    ``wording`` is the key of the answer, ``None`` where there is none to compare.
    """

    path: str
    line: int
    section: str | None
    score: float
    flagged: bool
    lowest: bool
    wording: bytes | None

    @property
    def place(self) -> tuple[str, int]:
        """Where it is, to sort by."""
        return self.path, self.line


class Observed(NamedTuple):
    """One transcript: its exchanges, how many more were left out as damaged, and what else is asked of a file.

    ``flag`` is the flag that is judged, ``None`` in a layout without one; ``sections`` are the layout's, in their
    order. ``flagged_sections`` are those in which there is a flag, also on an exchange that was left out.
    ``placeholders`` says whether SCO010 takes its lowest scores for placeholders.
    """

    exchanges: tuple[FlaggedExchange, ...]
    left_out: int
    flag: str | None
    sections: tuple[str, ...]
    flagged_sections: frozenset[str]
    placeholders: bool


def observe(
    reading: Reading, placeholder_rule: Rule[FactCheck] = placeholder_scores, compared: bool = True
) -> Observed:
    """Observe one transcript. Those exchanges count that the rules on score and flag (CON003, CON004) would judge.

    ``placeholder_rule`` is SCO010 with its options; answers get a ``wording`` only if they are to be ``compared``.
    """
    document = reading.document
    spoilt = reading.spoilt
    observed = []
    flagged_sections = set()
    for exchange in document.exchanges:
        section = exchange.candidate.section
        name = section.name if section is not None else None
        if exchange.flagged and name is not None:
            flagged_sections.add(name)
        value = exchange.value
        stands = place(document, exchange)
        if value is None or not _is_whole(exchange) or id(exchange) in spoilt or reading.in_conflict(stands):
            continue
        observed.append(
            FlaggedExchange(
                reading.source.path,
                reading.line(stands),
                name,
                value,
                exchange.flagged,
                value == document.lowest_score,
                _wording(document, exchange) if compared else None,
            )
        )
    return Observed(
        tuple(observed),
        len(document.exchanges) - len(observed),
        document.judged_flag,
        document.section_names,
        frozenset(flagged_sections),
        any(True for _ in placeholder_rule.check(document)),
    )


def _is_whole(exchange: Exchange) -> bool:
    """Whether score and flag can be read; a flag that is damaged is one, a flag that may be lost is not none."""
    closed = exchange.closed
    return not closed & Slot.SCORE and (exchange.flagged or not closed & Slot.FLAGS)


def _wording(document: Document, exchange: Exchange) -> bytes | None:
    if exchange.answer is None or exchange.closed & Slot.ANSWER:
        return None
    return wording(document.slice(exchange.answer))
