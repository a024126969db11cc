"""A line that is missing in one stretch and left over in the next one: it was moved, which is one damage."""

from __future__ import annotations

from linter.damage import AnyDamage, Kind
from linter.details import Deviation, How

_FAR = 12
"""So many lines away a line may have come."""


def without_moved(text: str, damages: list[AnyDamage]) -> list[AnyDamage]:
    """The ``damages`` of all stretches, without what is said to be missing of lines that are near in another place."""
    extra = [each for each in damages if each.line >= 0 and _is_left_over(each)]
    return [each for each in damages if not (_is_missing(each) and any(_is_near(text, each, other) for other in extra))]


def _is_missing(damage: AnyDamage) -> bool:
    if isinstance(damage.detail, Deviation):
        return damage.detail.how is How.MISSING
    return damage.kind is Kind.MISSING_SEPARATOR


def _is_left_over(damage: AnyDamage) -> bool:
    if isinstance(damage.detail, Deviation):
        return damage.detail.how is How.MISPLACED
    return damage.kind is Kind.EXTRA_SEPARATOR


def _is_near(text: str, missing: AnyDamage, extra: AnyDamage) -> bool:
    """Whether the line that is missing is the one that is left over, above it or below it."""
    start, stop = sorted((missing.span[0], extra.span[0]))
    return missing.line == extra.line and text.count("\n", start, stop) <= _FAR
