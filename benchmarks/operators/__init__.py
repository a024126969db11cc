"""Every operator, gathered from the modules that register them: one module a family, or a part of one."""

from importlib import import_module
from pkgutil import iter_modules

from benchmarks.operators.registry import REGISTRY, Operator, Spot

__all__ = ["OPERATORS", "Operator", "Spot"]

for _module in sorted(each.name for each in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")

OPERATORS: tuple[Operator, ...] = tuple(REGISTRY.values())
