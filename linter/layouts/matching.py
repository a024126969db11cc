"""A line as a line of the template: the one that is due, or another after those that are missing before it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.description import Value
from linter.layouts.due import ALIKE, Due
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import OPEN
from linter.layouts.kinds import LineKind
from linter.layouts.labels import Label
from linter.layouts.lines import LineReader
from linter.layouts.positions import Position, Way, indices
from linter.layouts.states import Counting, Move, Pending, Place, State
from linter.layouts.steps import BODY, MATCH, NONE, STRAY, UNHEADED, Note, Step
from linter.layouts.tokens import Token, is_told

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect


class Matching(Due):
    """Reads lines as lines of the template."""

    def __init__(self, layout: Layout, dialect: Dialect | None = None) -> None:
        super().__init__(layout, dialect)
        self._lines_ahead: dict[tuple[int, LineKind], list[tuple[Pending, bool]]] = {}

    def match(self, moves: list[Move | Pending], state: State, kind: LineKind, token: Token) -> None:
        """Add the ways to read a line as structure."""
        for pending, is_fixed in self._ahead(state.before, kind, token):
            if state.spare or not is_fixed:
                index, fit = token.reading.fits[pending.place]
                price, way, moved = self.with_move(state, pending.way, self.positions[index])
                pending = Pending(self._bound(price, index, fit, kind), pending.place, way, moved)
            if self._is_again(state, kind, pending, token):
                pending = pending._replace(bound=pending.bound + costs.COPY)
            moves.append(pending)
        if token.reading.speaker and not kind.of_line and not state.quotes & 1:
            self._other_speaker(moves, state, token, self.ways(state.before))
        if not (kind.of_line or token.reading.is_run or token.reading.look < 6):
            self._unlabelled(moves, state, token)

    def _is_again(self, state: State, kind: LineKind, pending: Pending, token: Token) -> bool:
        """Whether a line would open a block just as the one before it did, but not as far below it as blocks are."""
        index, _ = token.reading.fits[pending.place]
        found, due = kind.blanks, pending.way.blanks
        if index != state.where or state.mode != MATCH or not self.positions[index].first:
            return False
        if not self.facts.line & ALIKE or found is None or due is None or found == due:
            return False
        return self.off(index, found, abs(found - due)) > 0

    def _ahead(self, before: Position | None, kind: LineKind, token: Token) -> list[tuple[Pending, bool]]:
        """The lines of the template that a line may be after ``before``, each with whether its way is always the same.

        It is another one where sections were read before that are missing on the way, or come again.
        """
        known = before.index if before is not None else -1, kind
        if known not in self._lines_ahead:
            ways = self.ways(before)
            self._lines_ahead[known] = [
                (
                    Pending(self._bound(way.cost, index, fit, kind), place, way),
                    not (way.back or any(isinstance(each, str) for each in way.missing)),
                )
                for place, (index, fit) in enumerate(token.reading.fits)
                if (way := ways.get(index)) is not None and not (way.missing and self._is_no_heading(token, place, way))
            ]
        return self._lines_ahead[known]

    def _bound(self, price: float, index: int, fit: Fit, kind: LineKind) -> float:
        """What a line costs at least as a line of the template, the way to which has a ``price``."""
        return price if kind.of_line and self.positions[index].separator is not None else price + fit.cost

    def matched(self, state: State, pending: Pending, token: Token) -> Move:
        """The move that was ``pending``."""
        total, place, way, moved = pending
        reading, spared = token.reading, 0.0
        index, fit = reading.fits[place]
        position = self.positions[index]
        if position.separator is not None and reading.look == 0 and fit.cost:
            total += costs.SEPARATOR_SIBLING
        is_text = position.body is not None and not is_told(position, fit)
        is_unheaded = is_text and self._is_unheaded(position, way)
        notes = moved
        if is_text:
            total += self._price_of_text(token) + (costs.NO_HEADING if is_unheaded else 0.0)
            if reading.look == 0:
                notes += (Note(Step.LOOKALIKE, self.exactly(reading)),)
        if token.blanks is None:
            notes += (Note(Step.JOINED, index),)
        elif token.is_broken:
            total += costs.BROKEN_CLOSED if fit.exact and not _is_open(position) else costs.BROKEN
            notes += (Note(Step.BROKEN, index),)
        is_settled = not moved and not way.missing and state.mode != STRAY
        if is_settled and token.blanks is not None and way.blanks is not None:
            off = abs(token.blanks - way.blanks)
            if off:
                departure = self.off(index, token.blanks, off)
                total += departure
                spared = departure if token.blanks > way.blanks else 0.0
                notes += (Note(Step.BLANKS, index, token.blanks, way.blanks),)
        if way.restarts:
            notes += (Note(Step.SECOND, index),)
        if (
            reading.inline
            and index in self.layout.followed
            and (_is_open(position) or (fit.flaws and not _is_of_flags(fit)))
        ):
            total += costs.BODY_INLINE
        if state.quotes & 1:
            total += costs.INSIDE_QUOTE
        if state.quotes & 6 == 2 and state.mode == BODY and not state.quotes & 1:
            total += costs.STRAY + 1
        missing, spare = indices(way.missing), NONE
        if not position.first or _is_entered(state.before, position):
            missing |= state.missing
            spare = state.spare - {index}
        price, after, turn = self.take_turn(state.turn, position)
        seen = state.seen | {position.block} if index in self.heads else state.seen
        quotes = UNHEADED if is_unheaded else self.open_quotes(position, fit, token)
        emptied = any(flaw.what is What.EMPTY for flaw in fit.flaws)
        to = self.state(Place(MATCH, index, missing, spare, quotes, turn, seen, emptied))
        counting = self.counting(state.before, way, position)
        if counting is not None and counting.counts and (spared or fit.cost):
            is_near = fit.cost > 0 and state.is_text and self.is_alone(position)
            counting = counting._replace(spared=spared, near=is_near)
        return Move(pending.bound, total + price, to.key, counting, to, notes, after, way, place, barred=True)

    def _is_no_heading(self, token: Token, place: int, way: Way) -> bool:
        """Whether other words are where the heading of free text is due, and the separator above it is not there.

        Everything below them would be in that text.
        """
        index, fit = token.reading.fits[place]
        if not any(flaw.what is What.CHOICE_UNKNOWN for flaw in fit.flaws):
            return False
        position, last = self.positions[index], way.missing[-1]
        is_above = not isinstance(last, str) and last.separator is not None and last.frames == position.frames
        own = (each.body for each in self.positions if each.frames == position.frames)
        return is_above and position.body is None and any(body is not None and body.kind == "free" for body in own)

    @staticmethod
    def _is_unheaded(position: Position, way: Way) -> bool:
        """Whether free text begins whose heading is not there."""
        is_free = position.body is not None and position.body.kind == "free"
        return is_free and any(isinstance(each, str) or each.heading for each in way.missing)

    @staticmethod
    def _price_of_text(token: Token) -> float:
        """What it costs to take a line for the beginning of text that nothing tells: it may be structure."""
        look = token.reading.look
        is_told_line = any(other.exact and other.told for _, other in token.reading.fits)
        exact = costs.BODY_TOLD if is_told_line else costs.BODY_EXACT
        return exact if look == 0 else max(0.0, costs.BODY_NEAR - look)

    def _other_speaker(self, moves: list[Move | Pending], state: State, token: Token, ways: dict[int, Way]) -> None:
        """A turn under a name that is neither speaker's, where the other one should speak."""
        index = self.layout.turn_after(state.turn)
        way = ways.get(index)
        if way is None or way.missing or state.mode == STRAY or token.blanks != way.blanks:
            return
        position, label = self.positions[index], self.layout.readers[index].label
        if position.body is None or label is None:
            return
        make = partial(_named_otherwise, label, position.body.name)
        quotes = self.open_quotes(position, make(token), token)
        to = self.state(Place(MATCH, index, NONE, NONE, quotes, index, state.seen))
        price = costs.OTHER_SPEAKER
        moves.append(Move(0.0, price, to.key, None, to, way=way, fit=make))

    def _unlabelled(self, moves: list[Move | Pending], state: State, token: Token) -> None:
        """A body whose label is not there: text where its line is due."""
        for index, way, position in self.due(state.before):
            body = position.body
            missing = NONE if position.first else state.missing
            spare = NONE if position.first else state.spare
            if body is None:
                price = self.facts.alone.get(index)
                if price is not None:
                    value = self.state(Place(MATCH, index, missing, spare, 0, state.turn, state.seen))
                    fit = self._value_alone(index)
                    counting = Counting(skips=True) if self.is_counted(position) else None
                    moves.append(Move(0.0, price, value.key, counting, value, way=way, fit=fit, barred=True))
                continue
            quoted = body.quotes is not False and token.reading.stripped.startswith('"')
            price = costs.NO_LABEL_QUOTED if quoted else costs.NO_LABEL
            price += costs.COPY if state.mode == STRAY else 0.0
            counting = Counting(skips=True) if self.is_counted(position) else None
            _, _, turn = self.take_turn(state.turn, position)
            make = partial(_whole_line, body.name)
            quotes = self.open_quotes(position, make(token), token)
            to = self.state(Place(MATCH, index, missing, spare, quotes, turn, state.seen))
            notes = (Note(Step.NO_LABEL, index),)
            moves.append(Move(0.0, price, to.key, counting, to, notes, way=way, fit=make, barred=True))

    def _value_alone(self, index: int) -> partial[Fit]:
        """What makes the fit of a line that is the value of a position without its label."""
        return partial(_alone, self.layout.readers[index])


def _alone(reader: LineReader, token: Token) -> Fit:
    """A line that is a value without its label."""
    fit = reader.value_alone(token.text)
    assert fit is not None
    return fit


def _whole_line(name: str, token: Token) -> Fit:
    """A line that is text as a whole."""
    start = len(token.text) - len(token.text.lstrip())
    return Fit(0.0, (), {name: (start, len(token.text.rstrip()))}, body=start)


def _named_otherwise(label: Label, name: str, token: Token) -> Fit:
    """A turn with another name in the place of its label."""
    size, text = token.reading.speaker, label.exactly("")
    flaw = Flaw(What.LABEL, 0, size, "", token.text[:size].strip(), text.strip(), text, certain=False)
    return Fit(costs.OTHER_SPEAKER, (flaw,), {name: (size, len(token.text.rstrip()))}, body=size)


def _is_entered(before: Position | None, position: Position) -> bool:
    """Whether the block of a line is inside that of the line ``before``: lines of that may have come into it."""
    if before is None:
        return False
    around = before.frames
    return len(around) < len(position.frames) and position.frames[: len(around)] == around


def _is_open(position: Position) -> bool:
    """Whether a line ends in a value that may be any text."""
    last = position.rest[-1] if position.rest else None
    names = [slot.name for slot in position.slots if slot.kind in OPEN]
    return position.body is not None or (isinstance(last, Value) and last.slot in names)


def _is_of_flags(fit: Fit) -> bool:
    """Whether a flag is all that is wrong with a line."""
    return all(flaw.what is What.FLAG_MISPLACED for flaw in fit.flaws)
