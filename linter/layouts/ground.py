"""What every reading of a line needs: the ways from place to place, the numbers, the turns and the quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.flaws import Fit
from linter.layouts.positions import Position, Way, numbers_after, opened
from linter.layouts.steps import CURLY, NONE, Cells, Context, Note, Step
from linter.layouts.tokens import Lines, Token

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect


class Ground:
    """One text, the layout that it is read by, and what the line that is read now has around it."""

    def __init__(self, layout: Layout, lines: Lines, text: str, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.dialect = dialect
        self.lines = lines
        self.text = text
        self.positions = layout.positions
        self.final_newline = text.endswith("\n") or not text
        self.forbidden: tuple[int, int | None] | None = None
        self.limit = float("inf")
        self.depth, self.restarts = layout.depth, layout.restarts
        self._own: dict[int, dict[int, Way]] = {}
        self._most = 0.0
        self._asked: dict[tuple[int, int], bool] = {}
        self._skipped: dict[tuple[Position | str, ...], bool] = {}
        self._unlabelled_ways: dict[int, list[tuple[int, Way, Position]]] = {}
        self.tight = layout.tight | (dialect.tight if dialect is not None else NONE)
        self.heads = frozenset(first.index for first in layout.sections.values())
        self._tokens: list[Token] = []
        self._trail: list[tuple[Cells, Cells]] = []
        self._place = 0

    def _ways(self, before: Position | None) -> dict[int, Way]:
        """The ways from a position, at the prices of the file's own habits."""
        ways = self.layout.ways(before)
        if self.dialect is None or not self.dialect.missing:
            return ways
        known = before.index if before is not None else -1
        if known not in self._own:
            self._own[known] = {index: self.dialect.way(way) for index, way in ways.items()}
        return self._own[known]

    def _off(self, index: int, blanks: int, off: int) -> float:
        """What ``blanks`` blank lines before a line cost, ``off`` more or fewer than are due."""
        if self.dialect is not None and (index, blanks) in self.dialect.blanks:
            return 0.0
        return costs.BLANKS + min(costs.BLANKS_MORE, off / 4)

    def _count(
        self, context: Context, before: Position | None, way: Way, position: Position, fit: Fit, notes: tuple[Note, ...]
    ) -> tuple[float, tuple[Note, ...], tuple[int, int | None, frozenset[int]]]:
        """The number of a label against the one expected: cost, notes, and the numbers after it."""
        expected, current, due = context.expected, context.current, context.due
        same = opened(before, way, position)
        if same < self.restarts and len(position.frames) >= self.restarts:
            expected, current, due = self.layout.begins, None, NONE
        if same <= self.depth:
            current = None
        if position.counter != self.layout.counter or not position.counter:
            if way.missing and self._skips(way.missing):
                return 0.0, notes, (expected + 1, None, due | {expected})
            return 0.0, notes, (expected, current, due)
        number = fit.number
        opens = position.first or current is None
        if number is None:
            return 0.0, notes, (expected + 1, expected, due) if opens else (expected, current, due)
        if opens:
            if before is None and way.cost >= costs.HEADLESS:
                expected = number  # a fragment begins anywhere
            after, others = numbers_after(number, expected, due)
            if number == expected or number in due:
                return 0.0, notes, (after, number, others)
            note = Note(Step.NUMBER, position.index, number, expected)
            return costs.NUMBER, (*notes, note), (after, number, others)
        if number != current and number != expected - 1 and number not in due:
            note = Note(Step.MISMATCH, position.index, number, current or expected)
            return costs.NUMBER, (*notes, note), (expected, current, due)
        return 0.0, notes, (expected, current, due)

    def _skips(self, missing: tuple[Position | str, ...]) -> bool:
        """Whether a numbered block is among what is missing."""
        known = self._skipped.get(missing)
        if known is None:
            known = self._skipped[missing] = any(map(self._is_counted, missing))
        return known

    def _is_counted(self, line: Position | str) -> bool:
        """Whether a line opens a block with the number that is followed."""
        return isinstance(line, Position) and line.first and bool(line.counter) and line.counter == self.layout.counter

    def _take_turn(
        self, context: Context, position: Position, notes: tuple[Note, ...]
    ) -> tuple[float, tuple[Note, ...], int]:
        """A turn against the one before it, where two speakers take turns."""
        expected = self.layout.turn_after(context.turn)
        if expected < 0 or position.index not in self.layout.turns:
            return 0.0, notes, context.turn
        if position.index == expected:
            return 0.0, notes, expected
        return costs.TURN, (*notes, Note(Step.TURN, position.index, expected=expected)), position.index

    def _open_quotes(self, position: Position, fit: Fit, token: Token) -> int:
        body = position.body
        if body is None or body.quotes is False or fit.body < 0:
            return 0
        text = token.text[fit.body :].strip()
        if not text.startswith(('"', "“")):
            return 0
        curly = CURLY if text[0] == "“" else 0
        if quotes_in(text, curly) & 1:
            return 3 | curly
        return (6 if len(text) > 1 and text.endswith(closing(curly)) else 2) | curly

    def _with_move(self, context: Context, way: Way, position: Position | None) -> tuple[float, Way, tuple[Note, ...]]:
        """A missing line that was a stray one before is one damage, a move; so is a section in another place."""
        if context.spare and len(way.missing) == 1 and isinstance(way.missing[0], Position):
            index = way.missing[0].index
            if index in context.spare:
                return costs.MOVE, way._replace(missing=()), (Note(Step.MOVED_HERE, index),)
        if position is not None and way.back:
            is_late = position.block in self.layout.due_sections - context.seen
            return costs.MOVE if is_late else way.cost, way, ()
        if not context.seen.isdisjoint(way.missing):
            left = tuple(each for each in way.missing if each not in context.seen)
            price = way.cost - costs.MISSING_BLOCK * (len(way.missing) - len(left))
            return max(price, costs.MOVE), way._replace(missing=left), ()
        return way.cost, way, ()


def quotes_in(text: str, curly: int) -> int:
    """How many quotation marks of one kind are in ``text``: they come in pairs."""
    return sum(map(text.count, "“”„")) if curly else text.count('"')


def closing(curly: int) -> str:
    """The mark that closes quotes of one kind."""
    return "”" if curly else '"'
