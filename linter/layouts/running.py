"""A line as more of the running text that is open."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.due import ALIKE, Due
from linter.layouts.ground import closing, quotes_in
from linter.layouts.states import Move, Pending, Place, State
from linter.layouts.steps import BODY, CURLY, UNHEADED, Note, Step
from linter.layouts.tokens import Token


class Running(Due):
    """Reads lines as running text."""

    def run_on(self, moves: list[Move | Pending], state: State, token: Token) -> None:
        """Add the way to read a line as text."""
        before = state.before
        if before is None or before.body is None or token.blanks is None:
            return
        reading = token.reading
        is_free = before.body.kind == "free" and not state.quotes & UNHEADED
        look = self.ends_free(before, token) if is_free else reading.look
        price = self._price(state, token, look, is_free) + costs.BODY_SHAPED * self.is_next(before, reading)
        if price and token.fenced:
            price = costs.BODY_FENCED
        elif look == 0 and reading.framed >= 0:
            price = costs.BODY_LABEL
        elif price and self.is_apart(state, before, token):
            price = min(price, costs.BODY_EXACT) * costs.BODY_TIGHT
        if state.quotes & 1:
            price *= costs.BODY_TIGHT
        if state.quotes & 4 and not reading.stripped.startswith('"'):
            price += costs.BEYOND_QUOTE
        is_followed = before.index in self.layout.followed or bool(self.layout.speakers_alone)
        if reading.headed or (reading.inline and is_followed):
            price += costs.BODY_INLINE
        if reading.is_marked:
            price += costs.BODY_TOLD
        if look == 0 and self.facts.line & ALIKE:
            price += costs.BODY_EXACT
        if not reading.look and not price and self.is_headless(before):
            price = costs.BODY_EXACT
        notes: tuple[Note, ...] = ()
        if price >= costs.BODY_EXACT and look == 0:
            notes = (Note(Step.LOOKALIKE, self.exactly(reading)),)
        quotes = _quotes_after(state.quotes, reading.stripped)
        place = Place(BODY, before.index, state.missing, state.spare, quotes, state.turn, state.seen)
        to = self.state(place)
        moves.append(Move(price, price, to.key, None, to, notes))

    def _price(self, state: State, token: Token, look: float, is_free: bool) -> float:
        """What it costs to take a line for text that is as like to structure as ``look`` says."""
        if look:
            return max(0.0, costs.BODY_NEAR - look)
        reading = token.reading
        if is_free:
            return costs.BODY_EXACT
        if any(fit.exact and fit.told for _, fit in reading.fits):
            return costs.BODY_TOLD
        if reading.is_label:
            is_due = self.is_due(state, token) or self.goes_on(reading)
            price = costs.BODY_LABEL if is_due else costs.BODY_NUMBER
            if not state.quotes & 1:
                price += costs.DUE * self.is_next_or_opens(state, token)
            return price
        return costs.BODY_HEADING if not reading.is_run and self.is_underlined(reading) else costs.BODY_EXACT


def _quotes_after(quotes: int, said: str) -> int:
    """The quotes of a text after one more line."""
    if not quotes or quotes & UNHEADED:
        return quotes
    curly = quotes & CURLY
    quotes = curly | 2 | ((quotes ^ quotes_in(said, curly)) & 1)
    return quotes | 4 if not quotes & 1 and said.endswith(closing(curly)) else quotes
