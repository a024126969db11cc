"""The search over the lines of one text: the steps from line to line, and the way back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.asking import Asking
from linter.layouts.compiled import Layout
from linter.layouts.line_readings import Lines
from linter.layouts.rows import DIGITS, Passage, Ref, Row
from linter.layouts.states import Move, Moves, Pending
from linter.layouts.steps import BODY, MATCH, Context, Node
from linter.layouts.tokens import Token
from linter.layouts.transitions import STRAY_MOST, Transitions

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect
    from linter.layouts.states import Cell, Cells, Numbers

_MOST = 8
"""Of so many habits the moves are kept."""


class Search(Asking):
    """A text, and the lines of the stretch that is aligned."""

    def __init__(self, layout: Layout, lines: Lines, text: str, dialect: Dialect | None = None) -> None:
        super().__init__(layout, lines)
        self.text = text
        self.final_newline = text.endswith("\n")
        self.forbidden: tuple[int, int | None] | None = None
        self.limit = float("inf")
        self.dialect = dialect if dialect is not None and (dialect.missing or dialect.blanks) else None
        self.table = self.known_moves()
        self.trail: list[tuple[Row, Cells]] = []
        self.least = 0.0

    def known_moves(self) -> Transitions:
        """The moves that were worked out for files with the same habits, where these change the ways."""
        known = self.lines.transitions
        habits = self.dialect.ways_changed if self.dialect is not None else None
        table = known.get(habits)
        if table is None or table.is_full:
            if len(known) > _MOST:
                known.clear()
            table = known[habits] = Transitions(self.layout, self.dialect)
        return table

    def step(self, cells: Cells, token: Token, of_line: bool = False, only_match: bool = False) -> Cells:
        """The cheapest readings up to ``token`` that go on those up to the line before it."""
        found: Cells = {}
        whole = not (of_line or only_match)
        kind = self.table.kind(token, of_line, only_match)
        simple = kind.simple
        is_barred = self.forbidden is not None and self.forbidden[0] == token.start
        barred = self.forbidden[1] if self.forbidden is not None and is_barred else -2
        least = min(cell[0] for cell in cells.values()) + STRAY_MOST
        ahead: list[tuple[Cell, Moves]] = []
        for cell in cells.values():
            state = cell[3].state
            if simple and not state.emptied and not (state.alone and kind.unlabelled):
                moves = state.moves.get(kind)
                if moves is None:
                    moves = state.moves[kind] = self.table.moves(state, kind, token, ())
            else:
                asked = self.asked(state, cell[4:7], cell[7], token, kind, cell, 0)
                moves = state.moves.get((kind, asked))
                if moves is None:
                    moves = state.moves[kind, asked] = self.table.moves(state, kind, token, asked)
            if not is_barred:
                least = min(least, cell[0] + moves.least)
            ahead.append((cell, moves))
        most = least + costs.BEAM if whole else float("inf")
        text = token.text
        begins = self.layout.begins
        for cell, moves in ahead:
            cost, _, _, _, expected, current, due, opening = cell
            for place, move in enumerate(moves.all):
                if cost + move[0] > most:
                    continue
                if isinstance(move, Pending):
                    move = self.table.made(moves, place, token)
                    if whole and not is_barred:
                        most = min(most, cost + moves.least + costs.BEAM)
                _, price, key, counting, state = move[:5]
                total = cost + price
                known = found.get(key)
                if known is not None and total >= known[0]:
                    continue
                if move.barred and state.where == barred:
                    continue
                mode = state.mode
                said = text if mode == MATCH else opening if mode == BODY else None
                if counting is None:
                    found[key] = (total, cell, token, move, expected, current, due, said)
                    continue
                number = token.reading.fits[move.fit][1].number if isinstance(move.fit, int) else None
                more, after, now, others = counting.after(begins, expected, current, due, number)
                total += more
                if known is None or total < known[0]:
                    found[key] = (total, cell, token, move, after, now, others, said)
        return found

    def advance(self, row: Row, token: Token) -> Row:
        """The row up to ``token``, where nothing but the row above leads to it."""
        if self.forbidden is not None and self.forbidden[0] == token.start:
            return self.table.fronts.row(best(self.step(row.cells(), token)).values())
        kind = self.table.kind(token, False, False)
        front = row.front
        emptied, alone = front.is_curious
        known: Hashable = kind
        if not (kind.simple and not (emptied and kind.valued) and not (alone and kind.unlabelled)):
            known = kind, *self.asked_of_all(row, token, kind)
        step = front.steps.get(known)
        if step is None:
            cells = row.cells()
            places = {id(cell): place for place, cell in enumerate(cells.values())}
            kept = list(best(self.step(cells, token)).values())
            following, cost = self.table.fronts.front(kept)
            sources = tuple(places[id(cell[1])] for cell in kept)
            moves = tuple(cell[3] for cell in kept)
            self.table.steps += 1
            step = front.steps[known] = Passage(following, round(cost - row.cost, DIGITS), sources, moves)
        return row.after(step, token, self.layout.begins)

    def traced(self, last: Cell) -> Node:
        """The nodes of a reading, the last of which is returned."""
        steps: list[tuple[Token | None, Move, Numbers]] = []
        row: Row | None = None
        cell: Cell | None = last
        place = 0
        while cell is not None or row is not None:
            if row is not None and row.step is not None:  # known by its step: no cell is made for it
                step = row.step
                steps.append((row.token, step.moves[place], row.numbers[place]))
                row, place = row.above, step.sources[place]
                continue
            if row is not None:
                cell = row.cell(place)
            assert cell is not None
            steps.append((cell[2], cell[3], cell[4:7]))
            before = cell[1]
            row, place, cell = (*before, None) if isinstance(before, Ref) else (None, 0, before)
        node: Node | None = None
        above: Numbers | None = None
        context = Context(0, None)
        for token, move, numbers in reversed(steps):
            state = move.state
            fit = move.fit_of(token) if token is not None else None
            notes = move.notes
            if move.counting is not None and above is not None and fit is not None and isinstance(move.fit, int):
                notes += self.table.number_note(move.counting, state.where or 0, above, fit.number)
            known = numbers[0], numbers[1], state.turn, state.seen
            if context != known:
                context = Context(*known)
            node = Node(node, token, state.mode, state.where, context, notes + move.later, fit, move.way)
            above = numbers
        assert node is not None
        return node


def best(cells: Cells) -> Cells:
    """The readings that are worth going on with."""
    least = min(cell[0] for cell in cells.values())
    kept = {key: cell for key, cell in cells.items() if cell[0] <= least + costs.BEAM}
    if len(kept) > costs.WIDTH:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[: costs.WIDTH])
    return kept
