"""What a file says about itself and that does not hold: one value for each sort of check of a layout.

All have the ``span`` of what is judged and the name of its ``slot``. They are loaded where a layout has checks.
"""

from __future__ import annotations

from typing import TypeAlias

from linter.finding import Span
from linter.tuples import NamedTuple


class WrongCount(NamedTuple):
    """A number that says how many there are of something, and how many there are."""

    span: Span
    slot: str
    found: float
    counted: int


class WrongTotal(NamedTuple):
    """A sum or a mean as it is written, and as the values give it."""

    span: Span
    slot: str
    found: str
    right: str
    is_mean: bool


class UnlikeOriginal(NamedTuple):
    """A text that should be the same as the one at ``original``; ``cut`` is where one of the two ends too early."""

    span: Span
    slot: str
    original: Span
    cut: int = -1


class NotInDialogue(NamedTuple):
    """A text that was not said in the dialogue.

    ``turn`` is the one that it was taken from, where that is clear, and ``cut`` where one of the two ends too early.
    """

    span: Span
    slot: str
    turn: Span | None = None
    cut: int = -1


class NotListed(NamedTuple):
    """A value that is none of those at ``sources``; a speaker has so many ``turns``, and is reported at the first."""

    span: Span
    slot: str
    sources: tuple[str, ...]
    turns: int = 0


class BeyondLimit(NamedTuple):
    """A value as it is written that is below ``limit``, another slot, where it ``is_least``, and else above it.

    ``other`` is where the value of that slot is.
    """

    span: Span
    slot: str
    found: str
    limit: str
    is_least: bool
    other: Span


class FallingValue(NamedTuple):
    """A value that is lower than the one before it, which is at ``other``."""

    span: Span
    slot: str
    found: str
    other: Span


class MisplacedValue(NamedTuple):
    """A value of a choice after one that it should precede."""

    span: Span
    slot: str
    found: str
    before: str


class RepeatedValue(NamedTuple):
    """A value that is there a second time; ``first`` is where it was."""

    span: Span
    slot: str
    first: Span


class ValueOutOfRange(NamedTuple):
    """A number as it is written, and its range; ``highest`` is ``None`` if there is no upper bound."""

    span: Span
    slot: str
    found: str
    lowest: float
    highest: float | None


class WrongNumber(NamedTuple):
    """The number of a block, and the one that follows from those before it.

    Where the block has its number again, ``line`` is the position of that line, and the first one is expected.
    """

    span: Span
    slot: str
    found: float
    expected: float
    line: int = -1


Mismatch: TypeAlias = (
    WrongCount
    | WrongTotal
    | UnlikeOriginal
    | NotInDialogue
    | NotListed
    | BeyondLimit
    | FallingValue
    | MisplacedValue
    | RepeatedValue
    | ValueOutOfRange
    | WrongNumber
)
"""Anything that does not hold."""
