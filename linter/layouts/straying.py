"""A line that is neither structure nor text where it is: a copy, a moved line, a flag, or text out of place."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.due import ALIKE, COPIED, CURRENT, DUE, EXPECTED, VALUED, Due
from linter.layouts.flags import flag_near
from linter.layouts.kinds import LineKind
from linter.layouts.positions import Position
from linter.layouts.states import NEVER, Move, Pending, Place, State
from linter.layouts.steps import MATCH, NONE, STRAY, Note, Step
from linter.layouts.tokens import Token, is_told

_FEW = 6
"""So many lines below a line that is out of place may be its text."""


class Straying(Due):
    """Reads lines as out of place."""

    def stray(self, moves: list[Move | Pending], state: State, kind: LineKind, token: Token) -> None:
        """Add the way to read a line as out of place."""
        before = state.before
        where = before.index if before is not None else None
        near = [(cost, index != where, index) for cost, index in kind.prices]
        price, note = self._near_line(near, state, token) if near else self._text(state, token)
        if note is not None and note.step is Step.EXTRA and self.is_next_or_opens(state, token):
            price += costs.DUE
        if token.blanks is None:
            price = min(price, costs.MOVE)
        spare, missing = state.spare, state.missing
        if note is not None and note.step is not Step.MOVED_LATER:
            spare |= {index for price_of, _, index in near if price_of <= 3 and not self._is_of_another(index, token)}
            if note.step is Step.TEXT:
                spare |= _any_text(token, self.positions)
        if note is not None and note.step is Step.MOVED_LATER:
            missing -= {note.position}
        quotes, has_text = state.quotes, False
        if note is not None and self._begins_text(note, before):
            begun = self.positions[note.position]
            again = next(fit for index, fit in token.reading.fits if index == begun.index)
            if again.exact or note.step is not Step.EXTRA:
                quotes = self.open_quotes(begun, again, token)
        if note is None:
            since = state.since + 1 if 0 <= state.since < _FEW else NEVER
        else:
            has_text = note.step is Step.EXTRA and self.positions[note.position].body is not None
            since = 0 if has_text else NEVER
        notes: tuple[Note, ...] = (note,) if note is not None else ()
        if token.blanks is None and note is not None:
            notes = (note, Note(Step.JOINED, note.position))
        copied = note is not None and note.step is Step.COPY
        place = Place(STRAY, where, missing, spare, quotes, state.turn, state.seen, False, copied, since)
        to = self.state(place)
        moves.append(Move(price, price, to.key, None, to, notes))

    def _near_line(self, near: list[tuple[float, bool, int]], state: State, token: Token) -> tuple[float, Note]:
        """A line that is nearly structure: one that was moved, a copy of the last one, or one too many."""
        least, _, index = min(near)
        is_firm = self.positions[index].separator is not None or self.positions[index].names_speaker
        price = costs.STRAY_STRUCTURE + least / 4 + (1.5 if is_firm else 0.0)
        note = Note(Step.EXTRA, index)
        if state.mode == STRAY and index == state.where and not least:
            price = costs.STRAY_MORE
        for other, _, candidate in near:
            if other > least + 2:
                continue
            if candidate in state.missing and not self.begins_block(token, candidate):
                return costs.MOVE, Note(Step.MOVED_LATER, candidate)
            is_known = state.mode == MATCH and (state.begun or self.facts.line & ALIKE)
            is_turn = candidate in self.layout.turns and not is_known
            if candidate == state.where and not is_turn and self._is_copy(state):
                price, note = costs.COPY + other / 2, Note(Step.COPY, candidate)
        return price, note

    def _text(self, state: State, token: Token) -> tuple[float, Note | None]:
        """A line that is like no structure: a flag, the value of the line above, or text."""
        before = state.before
        flag = flag_near(token.reading.stripped, self.layout.flags)
        if flag is not None and before is not None:
            return costs.JOIN, Note(Step.FLAG, before.index, name=flag)
        if state.emptied and before is not None and before.body is None and self.facts.line & VALUED:
            return 1.0, Note(Step.VALUE_BELOW, before.index)
        lost = next((index for index in _any_text(token, self.positions) if index in state.missing), None)
        if lost is not None:
            return costs.MOVED_TEXT, Note(Step.MOVED_LATER, lost)
        if state.mode == STRAY:
            return costs.STRAY_TEXT if state.since >= 0 else costs.STRAY_MORE, None
        return costs.STRAY, Note(Step.TEXT)

    def _is_copy(self, state: State) -> bool:
        """Whether a line may be a copy of the last one, or of a copy of it: the same number, and the same text.

        The text of a line that runs on, that is: of another, the two may only differ in their labels.
        """
        if state.mode != MATCH:
            return bool(self.facts.line & ALIKE) or state.copied
        return bool(self.facts.line & COPIED)

    def _is_of_another(self, index: int, token: Token) -> bool:
        """Whether a line that opens a block has the number of none that is open or due: then no such line was moved."""
        if not self.is_counted(self.positions[index]):
            return False
        has_number = any(at == index and fit.number is not None for at, fit in token.reading.fits)
        return has_number and not self.facts.bits.get(index, 0) & (EXPECTED | DUE | CURRENT)

    def _begins_text(self, note: Note, before: Position | None) -> bool:
        """Whether a stray line has its own text below it: one that was moved, or the label of the open text again."""
        if note.step is Step.MOVED_LATER:
            return self.positions[note.position].body is not None
        return note.step in (Step.EXTRA, Step.COPY) and before is not None and note.position == before.index


def _any_text(token: Token, positions: list[Position]) -> frozenset[int]:
    """The lines of one value alone that a line exactly is, though nothing tells it; a sentence is none of them."""
    if token.reading.stripped[-1] in ".!…":
        return NONE
    return frozenset(
        index
        for index, fit in token.reading.fits
        if fit.exact and positions[index].body is None and not is_told(positions[index], fit)
    )
