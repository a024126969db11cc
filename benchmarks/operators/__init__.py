"""Every operator, gathered from the modules that register them: one module a family, or a part of one."""

from benchmarks.operators import (
    annotations,
    blanks,
    candidates,
    encoding,
    exchanges,
    flags,
    invisible,
    labels,
    quotes,
    replies,
    scores,
    sections,
    separators,
    spaces,
    stray,
    truncation,
    values,
    whole,
)
from benchmarks.operators.registry import REGISTRY, Operator, Spot

__all__ = ["OPERATORS", "Operator", "Spot"]

_MODULES = (
    annotations, blanks, candidates, encoding, exchanges, flags, invisible, labels, quotes, replies, scores,
    sections, separators, spaces, stray, truncation, values, whole,
)  # fmt: skip

OPERATORS: tuple[Operator, ...] = tuple(REGISTRY.values())
