"""Rows of the search: all readings up to one line that are still worth going on with, and the steps between rows.

Where the states and the differences of their costs are those of an earlier row, and the next line is of the same kind,
the next row is the same as well: it is looked up, and only the numbers go on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from linter.layouts.states import Move, State
from linter.layouts.steps import BODY, MATCH
from linter.layouts.tokens import Token
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.states import Cell, Cells, Numbers

DIGITS = 6
"""Costs that differ by less than this many decimals are the same."""


class Front:
    """The states of a row, and what each costs more than the cheapest; ``steps`` are those from here that are known."""

    __slots__ = ("_due", "asking", "costs", "is_curious", "states", "steps")

    def __init__(self, states: tuple[State, ...], costs: tuple[float, ...]) -> None:
        self.states = states
        self.costs = costs
        self.is_curious = any(state.emptied for state in states), any(state.alone for state in states)
        self.asking = tuple(
            (place, None if state.emptied else state.where)
            for place, state in enumerate(states)
            if state.emptied or (state.mode == MATCH and state.where is not None)
        )
        """The readings that ask more of a line than whether it says the same: those whose last line may be there again,
        by its position, or has no value."""
        self.steps: dict[Hashable, Passage] = {}
        self._due: dict[int | None, list[int]] = {}

    def due_alone(self, blanks: int | None) -> list[int]:
        """The positions whose value may be alone on a line after so many blank lines."""
        known = self._due.get(blanks)
        if known is None:
            due = {index for state in self.states for index in state.alone_after(blanks)}
            known = self._due[blanks] = sorted(due)
        return known


class Passage:
    """From one row to the next: where each reading of that comes from, by which move, and what the cheapest costs."""

    __slots__ = ("cost", "front", "keeps", "moves", "numbers_of", "said_of", "sources")

    def __init__(self, front: Front, cost: float, sources: tuple[int, ...], moves: tuple[Move, ...]) -> None:
        self.front = front
        self.cost = cost
        self.sources = sources
        self.moves = moves
        self.keeps = not any(move.counting for move in moves)
        """Whether all numbers stay as they are."""
        self.numbers_of = _taking(sources)
        """What takes the numbers of each reading from those above."""
        places = zip(sources, front.states, strict=True)
        self.said_of = _taking(
            [0 if state.mode == MATCH else 2 + source if state.mode == BODY else 1 for source, state in places]
        )
        """The same for the lines that texts began with; before those above are this line and none."""


def _taking(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """What takes the things at these places of a row: many rows are made, and most by one call."""
    if len(places) == 1:
        place = places[0]
        return lambda row: (row[place],)
    return itemgetter(*places)


class Ref(NamedTuple):
    """One reading of a row."""

    row: Row
    place: int


class Row:
    """The readings up to a line, ``above`` which is the row that they come from.

    The ``numbers`` of each are those that are expected, open and due; ``said`` is the line that its text began with.
    """

    __slots__ = ("_cells", "above", "cost", "front", "numbers", "said", "step", "token")

    def __init__(
        self,
        front: Front,
        cost: float,
        numbers: tuple[Numbers, ...],
        said: tuple[str | None, ...],
        above: Row | None = None,
        token: Token | None = None,
        step: Passage | None = None,
        cells: list[Cell] | None = None,
    ) -> None:
        self.front = front
        self.cost = cost
        self.numbers = numbers
        self.said = said
        self.above = above
        self.token = token
        self.step = step
        self._cells: list[Cell | None] = [*cells] if cells is not None else []

    def cell(self, index: int) -> Cell:
        """One reading."""
        if not self._cells:
            self._cells = [None] * len(self.numbers)
        found = self._cells[index]
        if found is None:
            assert self.step is not None and self.above is not None
            cost = self.cost + self.front.costs[index]
            before = Ref(self.above, self.step.sources[index])
            move = self.step.moves[index]
            found = (cost, before, self.token, move, *self.numbers[index], self.said[index])
            self._cells[index] = found
        return found

    def cells(self) -> Cells:
        """All readings, by the keys of their states."""
        return {state.key: self.cell(index) for index, state in enumerate(self.front.states)}

    def after(self, step: Passage, token: Token, begins: int) -> Row:
        """The next row, by a step that is known."""
        numbers: tuple[Numbers, ...] = step.numbers_of(self.numbers)
        if not step.keeps:
            numbers = tuple(_counted(step, token, begins, numbers))
        said = step.said_of((token.text, None, *self.said))
        return Row(step.front, self.cost + step.cost, numbers, said, self, token, step)

    def is_like(self, other: Row) -> bool:
        """Whether all that comes after this row is the same as after another one of its line, but for the costs."""
        return (
            self.step is other.step
            and self.step is not None
            and self.numbers == other.numbers
            and self.said == other.said
        )


def _counted(step: Passage, token: Token, begins: int, numbers: Sequence[Numbers]) -> Iterator[Numbers]:
    """The numbers of each reading after a line."""
    last: tuple[Move, Numbers] | None = None
    following = numbers[0]
    for above, move in zip(numbers, step.moves, strict=True):
        if move.counting is None:
            yield above
            continue
        if last is None or move is not last[0] or above is not last[1]:
            number = token.reading.fits[move.fit][1].number if isinstance(move.fit, int) else None
            following = move.counting.after(begins, *above, number)[1:]
            last = move, above
        yield following


class Fronts:
    """All fronts that are known."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[State, ...], tuple[float, ...]], Front] = {}

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._known)

    def row(self, cells: Iterable[Cell]) -> Row:
        """The row of readings that were found otherwise."""
        cells = list(cells)
        front, cost = self.front(cells)
        numbers, said = tuple([cell[4:7] for cell in cells]), tuple([cell[7] for cell in cells])
        return Row(front, cost, numbers, said, cells=cells)

    def front(self, cells: list[Cell]) -> tuple[Front, float]:
        """The front of readings, and what the cheapest costs."""
        least = min(cell[0] for cell in cells)
        costs = tuple(round(cell[0] - least, DIGITS) for cell in cells)
        key = tuple(cell[3].state for cell in cells), costs
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = Front(*key)
        return known, least
