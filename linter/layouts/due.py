"""What is due where a line is: whether it can be structure there, by its number, its place and what follows."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.ground import Ground
from linter.layouts.positions import Position
from linter.layouts.states import State
from linter.layouts.tokens import Reading, Token, is_told
from linter.tuples import NamedTuple

EXPECTED, DUE, CURRENT, NONE_OPEN, FOLLOWED, LAST, BEGINS, GOES_ON = 1, 2, 4, 8, 16, 32, 64, 128
"""Of the number of a line: it is the one expected, is due too, is that of the open block; no block is open; the next
line of the block that it opens follows; it is the one before that expected, or the one that numbers begin with; it is
beyond the one expected, and is the next one or the numbers below go on from it."""
ALIKE, COPIED, VALUED = 1, 2, 4
"""Of a line: it is the very one that the open text began with, or a copy of the last one, or a value alone."""


class Facts(NamedTuple):
    """What the numbers and the words of one line say, where that is asked: the ``bits`` of numbers by position."""

    line: int = 0
    bits: dict[int, int] = {}  # noqa: RUF012
    alone: dict[int, float | None] = {}  # noqa: RUF012


class Due(Ground):
    """Answers questions about a line that is nearly structure."""

    facts = Facts()

    def is_due(self, state: State, token: Token, next_only: bool = False) -> bool:
        """Whether a line that is exactly a label may be structure here; ``next_only``, whether it is the next line.

        One with a number opens a block only with the number that is due, and one that opens a block only where the
        next line of that block follows, or with a number right below a text, or with the one expected as far below it
        as a block is; another label has the number of its block.
        """
        ways = self.layout.ways(state.before)
        for index, fit in token.reading.fits:
            position = self.positions[index]
            if not fit.exact or position.separator is not None or (position.bare and not next_only):
                continue
            way = ways.get(index)
            is_next = way is not None and not way.missing
            if next_only and not is_next:
                continue
            bits = self.facts.bits.get(index, 0)
            is_tight = is_next and way is not None and way.blanks == 0  # nothing else parts it from the text above
            is_apart = is_next and way is not None and way.blanks == token.blanks and bits & EXPECTED
            if position.first and not bits & FOLLOWED and (fit.number is None or not (is_tight or is_apart)):
                continue
            if fit.number is None or position.counter != self.layout.counter:
                return True
            if position.first:
                is_due = bits & (EXPECTED | DUE)
            elif is_next or state.where == index:
                is_due = bits & EXPECTED if bits & NONE_OPEN else bits & CURRENT
            else:
                is_due = not bits & CURRENT and bits & (EXPECTED | DUE)
            if is_due:
                return True
        return False

    def goes_on(self, reading: Reading) -> bool:
        """Whether the numbers go on from that of a line, which is a block of its own: blocks above are missing."""
        return any(fit.exact and self.facts.bits.get(index, 0) & GOES_ON for index, fit in reading.fits)

    def begins_block(self, token: Token, index: int) -> bool:
        """Whether a line exactly opens a block, all of which follows: then nothing is in another place."""
        if not self.is_counted(self.positions[index]):
            return False
        return any(other == index and fit.exact for other, fit in token.reading.fits) and bool(
            self.facts.bits.get(index, 0) & FOLLOWED
        )

    def is_next_or_opens(self, state: State, token: Token) -> bool:
        """Whether a line is exactly the next one, or opens the block whose number is expected and which follows."""
        opens = any(
            self.begins_block(token, index) and self.facts.bits.get(index, 0) & EXPECTED
            for index, _ in token.reading.fits
        )
        return opens or self.is_due(state, token, next_only=True)

    def exactly(self, reading: Reading) -> int:
        """The line of structure that a line exactly is, -1 where it is none."""
        return next((i for i, fit in reading.fits if fit.cost == 0 and is_told(self.positions[i], fit)), -1)

    def is_next(self, before: Position, reading: Reading) -> bool:
        """Whether a line has the indent of the line that is due next, or a name as that has."""
        for index in reading.shaped:
            way = before.ways.get(index)
            if index != before.index and way is not None and not way.missing:
                return True
        return False

    def is_underlined(self, reading: Reading) -> bool:
        """Whether the heading that a line exactly is has a separator beside it."""
        for index, fit in reading.fits:
            if fit.exact and self.positions[index].heading:
                beside = self.positions[max(0, index - 1) : index + 2]
                return any(each.separator is not None for each in beside)
        return True

    def ends_free(self, before: Position, token: Token) -> float:
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

    def is_headless(self, free: Position) -> bool:
        """Whether nothing is above free text in its own block: any line may be the first one of it."""
        above = self.positions[free.index - 1] if free.index else None
        return free.bare and (above is None or above.frames != free.frames)

    def is_apart(self, state: State, before: Position, token: Token) -> bool:
        """Whether no line of structure that the token may be can be here: out of reach, or without its blank line."""
        most = token.reading.look + 0.1
        for (index, fit), near in zip(token.reading.fits, token.reading.near, strict=True):
            position = self.positions[index]
            if near > most or not is_told(position, fit):
                continue
            if fit.told:
                return False
            way = before.ways.get(index)
            if way is not None and not way.missing and fit.exact and self.facts.bits.get(index, 0) & EXPECTED:
                return False
            is_near = position.frames == before.frames or (way is not None and way.cost <= costs.MISSING)
            is_due = index == self.layout.turn_after(state.turn)  # who is to speak next is not named by chance
            if is_near and (token.blanks or index in self.tight or is_due):
                return False
        return True
