"""The moves from a state over a line: worked out for the first line of a kind, and known for all others."""

from __future__ import annotations

from _thread import allocate_lock
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.due import Facts
from linter.layouts.kinds import LineKind, likeness
from linter.layouts.matching import Matching
from linter.layouts.rows import Fronts
from linter.layouts.running import Running
from linter.layouts.states import Move, Moves, Pending, State
from linter.layouts.steps import MATCH
from linter.layouts.straying import Straying
from linter.layouts.tokens import Token

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect

STRAY_MOST = max(costs.STRAY, costs.STRAY_STRUCTURE + 3.0) + costs.DUE
"""No line costs more than this: it may always be stray."""
_MOST = 30_000
"""So many moves are kept."""

Asked = tuple[int | float | None, ...]
"""What the numbers and words of a line say, as far as that is asked: facts about the line, about each number that is
asked for, and what the line costs as each of the values that may be alone on it."""


class Transitions(Matching, Running, Straying):
    """All moves that are known, of the files of one layout that have the same habits."""

    def __init__(self, layout: Layout, dialect: Dialect | None = None) -> None:
        super().__init__(layout, dialect)
        self._kinds: dict[tuple[object, ...], LineKind] = {}
        self._count = 0
        self.steps = 0
        self._lock = allocate_lock()
        self.fronts = Fronts()

    @property
    def is_full(self) -> bool:
        """Whether so much is known that it is better to begin anew."""
        return self._count + self.steps + len(self._states) + len(self._kinds) + 10 * self.fronts.count > _MOST

    def kind(self, token: Token, of_line: bool, only_match: bool) -> LineKind:
        """The kind of a line."""
        reading = token.reading
        around = token.blanks, token.fenced, token.seam >= 0, of_line, only_match
        known = reading.kinds.get(around)
        if known is None:
            alike = (around, *likeness(reading, self.positions, self.layout.flags))
            known = self._kinds.get(alike)
            if known is None:
                known = self._kinds[alike] = LineKind(token, self.positions, of_line, only_match, alike[-1] is not None)
            reading.kinds[around] = known
        return known

    def price_alone(self, token: Token, index: int) -> float | None:
        """What a line costs as the one value of a position without its label."""
        known = token.reading.alone
        if index not in known:
            fit = self.layout.readers[index].value_alone(token.text)
            known[index] = fit.cost if fit is not None else None
        return known[index]

    def moves(self, state: State, kind: LineKind, token: Token, asked: Asked) -> Moves:
        """The moves from ``state`` over ``token``, of which ``asked`` is known."""
        self._count += 1
        with self._lock:  # a program may check several files at once
            self.facts = self._facts(state, kind, asked)
            found = Moves(state, kind, self._moves(state, kind, token))
            pending = ((move.bound, place) for place, move in enumerate(found.all) if isinstance(move, Pending))
            for bound, place in sorted(pending):
                if bound >= found.least:
                    break
                self._make(found, place, token)
            return found

    def made(self, moves: Moves, place: int, token: Token) -> Move:
        """One of the ``moves``, made for ``token`` if it is pending."""
        with self._lock:
            return self._make(moves, place, token)

    def _make(self, moves: Moves, place: int, token: Token) -> Move:
        move = moves.all[place]
        if isinstance(move, Pending):
            move = self.matched(moves.state, move, token)
            moves.put(place, move)
        return move

    @staticmethod
    def _facts(state: State, kind: LineKind, asked: Asked) -> Facts:
        """What is ``asked`` of a line, by what it is about."""
        if not asked:
            return Facts()
        numbers, prices = asked[1 : 1 + len(kind.asked)], asked[1 + len(kind.asked) :]
        bits = {index: int(bits or 0) for (_, index), bits in zip(kind.asked, numbers, strict=True)}
        due = state.alone_after(kind.blanks) if kind.unlabelled else []
        return Facts(int(asked[0] or 0), bits, dict(zip(due, prices, strict=True)))

    def _moves(self, state: State, kind: LineKind, token: Token) -> list[Move | Pending]:
        found: list[Move | Pending] = []
        of_line, only_match = kind.of_line, kind.only_match
        if kind.plain and state.is_text:
            self.run_on(found, state, token)
            return found
        self.match(found, state, kind, token)
        if not only_match:
            self.run_on(found, state, token)
            before = state.before
            is_said = bool(state.quotes & 1 and token.reading.look) and not of_line and state.mode != MATCH
            if not is_said or before is None or before.body is None:  # between quotes what is only near is text
                self.stray(found, state, kind, token)
            if not of_line:
                found = [move for move in found if move.bound <= STRAY_MOST + costs.BEAM]
        return found
