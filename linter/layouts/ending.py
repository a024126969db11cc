"""The end of a stretch: the line where the proof goes on, or the end of the file, perhaps in the middle of a line."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.chunks import Target
from linter.layouts.flaws import Fit
from linter.layouts.ground import Ground
from linter.layouts.positions import END, Position, Way, numbers_after, opened
from linter.layouts.steps import MATCH, NONE, STOP, STRAY, Alignment, Cells, Node, Note, Step, put
from linter.layouts.tokens import Token


class Ending(Ground):
    """Ends readings."""

    def _cut_line(self, found: Cells, cells: Cells, token: Token) -> None:
        """The last line of a file without a newline may be the beginning of a line that is due."""
        for (_, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            for index, way in self._ways(before).items():
                if index != END and not way.missing and self.layout.readers[index].begins_with(token.text):
                    notes = (Note(Step.TRUNCATED, index),)
                    key = (MATCH, index, NONE, NONE)
                    price = cost + costs.CUT
                    put(found, key, price, node, token, MATCH, index, node.context, notes, Fit(0.0), way)

    def _finish(self, cells: Cells, stop: int, target: Target | None, trailing: int) -> Alignment | None:
        goal = target.chunk.first.index if target is not None else END
        best: tuple[float, Node] | None = None
        for (mode, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            way = self._ways(before).get(goal)
            if way is None:
                continue
            price, way, notes = self._with_move(node.context, way, target.chunk.first if target is not None else None)
            if way.restarts:
                notes += (Note(Step.SECOND, goal),)
            if target is None and any(note.step is Step.TRUNCATED for note in node.notes):
                price, way = 0.0, way._replace(missing=())
            if target is not None:
                more, notes = self._onto(target, node, mode, way, before, notes, trailing, stop)
                price += more
            elif way.missing:
                price, way, notes = self._cut_off(price, way, notes)
            if node.context.quotes & 1:
                price += costs.INSIDE_QUOTE
            if best is None or cost + price < best[0]:
                best = (cost + price, Node(node, None, STOP, goal, node.context, notes, None, way))
        if best is None and target is not None:
            return None
        if best is None:
            node = min(cells.values(), key=lambda each: each[0])[1]
            end = Node(node, None, STOP, END, node.context, (), None, Way(0.0, (), None, 1 << 20))
            return Alignment(end, costs.MISSING_MOST, 1, NONE)
        end = best[1]
        expected, due = end.context.expected, end.context.due
        if target is not None and end.before is not None and end.way is not None:
            where = end.before.position
            before = self.positions[where] if where is not None else None
            if opened(before, end.way, target.chunk.first) < self.restarts:
                expected, due = self.layout.begins, NONE
            if target.number is not None:
                expected, due = numbers_after(target.number, expected, due)
        return Alignment(end, best[0], expected, due)

    def _onto(
        self,
        target: Target,
        node: Node,
        mode: str,
        way: Way,
        before: Position | None,
        notes: tuple[Note, ...],
        trailing: int,
        stop: int,
    ) -> tuple[float, tuple[Note, ...]]:
        price = 0.0
        first = target.chunk.first
        blanks = trailing + target.start - stop
        if not way.missing and not notes and mode != STRAY and way.blanks is not None and before is not None:
            off = abs(blanks - way.blanks)
            if off:
                price += self._off(first.index, blanks, off)
                notes += (Note(Step.BLANKS, first.index, blanks, way.blanks),)
        more, notes, _ = self._take_turn(node.context, first, notes)
        price += more
        if target.number is not None:
            fit = Fit(0.0, number=target.number)
            more, notes, _ = self._count(node.context, before, way, first, fit, notes)
            price += more
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
