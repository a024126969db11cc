"""The states of the search and the moves between them: all of a reading but its numbers and its words.

Two lines of the same kind can be read in the same ways from the same state, at the same prices. So these ways are
worked out once, as moves, and every other line of that kind only follows them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.flaws import Fit
from linter.layouts.positions import Position, Way, numbers_after
from linter.layouts.steps import NONE, STRAY, Note
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.kinds import LineKind
    from linter.layouts.rows import Ref
    from linter.layouts.tokens import Token

NEVER = -1


class Place(NamedTuple):
    """What makes a state: how the last line was read, and what is known of the lines before it.

    ``where`` is the position that was read last; ``missing`` and ``spare`` are positions; ``quotes`` says whether a
    quoted body is open (1), whether one was opened (2) and whether it was closed at the end of a line (4), that free
    text has no heading (8), or that the quotes are curly ones (16); ``turn`` is the position of the last turn, -1
    before any; ``seen`` are the sections read. The last line may have no value (``emptied``) or be a copy
    (``copied``); ``since`` counts the stray lines since one that text may be below, -1 where there is none.
    """

    mode: str
    where: int | None
    missing: frozenset[int] = NONE
    spare: frozenset[int] = NONE
    quotes: int = 0
    turn: int = -1
    seen: frozenset[str] = frozenset()
    emptied: bool = False
    copied: bool = False
    since: int = NEVER
    begun: bool = True


class State:
    """A place of the search with the moves from it that are known, by the kind of the line that is read next.

    Of the readings that come to states with one ``key``, only the cheapest goes on.
    """

    __slots__ = (
        "alone", "before", "begun", "copied", "emptied", "is_text", "key", "missing", "mode", "moves", "place",
        "quotes", "seen", "since", "spare", "turn", "where",
    )  # fmt: skip

    def __init__(self, place: Place, before: Position | None, key: int) -> None:
        self.place = place
        self.mode, self.where, self.missing, self.spare, self.quotes, self.turn, self.seen = place[:7]
        self.emptied, self.copied, self.since, self.begun = place[7:]
        self.before = before
        self.key = key
        self.is_text = before is not None and before.body is not None and self.mode != STRAY and not self.quotes & 4
        """Whether a line that is like no structure, and has no quotes, can only be more of the text here."""
        self.alone: tuple[tuple[int, Way], ...] = ()
        """The lines that are due here and may be told by their one value alone."""
        self.moves: dict[LineKind | tuple[LineKind, tuple[int | float | None, ...]], Moves] = {}

    def alone_after(self, blanks: int | None) -> list[int]:
        """The lines that may be told by their one value alone after so many blank lines."""
        return [index for index, way in self.alone if way.blanks in (blanks, None)]


class Counting(NamedTuple):
    """What a move does to the numbers: which are expected, that of the open block, and the others that are due."""

    restarts: bool = False
    closes: bool = False
    skips: bool = False
    counts: bool = False
    fragment: bool = False
    spared: float = 0.0
    """What blank lines above cost that are those of blocks that are missing, where their numbers are, too."""
    near: bool = False
    """Whether the line is only nearly one with a number."""

    def after(
        self, begins: int, expected: int, current: int | None, due: frozenset[int], number: int | None
    ) -> tuple[float, int, int | None, frozenset[int]]:
        """The price of a line with this ``number``, and the numbers after it."""
        if self.restarts:
            expected, current, due = begins, None, NONE
        if self.closes:
            current = None
        if not self.counts:
            return (0.0, expected + 1, None, due | {expected}) if self.skips else (0.0, expected, current, due)
        opens = current is None
        if number is None:
            return (0.0, expected + 1, expected, due) if opens else (0.0, expected, current, due)
        if opens:
            if self.fragment:
                expected = number  # a fragment begins anywhere
            price = 0.0
            if number != expected and number not in due:
                price = costs.NUMBER + costs.NUMBER_NEAR * self.near - self.spared * (number > expected)
            after, others = numbers_after(number, expected, due)
            return price, after, number, others
        is_other = number != current and number != expected - 1 and number not in due
        return costs.NUMBER if is_other else 0.0, expected, current, due


class Move(NamedTuple):
    """A way to read a line of one kind from one state.

    It leads to ``state`` at a ``price``, and is left out where what it costs at least, its ``bound``, is too much. The
    ``fit`` is the number of the line's fit, or makes it; ``counting`` is None where the numbers stay as they are. A
    note about the number comes after the ``notes``, and before those that are ``later``. Those that are
    ``barred`` are left out where a reading without their position is looked for.
    """

    bound: float
    price: float
    key: int
    counting: Counting | None
    state: State
    notes: tuple[Note, ...] = ()
    later: tuple[Note, ...] = ()
    way: Way | None = None
    fit: int | Callable[[Token], Fit] | None = None
    barred: bool = False

    def fit_of(self, token: Token) -> Fit | None:
        """How ``token`` is read as the position of this move."""
        if self.fit is None:
            return None
        return token.reading.fits[self.fit][1] if isinstance(self.fit, int) else self.fit(token)


class Pending(NamedTuple):
    """A line as one position, after a ``way``: a move that costs at least its ``bound``, and is not made yet.

    ``place`` is that of the line's fit; ``moved`` is what is noted of a line that was moved.
    """

    bound: float
    place: int
    way: Way
    moved: tuple[Note, ...] = ()


class Moves:
    """All moves from ``state`` over a line of one ``kind``.

    There is one that costs no more than ``least``, whatever the numbers of the line are.
    """

    __slots__ = ("all", "kind", "least", "state")

    def __init__(self, state: State, kind: LineKind, moves: list[Move | Pending]) -> None:
        self.state = state
        self.kind = kind
        self.all = moves
        self.least = min((_most(move) for move in moves if isinstance(move, Move)), default=float("inf"))

    def put(self, place: int, move: Move) -> None:
        """Take ``move`` for the pending one at a ``place``."""
        self.all[place] = move
        self.least = min(self.least, _most(move))


def _most(move: Move) -> float:
    """The most that a move costs: its number may be a wrong one."""
    return move.price + (0.0 if move.counting is None else costs.NUMBER + costs.NUMBER_NEAR)


if TYPE_CHECKING:
    Numbers = tuple[int, int | None, frozenset[int]]
    Cell = tuple[float, "Cell | Ref | None", Token | None, Move, int, int | None, frozenset[int], str | None]
    Cells = dict[int, Cell]
"""A reading up to a line: its cost, the reading up to the line before, the line and the move over it, the numbers that
are expected, open and due, and the line that its running text began with. A tuple, for there are very many."""
