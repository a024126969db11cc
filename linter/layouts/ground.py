"""What the moves rest on: the states, the ways from place to place, the numbers, the turns and the quotes."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.flaws import Fit
from linter.layouts.positions import END, Position, Way, opened
from linter.layouts.states import Counting, Place, State
from linter.layouts.steps import CURLY, NONE, STRAY, Note, Step
from linter.layouts.tokens import Token

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect


class Ground:
    """A layout, and the habits of the files that are read by it."""

    def __init__(self, layout: Layout, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.dialect = dialect
        self.positions = layout.positions
        self.depth, self.restarts = layout.depth, layout.restarts
        self.tight = layout.tight | (dialect.tight if dialect is not None else NONE)
        self.heads = frozenset(first.index for first in layout.sections.values())
        self._own: dict[int, dict[int, Way]] = {}
        self._unlabelled_ways: dict[int, list[tuple[int, Way, Position]]] = {}
        self._blocks: dict[int, tuple[frozenset[int], Position | None]] = {}
        self._states: dict[Place, State] = {}
        self._next_key = count()
        self._keys: dict[tuple[str, int | None, frozenset[int], frozenset[int]], int] = {}

    def state(self, place: Place) -> State:
        """The state that is at ``place``."""
        known = self._states.get(place)
        if known is None:
            key = self._keys.setdefault(place[:4], next(self._next_key))
            before = self.positions[place.where] if place.where is not None else None
            known = self._states[place] = State(place, before, key)
            if place.mode != STRAY:
                known.alone = tuple((index, way) for index, way, position in self.due(before) if position.body is None)
        return known

    def block_of(self, position: Position) -> tuple[frozenset[int], Position | None]:
        """The lines that no block like that of ``position`` is without, and the next of them that its words tell."""
        if position.index not in self._blocks:
            own = [each for each in self.positions if each.frames == position.frames and not each.optional]
            wanted = next((each for each in own if each.index > position.index and not each.bare), None)
            self._blocks[position.index] = frozenset(each.index for each in own), wanted
        return self._blocks[position.index]

    def is_alone(self, position: Position) -> bool:
        """Whether a line with running text is all that a block like that of ``position`` must have."""
        return position.body is not None and self.block_of(position)[1] is None

    def ways(self, before: Position | None) -> dict[int, Way]:
        """The ways from a position, at the prices of the file's own habits."""
        ways = self.layout.ways(before)
        if self.dialect is None or not self.dialect.missing:
            return ways
        known = before.index if before is not None else -1
        if known not in self._own:
            self._own[known] = {index: self.dialect.way(way) for index, way in ways.items()}
        return self._own[known]

    def due(self, before: Position | None) -> list[tuple[int, Way, Position]]:
        """The lines that are due after ``before`` and may be without their label: nothing else tells them."""
        known = before.index if before is not None else -1
        if known not in self._unlabelled_ways:
            self._unlabelled_ways[known] = [
                (index, way, self.positions[index])
                for index, way in self.ways(before).items()
                if index != END
                and not way.missing
                and (self.positions[index].body is None or self.positions[index].label)
            ]
        return self._unlabelled_ways[known]

    def off(self, index: int, blanks: int, off: int) -> float:
        """What ``blanks`` blank lines before a line cost, ``off`` more or fewer than are due."""
        if self.dialect is not None and (index, blanks) in self.dialect.blanks:
            return 0.0
        return costs.BLANKS + min(costs.BLANKS_MORE, off / 4)

    def counting(self, before: Position | None, way: Way, position: Position) -> Counting | None:
        """What a line does to the numbers, ``None`` where it leaves them as they are."""
        same = opened(before, way, position)
        found = Counting(
            restarts=same < self.restarts <= len(position.frames),
            closes=same <= self.depth,
            skips=any(map(self.is_counted, way.missing)),
            counts=bool(position.counter) and position.counter == self.layout.counter,
            fragment=before is None and way.cost >= costs.HEADLESS,
        )
        return found if found.closes or found.counts else None

    def is_counted(self, line: Position | str) -> bool:
        """Whether a line opens a block with the number that is followed."""
        return isinstance(line, Position) and line.first and bool(line.counter) and line.counter == self.layout.counter

    def number_note(
        self, counting: Counting, position: int, numbers: tuple[int, int | None, frozenset[int]], number: int | None
    ) -> tuple[Note, ...]:
        """What is noted of the number of a line where these ``numbers`` were expected, open and due."""
        if not counting.counts or number is None:
            return ()
        expected, current, due = (self.layout.begins, None, NONE) if counting.restarts else numbers
        current = None if counting.closes else current
        if number in due:
            return ()
        if current is None:
            is_due = counting.fragment or number == expected
            return () if is_due else (Note(Step.NUMBER, position, number, expected),)
        if number in (current, expected - 1):
            return ()
        return (Note(Step.MISMATCH, position, number, current or expected),)

    def take_turn(self, turn: int, position: Position) -> tuple[float, tuple[Note, ...], int]:
        """A turn against the one before it, where two speakers take turns."""
        expected = self.layout.turn_after(turn)
        if position.index not in self.layout.turns:
            return 0.0, (), turn
        if position.index == expected:
            return 0.0, (), expected
        return costs.TURN, (Note(Step.TURN, position.index, expected=expected),), position.index

    def open_quotes(self, position: Position, fit: Fit, token: Token) -> int:
        """The quotes of a body that begins on a line."""
        body = position.body
        if body is None or body.quotes is False or fit.body < 0:
            return 0
        return quotes_of(token.text[fit.body :].strip())

    def with_move(self, state: State, way: Way, position: Position | None) -> tuple[float, Way, tuple[Note, ...]]:
        """A missing line that was a stray one before is one damage, a move; so is a section in another place."""
        if state.spare and len(way.missing) == 1 and isinstance(way.missing[0], Position):
            index = way.missing[0].index
            if index in state.spare:
                return costs.MOVE, way._replace(missing=()), (Note(Step.MOVED_HERE, index),)
        if position is not None and way.back:
            is_late = position.block in self.layout.due_sections - state.seen
            return costs.MOVE if is_late else way.cost, way, ()
        if not state.seen.isdisjoint(way.missing):
            left = tuple(each for each in way.missing if each not in state.seen)
            price = way.cost - costs.MISSING_BLOCK * (len(way.missing) - len(left))
            return max(price, costs.MOVE), way._replace(missing=left), ()
        return way.cost, way, ()


def quotes_of(text: str) -> int:
    """The quotes of a body whose first line is ``text``."""
    if not text.startswith(('"', "“")):
        return 0
    curly = CURLY if text[0] == "“" else 0
    if quotes_in(text, curly) & 1:
        return 3 | curly
    return (6 if len(text) > 1 and text.endswith(closing(curly)) else 2) | curly


def quotes_in(text: str, curly: int) -> int:
    """How many quotation marks of one kind are in ``text``: they come in pairs."""
    return sum(map(text.count, "“”„")) if curly else text.count('"')


def closing(curly: int) -> str:
    """The mark that closes quotes of one kind."""
    return "”" if curly else '"'
