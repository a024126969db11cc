"""What the proof works with: stretches of lines that one expression proves, and the ways between them."""

from __future__ import annotations

import re
from itertools import takewhile

from linter.cached import cached_property
from linter.expressions import expression
from linter.layouts.description import Blanks, Literal, Slot
from linter.layouts.positions import Position, Way, literal_text
from linter.tuples import NamedTuple

_ANY = frozenset({"text", "free", "line", "name"})


class Chunk:
    """Lines that one ``pattern`` proves, with the blank lines between them in their ``stretch``.

    The ``groups`` are slots, empty for an optional part without any. ``loose`` is the same but for lines of bodies that
    begin nearly as an optional line; these remain to be looked at. ``again`` is the way to the same lines once more,
    where as many as come in a row can be judged together.
    """

    again: Way | None = None

    def __init__(
        self, number: int, stretch: tuple[Position | Blanks, ...], pattern: str, groups: tuple[str, ...], loose: str
    ) -> None:
        self.number = number
        self.stretch = stretch
        self.positions = positions = tuple(entry for entry in stretch if isinstance(entry, Position))
        self.first, self.last = positions[0], positions[-1]
        self.pattern = pattern
        self.groups = groups
        self._judged: tuple[tuple[int, str, Slot], ...] | None = None
        self.loose = expression(loose) if loose else None

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The pattern, compiled for the first text that may begin with these lines."""
        return re.compile(self.pattern)

    @cached_property
    def beginning(self) -> str:
        """What all begins with that it proves; empty where that is not always the same."""
        items = self.first.row.items if self.first.row is not None else ()
        literal = items[0].text if items and isinstance(items[0], Literal) else ""
        return literal if self.pattern.startswith(re.escape(literal)) else ""

    @cached_property
    def is_open(self) -> bool:
        """Whether running text may be its end, so that only what follows shows where that is."""
        for position in reversed(self.positions):
            if position.body is not None or not position.optional:
                return position.body is not None
        return False

    @cached_property
    def is_weak(self) -> bool:
        """Whether it is a single line that no word tells, such as a separator."""
        row = self.first.row
        return len(self.positions) == 1 and (row is None or not any(map(str.isalpha, literal_text(row.items))))

    @cached_property
    def optional_end(self) -> frozenset[int]:
        """The optional lines at its end, by the index of their positions."""
        ends = takewhile(lambda position: position.optional, reversed(self.positions))
        return frozenset(position.index for position in ends if position.row is not None)

    def judged(self, slots: dict[str, Slot]) -> tuple[tuple[int, str, Slot], ...]:
        """The groups whose values are judged beyond what the pattern says, each with its slot and how."""
        if self._judged is None:
            named = ((group, slots[name]) for group, name in enumerate(self.groups, 1) if name)
            self._judged = tuple((group, how, slot) for group, slot in named if (how := _how(slot)))
        return self._judged

    def counting(self, counter: str) -> int | None:
        """The group of the ``counter`` that numbers blocks, ``None`` where there is none."""
        return self.groups.index(counter) + 1 if counter and counter in self.groups else None

    def opens(self, counter: str) -> bool:
        """Whether a block begins in it that the ``counter`` numbers; else the number is that of the open block."""
        return any(position.first and position.counter == counter for position in self.positions)

    @cached_property
    def is_any_text(self) -> bool:
        """Whether any text would be this chunk: it has no label, and no value that tells it.

        A mark between two such values, as in ``{name}: {said}``, is in many texts.
        """
        return all(
            position.bare and _has_only_marks(position) and all(slot.kind in _ANY for slot in position.slots)
            for position in self.positions
        )

    @cached_property
    def bare(self) -> int:
        """How many of its lines only their values tell."""
        return sum(position.bare for position in self.positions)


def _has_only_marks(position: Position) -> bool:
    """Whether no word is between the values of a line, and no blanks are before them."""
    items = position.row.items if position.row is not None else ()
    texts = [item.text if isinstance(item, Literal) else "" for item in items]
    return not texts[0] and not any(map(str.isalnum, "".join(texts)))


def _how(slot: Slot) -> str:
    """How a value is judged: as a ``number``, by its ``range``, as a ``speaker`` or ``body``; empty where it is not."""
    if slot.is_number:
        return "number" if slot.kind == "number" else "range" if slot.kind in ("score", "integer") else ""
    if slot.kind == "speaker":
        return "" if slot.of else "speaker"
    return "body" if slot.quotes is not False else ""


class Next(NamedTuple):
    """A chunk that may come after another, the way there, and whether numbers ``restart`` on it."""

    chunk: Chunk
    way: Way
    restarts: bool


class Resume(NamedTuple):
    """A place where the proof may go on: behind the exact end of one chunk, at the beginning of another.

    They are counted; ``size`` is how many characters of the end of the chunk the ``expression`` takes.
    """

    number: int
    size: int
    before: Chunk
    chunk: Chunk
    expression: re.Pattern[str]


class Target(NamedTuple):
    """Where the proof goes on: a chunk, its offset, and its number, ``None`` where it has none."""

    chunk: Chunk
    start: int
    number: int | None
