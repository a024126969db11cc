"""What is due where a line is: whether it can be structure there, by its number, its place and what follows."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.ground import Ground
from linter.layouts.positions import Position
from linter.layouts.steps import Context
from linter.layouts.tokens import Reading, Token, is_told


class Due(Ground):
    """Answers questions about a line that is nearly structure."""

    def _is_due(self, before: Position | None, token: Token, context: Context, next_only: bool = False) -> bool:
        """Whether a line that is exactly a label may be structure here; ``next_only``, whether it is the next line.

        One with a number opens a block only with the number that is due, and one that opens a block only where the
        next line of that block follows; another label has the number of its block.
        """
        ways = self.layout.ways(before)
        for index, fit in token.reading.fits:
            position = self.positions[index]
            if not fit.exact or position.separator is not None or (position.bare and not next_only):
                continue
            way = ways.get(index)
            is_next = way is not None and not way.missing
            if next_only and not is_next:
                continue
            if position.first and not self._is_followed(position, fit.number, context.current):
                continue
            if fit.number is None or position.counter != self.layout.counter:
                return True
            if position.first:
                is_due = fit.number == context.expected or fit.number in context.due
            elif is_next or (before is not None and before.index == index):
                is_due = fit.number == (context.expected if context.current is None else context.current)
            else:
                is_due = fit.number != context.current and fit.number in (context.expected, *context.due)
            if is_due:
                return True
        return False

    def _begins_block(self, token: Token, index: int, current: int | None) -> bool:
        """Whether a line exactly opens a block, all of which follows: then nothing is in another place."""
        position = self.positions[index]
        fit = next((fit for other, fit in token.reading.fits if other == index), None)
        if fit is None or not fit.exact or not position.first or position.counter != self.layout.counter:
            return False
        return bool(position.counter) and self._is_followed(position, fit.number, current)

    def _is_followed(self, position: Position, number: int | None, current: int | None) -> bool:
        """Whether the next line of the block that ``position`` opens follows: a separator below, or a label.

        A label with the number of the block that is open, ``current``, is that block's, and no other one's.
        """
        own = [each for each in self.positions if each.frames == position.frames and not each.optional]
        wanted = next((each for each in own if each.index > position.index and not each.bare), None)
        if wanted is None or (wanted.separator is None and not wanted.counter):
            return True
        for place in range(self._place + 1, len(self._tokens)):
            exact = {index: fit for index, fit in self._tokens[place].reading.fits if fit.exact}
            if wanted.separator is not None:
                return wanted.index in exact
            if wanted.index in exact:
                return exact[wanted.index].number == number or exact[wanted.index].number != current
            if any(each.index in exact for each in own):
                return False
        return False

    def _exactly(self, reading: Reading) -> int:
        """The line of structure that a line exactly is, -1 where it is none."""
        return next((i for i, fit in reading.fits if fit.cost == 0 and is_told(self.positions[i], fit)), -1)

    def _is_next(self, before: Position, reading: Reading) -> bool:
        """Whether a line is indented as the line that is due next."""
        for index, fit in reading.fits:
            position = self.positions[index]
            if position.bare and position.label and fit.exact and index != before.index:
                way = before.ways.get(index)
                if way is not None and not way.missing:
                    return True
        return False

    def _is_underlined(self, reading: Reading) -> bool:
        """Whether the heading that a line exactly is has a separator beside it."""
        for index, fit in reading.fits:
            if fit.exact and self.positions[index].heading:
                beside = self.positions[max(0, index - 1) : index + 2]
                return any(each.separator is not None for each in beside)
        return True

    def _ends_free(self, before: Position, token: Token) -> float:
        """How near a line is to one that may end free text: a separator or a label that may follow."""
        near = 99.0
        if token.reading.framed >= 0:
            first = self.layout.sections.get(self.positions[token.reading.framed].block)
            return 0.0 if first is not None and first.index in before.ways else near
        for index, fit in token.reading.fits:
            way = before.ways.get(index)
            if way is None or (way.missing and fit.cost):
                continue
            position = self.positions[index]
            if position.separator is not None and (fit.cost == 0 or len(token.reading.stripped) >= 5):
                near = min(near, fit.cost)
            elif not position.bare and not fit.cost:
                near = 0.0
        return near

    def _apart(self, before: Position, token: Token, context: Context) -> bool:
        """The same as :meth:`_is_apart`, asked once for all readings that it is the same for."""
        asked = before.index, context.expected
        known = self._asked.get(asked)
        if known is None:
            known = self._asked[asked] = self._is_apart(before, token, context)
        return known

    def _is_apart(self, before: Position, token: Token, context: Context) -> bool:
        """Whether no line of structure that the token may be can be here: out of reach, or without its blank line."""
        most = token.reading.look + 0.1
        for (index, fit), near in zip(token.reading.fits, token.reading.near, strict=True):
            position = self.positions[index]
            if near > most or not is_told(position, fit):
                continue
            if fit.told:
                return False
            way = before.ways.get(index)
            if way is not None and not way.missing and fit.exact and fit.number == context.expected:
                return False
            is_near = position.frames == before.frames or (way is not None and way.cost <= costs.MISSING)
            is_due = index == self.layout.turn_after(context.turn)  # who is to speak next is not named by chance
            if is_near and (token.blanks or index in self.tight or is_due):
                return False
        return True
