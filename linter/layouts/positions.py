"""Positions, one per template line of a description, and the ways from each to each.

A position is a template line at one place of the template; a block that is used at two places has its lines twice. A
way says what is left out between two positions, how many blank lines are due, and which blocks begin anew.
"""

from __future__ import annotations

from functools import lru_cache

from linter.cached import cached_property
from linter.layouts.description import Item, Literal, Part, Row, Separator, Slot, Value
from linter.layouts.meaning import Meaning
from linter.tuples import NamedTuple

_BRACKETS = ("[]", "()", "{}", "<>")
_WORD = 4
"""So many letters after a bracket tell a line."""
END = -1
"""The end of the file, as the target of a way."""


class Frame(NamedTuple):
    """A block where it is used: ``place`` counts the places of the template; where it is ``repeated`` more may come."""

    place: int
    block: str
    repeated: bool


class Position:
    """One template line. ``frames`` are the blocks around it, the file first.

    Of a row, ``label`` are the items before the first value that is no number of a label, ``rest`` the items from there
    on; ``body`` is the slot of text at its end that may run on. ``first`` is the first line of its block.
    """

    def __init__(
        self,
        index: int,
        frames: tuple[Frame, ...],
        separator: Separator | None = None,
        row: Row | None = None,
        label: tuple[Item, ...] = (),
        rest: tuple[Item, ...] = (),
        counter: str = "",
        body: Slot | None = None,
        slots: tuple[Slot, ...] = (),
        meaning: Meaning | None = None,
        optional: bool = False,
    ) -> None:
        self.index = index
        self.frames = frames
        self.separator = separator
        self.row = row
        self.label = label
        self.rest = rest
        self.counter = counter
        self.body = body
        self.slots = slots
        self.meaning = meaning
        self.optional = optional
        self.first = False
        self.last = False
        self.ways: dict[int, Way] = {}
        self.chunk = -1
        self.variants: tuple[Position, ...] = ()
        """The same line with the optional half of its label, and without."""

    @property
    def block(self) -> str:
        """The name of the innermost block."""
        return self.frames[-1].block

    @cached_property
    def bare(self) -> bool:
        """Whether the line begins with a value, perhaps indented, so that only its type tells it."""
        marked = any(isinstance(item, Value) or item.text.strip() for item in self.label if not isinstance(item, Part))
        chosen = any(slot.kind == "choice" for slot in self.slots) or self.names_speaker
        return self.row is not None and not marked and not chosen

    @cached_property
    def brackets(self) -> str:
        """The bracket that the line begins with, words after it, and that which ends it; empty of any other line."""
        items = self.row.items if self.row is not None and self.slots else ()
        first, last = (items[0], items[-1]) if len(items) > 2 else (None, None)
        if not isinstance(first, Literal) or not isinstance(last, Literal):
            return ""
        around = first.text.lstrip()[:1] + last.text.rstrip()[-1:]
        return around if around in _BRACKETS and sum(map(str.isalpha, first.text)) >= _WORD else ""

    @cached_property
    def names_speaker(self) -> bool:
        """Whether the line is one of a few speakers alone."""
        return len(self.slots) == 1 and self.slots[0].kind == "speaker" and bool(self.slots[0].of)

    @cached_property
    def unmissed(self) -> bool:
        """Whether nothing misses the line: it is optional, or alone in a block of which any number may come."""
        is_alone = self.first and self.last and self.frames[-1].repeated and self.body is None
        return self.row is not None and (self.optional or is_alone)

    @cached_property
    def heading(self) -> bool:
        """Whether the line is literal text alone, and no flag."""
        return self.row is not None and not self.slots and not self.optional


def opened(before: Position | None, way: Way, position: Position) -> int:
    """How many frames of ``position`` are the same blocks as at ``before``; those deeper begin at ``position``."""
    if before is None:
        return 0
    same = 0
    for one, other in zip(before.frames, position.frames, strict=False):
        if one != other:
            break
        same += 1
    return min(same, way.again)


def numbers_after(number: int, expected: int, due: frozenset[int]) -> tuple[int, frozenset[int]]:
    """The number expected after ``number``, and the others that are due: those that a break left out."""
    if number == expected:
        return number + 1, frozenset()
    if number in due:
        return max(expected, number + 1), frozenset((number + 1,))
    return number + 1, frozenset((expected, expected + 1))


class Way(NamedTuple):
    """From one position to another: what leaving out ``missing`` costs, and the blank lines due (``None``: any number).

    ``missing`` holds positions, or the name of a block that is not there at all; ``again`` is the depth of the frame
    that begins anew, a large number where none does. It ``restarts`` where another file begins behind the end of one,
    and goes ``back`` to a section that should have come earlier.
    """

    cost: float
    missing: tuple[Position | str, ...]
    blanks: int | None
    again: int
    restarts: bool = False
    back: bool = False


@lru_cache(1024)
def indices(missing: tuple[Position | str, ...]) -> frozenset[int]:
    """The positions among the lines and blocks that a way leaves out."""
    return frozenset(each.index for each in missing if isinstance(each, Position))


def value_names(items: tuple[Item, ...]) -> list[str]:
    """The names of the slots of ``items``, in their order."""
    names: list[str] = []
    for item in items:
        if isinstance(item, Value):
            names.append(item.slot)
        elif isinstance(item, Part):
            names += value_names(item.items)
    return names


def literal_text(items: tuple[Item, ...], number: str = "") -> str:
    """The text of the label ``items``, with ``number`` in the place of a counter."""
    return "".join(item.text if isinstance(item, Literal) else number for item in items if not isinstance(item, Part))
