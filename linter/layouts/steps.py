"""The steps of a reading: what each line was read as, what was forgiven there, and what is known behind it."""

from __future__ import annotations

from collections.abc import Iterator

from linter.enums import Enum
from linter.layouts import costs
from linter.layouts.flaws import Fit
from linter.layouts.positions import Way
from linter.layouts.tokens import Token
from linter.tuples import NamedTuple

MATCH, BODY, STRAY, STOP = "match", "body", "stray", "stop"
NONE: frozenset[int] = frozenset()
UNHEADED, CURLY = 8, 16
"""Of the quotes of a context: free text whose heading is missing is open; the quotes are curly."""


class Step(Enum):
    """What the alignment had to forgive at a line, beyond what is wrong with the line itself."""

    BLANKS = "blanks"
    JOINED = "joined"
    BROKEN = "broken"
    NO_LABEL = "no-label"
    NUMBER = "number"
    MISMATCH = "mismatch"
    MOVED_HERE = "moved-here"
    MOVED_LATER = "moved-later"
    COPY = "copy"
    EXTRA = "extra"
    TEXT = "text"
    FLAG = "flag"
    VALUE_BELOW = "value-below"
    TURN = "turn"
    SECOND = "second"
    LOOKALIKE = "lookalike"
    TRUNCATED = "truncated"


class Note(NamedTuple):
    """A step: the position that it is about, and what was ``found`` and ``expected``, numbers or words."""

    step: Step
    position: int = -1
    found: int = 0
    expected: int = 0
    name: str = ""


class Context(NamedTuple):
    """What a reading knows behind a line beside its place: ``expected`` is the next number, ``current`` that of the
    open block; ``turn`` is the position of the last turn, -1 before any; ``seen`` are the sections read.
    """

    expected: int
    current: int | None
    turn: int = -1
    seen: frozenset[str] = frozenset()


class Node:
    """A line in a reading: how it was read, and the node before it. Only one that matches a position has a ``fit``."""

    __slots__ = ("before", "context", "fit", "mode", "notes", "position", "token", "way")

    def __init__(
        self,
        before: Node | None,
        token: Token | None,
        mode: str,
        position: int | None,
        context: Context,
        notes: tuple[Note, ...] = (),
        fit: Fit | None = None,
        way: Way | None = None,
    ) -> None:
        self.before = before
        self.token = token
        self.mode = mode
        self.position = position
        self.context = context
        self.notes = notes
        self.fit = fit
        self.way = way


class Alignment(NamedTuple):
    """The best reading of a stretch: its last node, its cost, and the numbers that are due after it and its target.

    ``current`` is that of the block which is open then.
    """

    end: Node
    cost: float
    expected: int
    current: int | None
    due: frozenset[int]

    def back(self) -> Iterator[Node]:
        """The nodes, the last one first."""
        node: Node | None = self.end
        while node is not None:
            yield node
            node = node.before

    def nodes(self) -> list[Node]:
        """The nodes in the order of the text."""
        return [*self.back()][::-1]


def is_near_copy(token: Token, following: Node) -> bool:
    """Whether a line in a body is a copy of the separator ``following``, right below it, that it nearly is."""
    if not token.reading.is_run or following.token is None or following.token.blanks or following.mode != MATCH:
        return False
    fit = next((fit for index, fit in token.reading.fits if index == following.position), None)
    return fit is not None and not fit.exact and fit.cost <= costs.SEPARATOR_OTHER
