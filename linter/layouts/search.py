"""The search over the lines of one text: the steps from line to line, and what a line says where a move asks for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.due import ALIKE, BEGINS, COPIED, CURRENT, DUE, EXPECTED, FOLLOWED, GOES_ON, LAST, NONE_OPEN, VALUED
from linter.layouts.flaws import Fit
from linter.layouts.kinds import LineKind
from linter.layouts.line_readings import Lines
from linter.layouts.positions import Position
from linter.layouts.rows import DIGITS, Passage, Ref, Row
from linter.layouts.states import Move, Moves, Pending, State
from linter.layouts.steps import BODY, MATCH, Context, Node
from linter.layouts.tokens import Reading, Token
from linter.layouts.transitions import STRAY_MOST, Asked, Transitions

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect
    from linter.layouts.states import Cell, Cells, Numbers

_MOST = 8
"""Of so many habits the moves are kept."""


class Search:
    """A text, and the lines of the stretch that is aligned."""

    def __init__(self, layout: Layout, lines: Lines, text: str, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.lines = lines
        self.text = text
        self.positions = layout.positions
        self.final_newline = text.endswith("\n") or not text
        self.forbidden: tuple[int, int | None] | None = None
        self.limit = float("inf")
        self.dialect = dialect if dialect is not None and (dialect.missing or dialect.blanks) else None
        self.table = self.known_moves()
        self.tokens: list[Token] = []
        self.trail: list[tuple[Row, Cells]] = []
        self.place = 0
        self.follower: int | None = None
        self.least = 0.0
        self._exact_places: dict[int, list[int]] = {}

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
                asked = self._asked(state, cell[4:7], cell[7], token, kind, cell, 0)
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
                mode = state.mode
                said = text if mode == MATCH else opening if mode == BODY else None
                if counting is None:
                    if move.barred and state.where == barred:
                        continue
                    found[key] = (total, cell, token, move, expected, current, due, said)
                    continue
                if move.barred and state.where == barred:
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
            known = kind, *self._asked_of_all(row, token, kind)
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

    def _asked_of_all(self, row: Row, token: Token, kind: LineKind) -> Iterator[Hashable]:
        """What is asked of a line for all readings of a row."""
        front, fits = row.front, token.reading.fits
        if kind.alike or front.is_curious[0]:
            text = token.text
            lines = [ALIKE if said == text else 0 for said in row.said] if kind.alike else [0] * len(row.said)
            for n, where in front.asking:
                if where is None or where in kind.near:
                    lines[n] = self._line(front.states[n], row.said[n], token, kind, row, n)
            yield tuple(lines)
        first, count = row.numbers[0], len(row.numbers)
        is_one = row.numbers.count(first) == count
        for place, position in kind.asked:
            number = fits[place][1].number
            if is_one:
                yield (self._number(first, position, number),) * count
                continue
            bits = {numbers: self._number(numbers, position, number) for numbers in set(row.numbers)}
            yield tuple([bits[numbers] for numbers in row.numbers])
        if row.front.is_curious[1] and kind.unlabelled:
            yield tuple([self.table.price_alone(token, index) for index in row.front.due_alone(kind.blanks)])

    def _asked(
        self,
        state: State,
        numbers: Numbers,
        said: str | None,
        token: Token,
        kind: LineKind,
        row: Row | Cell,
        index: int,
    ) -> Asked:
        """What the numbers and the words of a line say here, as far as the moves ask for it."""
        found: list[int | float | None] = [self._line(state, said, token, kind, row, index)]
        for place, position in kind.asked:
            found.append(self._number(numbers, position, token.reading.fits[place][1].number))
        if state.alone and kind.unlabelled:
            blanks = kind.blanks
            found += [self.table.price_alone(token, index) for index, way in state.alone if way.blanks == blanks]
        return tuple(found)

    def _line(self, state: State, said: str | None, token: Token, kind: LineKind, row: Row | Cell, index: int) -> int:
        """What the words of a line say."""
        line = ALIKE if kind.alike and said == token.text else 0
        if state.mode == MATCH and state.where in kind.near:
            if isinstance(row, Row) and row.step is not None:
                line |= COPIED * self._is_copy(row.step.moves[index], row.token, said, token)
            else:
                cell = row.cell(index) if isinstance(row, Row) else row
                line |= COPIED * self._is_copy(cell[3], cell[2], said, token)
        if state.emptied and kind.valued and _is_value(state.before, token):
            line |= VALUED
        return line

    def _number(self, numbers: Numbers, index: int, number: int | None) -> int:
        """What the number of a line is where these numbers are expected, open and due."""
        expected, current, due = numbers
        bits = NONE_OPEN if current is None else 0
        if number is not None:
            bits |= EXPECTED * (number == expected) | DUE * (number in due) | CURRENT * (number == current)
            bits |= LAST * (number == expected - 1) | BEGINS * (number == self.layout.begins)
        position = self.positions[index]
        if position.first and position.separator is None:
            follows = self._follow(position, number)
            if follows is True or (follows is not False and follows != current):
                bits |= FOLLOWED
            if number is not None and number > expected and self.table.is_alone(position):
                bits |= GOES_ON * (number == expected + 1 or self._goes_on(position, number))
        return bits

    def _goes_on(self, position: Position, number: int) -> bool:
        """Whether the next line like one that is alone in its block has the number after its own."""
        for place in self._places(position, self.table.block_of(position)[0]):
            if place > self.place and position.index in self.tokens[place].reading.exact:
                return self.tokens[place].reading.exact[position.index] == number + 1
        return self.follower == number + 1

    def _follow(self, position: Position, number: int | None) -> bool | int | None:
        """Whether the next line of the block that ``position`` opens follows: a separator below, or a label.

        A label with the number of the block that is open is that block's, and no other one's: its number is returned.
        """
        own, wanted = self.table.block_of(position)
        if wanted is None:
            return True
        if wanted.separator is None and not wanted.counter:
            return not self._is_behind(position, own, wanted)
        following = self.place + 1
        if wanted.separator is None:
            places = self._places(position, own)
            at = bisect_left(places, following)
            following = places[at] if at < len(places) else len(self.tokens)
        if following == len(self.tokens):
            return False
        exact = self.tokens[following].reading.exact
        if wanted.index not in exact or wanted.separator is not None:
            return wanted.index in exact
        found = exact[wanted.index]
        return True if found == number else found

    def _is_behind(self, position: Position, own: frozenset[int], wanted: Position) -> bool:
        """Whether the line that is ``wanted`` below the one that opens a block is right above it, without another."""
        places = self._places(position, own)
        at = bisect_left(places, self.place)
        opened, above, below = (
            {index for place in near for index in self.tokens[place].reading.exact}
            for near in (
                places[max(at - 2, 0) : max(at - 1, 0)],
                places[max(at - 1, 0) : at],
                places[bisect_left(places, self.place + 1) :][:1],
            )
        )
        return wanted.index in above and wanted.index not in below and position.index not in opened

    def _places(self, position: Position, own: frozenset[int]) -> list[int]:
        """Where lines are that are exactly one of the block that ``position`` is in."""
        known = self._exact_places.get(position.index)
        if known is None:
            found = (n for n, token in enumerate(self.tokens) if not own.isdisjoint(token.reading.exact))
            known = self._exact_places[position.index] = list(found)
        return known

    def _is_copy(self, move: Move, last: Token | None, said: str | None, token: Token) -> bool:
        """Whether a line may be a copy of the ``last`` one, which a ``move`` took for a line of structure.

        The line above a stretch, which ``said`` something, was proved: it may also be text of such a line.
        """
        fit = _fit_at(token.reading, move.state.where)
        if last is not None:
            own, said = move.fit_of(last), last.text
        else:
            own = _fit_at(self.lines.read(said), move.state.where) if said is not None else None
        if own is None or fit is None or said is None:
            return True
        if fit.body >= 0 and own.body >= 0:
            return said[own.body :].strip() == token.text[fit.body :].strip()
        return fit.number is None or own.number is None or fit.number == own.number

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


def _fit_at(reading: Reading, index: int | None) -> Fit | None:
    """A line as the position with this index."""
    return next((fit for at, fit in reading.fits if at == index), None)


def _is_value(position: Position | None, token: Token) -> bool:
    """Whether a line is the value of a score alone."""
    from linter.layouts.values import judge

    said = token.reading.stripped
    slot = next((slot for slot in position.slots if slot.kind == "score"), None) if position is not None else None
    return slot is not None and judge(said, 0, len(said), slot).number is not None
