"""What a line says where a move asks for it: about its number, its words, and the lines that follow it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from linter.layouts.compiled import Layout
from linter.layouts.due import ALIKE, BEGINS, COPIED, CURRENT, DUE, EXPECTED, FOLLOWED, GOES_ON, LAST, NONE_OPEN, VALUED
from linter.layouts.flaws import Fit
from linter.layouts.kinds import LineKind
from linter.layouts.line_readings import Lines
from linter.layouts.positions import Position
from linter.layouts.rows import Row
from linter.layouts.states import Move, State
from linter.layouts.steps import MATCH
from linter.layouts.tokens import Reading, Token
from linter.layouts.transitions import Asked, Transitions

if TYPE_CHECKING:
    from linter.layouts.states import Cell, Numbers


class Asking:
    """Answers what moves ask about a line: ``place`` is where it is among the ``tokens``.

    The number of the line below the last of them that opens a block is ``follower``.
    """

    table: Transitions

    def __init__(self, layout: Layout, lines: Lines) -> None:
        self.layout = layout
        self.lines = lines
        self.positions = layout.positions
        self.tokens: list[Token] = []
        self.place = 0
        self.follower: int | None = None
        self._exact_places: dict[int, list[int]] = {}

    def asked_of_all(self, row: Row, token: Token, kind: LineKind) -> Iterator[Hashable]:
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

    def asked(
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
            found += [self.table.price_alone(token, index) for index in state.alone_after(kind.blanks)]
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
        if position.first:
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
        if wanted.separator is None or wanted.index > position.index + 1:  # text that nothing tells is between them
            places = self._places(position, own)
            at = bisect_left(places, following)
            if wanted.separator is not None:
                bare = {index for index in own if self.positions[index].bare}
                while at < len(places) and bare.issuperset(own.intersection(self.tokens[places[at]].reading.exact)):
                    at += 1
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
        if own.body >= 0:
            return said[own.body :].strip() == token.text[fit.body :].strip()
        return fit.number is None or own.number is None or fit.number == own.number


def _fit_at(reading: Reading, index: int | None) -> Fit | None:
    """A line as the position with this index."""
    return next((fit for at, fit in reading.fits if at == index), None)


def _is_value(position: Position | None, token: Token) -> bool:
    """Whether a line is the value of a score alone."""
    from linter.layouts.values import judge

    said = token.reading.stripped
    slot = next((slot for slot in position.slots if slot.kind == "score"), None) if position is not None else None
    return slot is not None and judge(said, 0, len(said), slot).number is not None
