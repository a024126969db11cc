"""The end of a stretch: the line where the proof goes on, or the end of the file, perhaps in the middle of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.chunks import Target
from linter.layouts.flaws import Fit
from linter.layouts.positions import END, Position, Way, numbers_after, opened
from linter.layouts.rows import Row
from linter.layouts.search import Search
from linter.layouts.states import Move, Place, State
from linter.layouts.steps import MATCH, NONE, STOP, STRAY, Alignment, Context, Node, Note, Step
from linter.layouts.tokens import Token

if TYPE_CHECKING:
    from linter.layouts.states import Cell, Cells


class Ending(Search):
    """Ends readings."""

    def cut_line(self, found: Cells, cells: Cells, token: Token) -> None:
        """The last line of a file without a newline may be the beginning of a line that is due."""
        for cell in cells.values():
            cost, state = cell[0], cell[3].state
            for index, way in self.table.ways(state.before).items():
                if index != END and not way.missing and self.layout.readers[index].begins_with(token.text):
                    place = state.place._replace(mode=MATCH, where=index, emptied=False, copied=False, since=-1)
                    to = State(place, self.positions[index], self.table.state(Place(MATCH, index)).key)
                    notes = (Note(Step.TRUNCATED, index),)
                    move = Move(0.0, costs.CUT, to.key, None, to, notes, way=way, fit=_cut_fit)
                    total = cost + costs.CUT
                    if to.key not in found or total < found[to.key][0]:
                        found[to.key] = (total, cell, token, move, *cell[4:7], token.text)

    def finish(self, cells: Cells, stop: int, target: Target | None, trailing: int) -> Alignment | None:
        """The cheapest reading of a stretch, with what is missing at its end."""
        goal = target.chunk.first.index if target is not None else END
        best: tuple[float, Cell, tuple[Note, ...], Way] | None = None
        for cell in cells.values():
            cost, state, notes_of = cell[0], cell[3].state, cell[3].notes
            if best is not None and cost >= best[0]:
                continue  # nothing that is missing makes it cheaper
            before = state.before
            way = self.table.ways(before).get(goal)
            if way is None:
                continue
            first = target.chunk.first if target is not None else None
            price, way, notes = self.table.with_move(state, way, first)
            if way.restarts:
                notes += (Note(Step.SECOND, goal),)
            if any(note.step is Step.TRUNCATED for note in notes_of):
                price, way = 0.0, way._replace(missing=())
            if target is not None:
                more, notes = self._onto(target, cell, way, notes, trailing, stop)
                price += more
            elif way.missing:
                price, way, notes = self._cut_off(price, way, notes)
            if state.quotes & 1:
                price += costs.INSIDE_QUOTE
            if best is None or cost + price < best[0]:
                best = (cost + price, cell, notes, way)
        if best is None:
            return None
        total, cell, notes, way = best
        expected, current, due = cell[4:7]
        if target is not None and target.number is None:
            counting = self.table.counting(cell[3].state.before, way, target.chunk.first)
            if counting is not None and counting.skips:
                _, expected, current, due = counting.after(self.layout.begins, expected, current, due, None)
        end = self._end(cell, goal, notes, way, expected)
        if target is not None:
            if opened(cell[3].state.before, way, target.chunk.first) < self.table.restarts:
                expected, due = self.layout.begins, NONE
            if target.number is not None and target.chunk.opens(self.layout.counter):
                expected, due = numbers_after(target.number, expected, due)
                current = target.number
        return Alignment(end, total, expected, current, due)

    def same_end(self, row: Row, cost: float) -> Alignment:
        """A reading that ends as the best one does, at another cost."""
        end = self._end(row.cell(0), END, (), Way(0.0, (), None, 0), 1)
        return Alignment(end, cost, 1, None, NONE)

    def _end(self, cell: Cell, goal: int, notes: tuple[Note, ...], way: Way, expected: int) -> Node:
        """The last node, after which a number is ``expected``; the others are only made where that is looked at."""
        last = self.traced(cell) if self.forbidden is None else None
        state = cell[3].state
        return Node(last, None, STOP, goal, Context(expected, cell[5], state.turn, state.seen), notes, None, way)

    def _onto(
        self, target: Target, cell: Cell, way: Way, notes: tuple[Note, ...], trailing: int, stop: int
    ) -> tuple[float, tuple[Note, ...]]:
        price, spared, state, first = 0.0, 0.0, cell[3].state, target.chunk.first
        blanks = trailing + target.start - stop
        if (
            not way.missing
            and not notes
            and state.mode != STRAY
            and way.blanks is not None
            and state.before is not None
        ):
            off = abs(blanks - way.blanks)
            if off:
                price += self.table.off(first.index, blanks, off)
                spared = price if blanks > way.blanks else 0.0
                notes += (Note(Step.BLANKS, first.index, blanks, way.blanks),)
        more, turned, _ = self.table.take_turn(state.turn, first)
        price += more
        notes += turned
        counting = self.table.counting(state.before, way, first) if target.number is not None else None
        if counting is not None:
            more, *_ = counting._replace(spared=spared).after(self.layout.begins, *cell[4:7], target.number)
            price += more
            notes += self.table.number_note(counting, first.index, cell[4:7], target.number)
        return price, notes

    def _cut_off(self, price: float, way: Way, notes: tuple[Note, ...]) -> tuple[float, Way, tuple[Note, ...]]:
        """The end of the file, with something still due."""
        lines = [each for each in way.missing if isinstance(each, Position)]
        goes_on = any(isinstance(each, str) or each.separator is None for each in way.missing)
        if goes_on or not self.final_newline:
            index = lines[0].index if lines else -1
            block = next((each for each in way.missing if isinstance(each, str)), "")
            note = Note(Step.TRUNCATED, index, name=block)
            return min(price, costs.TRUNCATED), way._replace(missing=()), (*notes, note)
        return price, way, notes


def _cut_fit(token: Token) -> Fit:
    return Fit(0.0)
