"""Every operator, gathered from the modules that register them."""

from benchmarks.records.operators import (
    blanks,
    checks,
    encoding,
    header,
    labels,
    notes,
    quotes,
    scores,
    sections,
    separators,
    truncation,
    turns,
)
from benchmarks.records.operators.registry import REGISTRY, Mending, Operator, Spot

__all__ = ["OPERATORS", "Mending", "Operator", "Spot"]

_MODULES = (blanks, checks, encoding, header, labels, notes, quotes, scores, sections, separators, truncation, turns)

OPERATORS: tuple[Operator, ...] = tuple(REGISTRY.values())
