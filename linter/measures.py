"""What a report over many transcripts shows of each: scores, flags, and the parts that are missing. Holds no text."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from linter.calibration import Observed, observe
from linter.config import Plan
from linter.damage import Kind
from linter.document import Document
from linter.reading import Reading
from linter.rules.scores.placeholder_scores import placeholder_scores

PARTS = ("title", "candidate name", "candidate role", "question", "answer", "score", "end of the file")
"""The parts that a transcript cannot do without, in the order of a file; a layout may have no place for some."""

_DAMAGED = {
    Kind.MISSING_TITLE: "title",
    Kind.MISSING_NAME: "candidate name",
    Kind.MISSING_ROLE: "candidate role",
    Kind.TRUNCATED: "end of the file",
}


class Measures(NamedTuple):
    """One transcript in numbers.

    ``layout`` is the name of its layout, ``candidates`` and ``exchanges`` are how many it has. ``missing`` are those of
    :data:`PARTS` that are not there, each with how often; ``observed`` are its scores and flags.
    """

    layout: str
    candidates: int
    exchanges: int
    missing: tuple[tuple[str, int], ...]
    observed: Observed


def measure(reading: Reading, plan: Plan) -> Measures:
    """Measure one transcript, which was checked by ``plan``."""
    document = reading.document
    code = placeholder_scores.code
    placeholder_rule = next((rule for rule in plan.fact if rule.code == code), placeholder_scores)
    return Measures(
        document.layout,
        len(document.candidates),
        len(document.exchanges),
        _missing(document),
        observe(reading, placeholder_rule, compared=False),
    )


def _missing(document: Document) -> tuple[tuple[str, int], ...]:
    counts = Counter(_DAMAGED[damage.kind] for damage in document.damages if damage.kind in _DAMAGED)
    for part in {"question", "answer", "score"}.intersection(document.parts):
        spans = (getattr(exchange, part) for exchange in document.exchanges)
        counts[part] += sum(span is None or span[0] == span[1] for span in spans)
    return tuple((part, counts[part]) for part in PARTS if counts[part])
