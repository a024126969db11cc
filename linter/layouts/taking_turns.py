"""Two speakers, or two texts, that take turns: which of them is due."""

from __future__ import annotations

from collections.abc import Iterator

from linter.cached import cached_property
from linter.layouts.chunks import Chunk
from linter.layouts.description import Description
from linter.layouts.positions import Position


class TakingTurns:
    """The turns of a layout."""

    description: Description
    positions: list[Position]

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """The positions of two speakers who take turns, the one who begins first; empty where nobody does."""
        check = next((check for check in self.description.checks if check.kind == "alternate"), None)
        if check is None or len(check.target) + len(check.sources) < 2:
            return ()
        names = [path.rpartition(".")[2] for path in (*check.target, *check.sources)]
        found = [p.index for name in names for p in self.positions if any(slot.name == name for slot in p.slots)]
        return tuple(found) if len(found) == 2 else ()

    def turn_after(self, turn: int) -> int:
        """The position of the turn that is due after the one at ``turn``, -1 where none is."""
        if not self.turns:
            return -1
        return self.turns[1] if turn == self.turns[0] else self.turns[0]

    def turns_taken(self, turn: int | None, chunk: Chunk) -> int | None:
        """The last turn of ``chunk`` where ``turn`` was the one before it, ``None`` where one of them is not due."""
        for position in chunk.positions if self.turns else ():
            if position.index in self.turns:
                if turn is None or position.index != self.turn_after(turn):
                    return None
                turn = position.index
        return turn

    def turns_in(self, chunk: Chunk) -> Iterator[int]:
        """The turns in a chunk, the last one first."""
        return (each.index for each in reversed(chunk.positions) if each.index in self.turns)
