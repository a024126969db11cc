"""Every generic operator, gathered from the modules that register them."""

from benchmarks.described.operators import blocks, labels, lines, separators, values
from benchmarks.described.operators.registry import REGISTRY, Operator, Spot

__all__ = ["OPERATORS", "Operator", "Spot"]

_MODULES = (blocks, labels, lines, separators, values)

OPERATORS: tuple[Operator, ...] = tuple(REGISTRY.values())
