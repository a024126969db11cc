"""A line as more of the running text that is open."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.due import Due
from linter.layouts.ground import closing, quotes_in
from linter.layouts.positions import Position
from linter.layouts.steps import BODY, CURLY, MATCH, STRAY, UNHEADED, Cells, Node, Note, Step, put
from linter.layouts.tokens import Token


class Running(Due):
    """Reads lines as running text."""

    def _body(
        self, found: Cells, cost: float, node: Node, before: Position | None, token: Token, of_line: bool
    ) -> None:
        if before is None or before.body is None or (of_line and token.blanks is None):
            return
        context = node.context
        reading = token.reading
        is_free = before.body.kind == "free" and not context.quotes & UNHEADED
        look = self._ends_free(before, token) if is_free else reading.look
        price = costs.BODY_EXACT if look == 0 else max(0.0, costs.BODY_NEAR - look)
        if look == 0 and not is_free:
            if any(fit.exact and fit.told for _, fit in reading.fits):
                price = costs.BODY_TOLD
            elif reading.is_label:
                price = costs.BODY_LABEL if self._is_due(before, token, context) else costs.BODY_NUMBER
                if not context.quotes & 1:
                    price += costs.DUE * self._is_due(before, token, context, next_only=True)
            elif not reading.is_run:
                price = costs.BODY_HEADING if self._is_underlined(reading) else costs.BODY_EXACT
        price += costs.BODY_INDENTED * self._is_next(before, reading)
        if price and token.fenced:
            price = costs.BODY_FENCED
        elif look == 0 and reading.framed >= 0:
            price = costs.BODY_LABEL
        elif price and self._apart(before, token, context):
            price = min(price, costs.BODY_EXACT) * costs.BODY_TIGHT
        if context.quotes & 1:
            price *= costs.BODY_TIGHT
        if context.quotes & 4 and not reading.stripped.startswith('"'):
            price += costs.BEYOND_QUOTE
        if reading.inline and (before.index in self.layout.followed or self.layout.speakers_alone):
            price += costs.BODY_INLINE
        if look == 0 and opens_alike(node, token):
            price += costs.BODY_EXACT
        quotes = context.quotes
        if quotes and not quotes & UNHEADED:
            curly = quotes & CURLY
            quotes = curly | 2 | ((quotes ^ quotes_in(reading.stripped, curly)) & 1)
            if not quotes & 1 and reading.stripped.endswith(closing(curly)):
                quotes |= 4
        if cost + price > self._most:
            return
        notes: tuple[Note, ...] = ()
        if price >= costs.BODY_EXACT and look == 0:
            notes = (Note(Step.LOOKALIKE, self._exactly(reading)),)
        after = context if quotes == context.quotes else context._replace(quotes=quotes)
        key = (BODY, before.index, context.missing, context.spare)
        put(found, key, cost + price, node, token, BODY, before.index, after, notes, None, None)


def only_text(node: Node, before: Position | None, token: Token) -> bool:
    """Whether a line can be nothing but more of the running text that is open: like no structure, and not in quotes."""
    reading = token.reading
    if before is None or before.body is None or node.mode == STRAY or node.context.quotes & 4:
        return False
    return reading.is_plain and reading.stripped[0] not in '"“«'


def opens_alike(node: Node, token: Token) -> bool:
    """Whether a line is the very one that the running text at ``node`` began with."""
    opening = node.opening if node.mode == BODY else node
    if opening is None or opening.mode != MATCH or opening.token is None:
        return False
    return opening.token.text == token.text
