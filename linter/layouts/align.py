"""The reading with the fewest defects: lines held against positions at least cost.

A profile alignment as in HMMER's Plan 7: each line is matched to a position, is part of the running text there, or is
stray; each position is matched or missing. Beside its place, a state knows what is missing and what is spare in its
block, so that a line which was moved is seen as such wherever it went.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.chunks import Target
from linter.layouts.ending import Ending
from linter.layouts.positions import Position
from linter.layouts.states import Move, Place
from linter.layouts.steps import MATCH, Alignment

if TYPE_CHECKING:
    from linter.layouts.states import Cells


class Aligner(Ending):
    """Aligns stretches of one text.

    ``forbidden`` is a line, by its offset, and a position that it is not read as, in the stretch that was aligned last:
    what comes before that line is not read again, and no reading is looked for that costs ``limit`` or more.
    """

    def align(
        self,
        start: int,
        stop: int,
        last: Position | None,
        expected: int,
        due: frozenset[int],
        turn: int,
        target: Target | None,
        seen: frozenset[str] = frozenset(),
    ) -> Alignment | None:
        """Align ``text[start:stop]``, which comes after position ``last`` and before ``target`` or the end.

        ``None`` where ``target`` cannot come after it, or only at more than the ``limit``.
        """
        begin = 0
        limit = self.limit if target is not None or self.limit <= costs.MISSING_MOST else float("inf")
        if self.forbidden is None:
            self.table.forget()
            self.tokens = list(self.lines.tokens(self.text, start, stop))
            self.trail = []
            self._follows.clear()
        place = Place(MATCH, last.index if last is not None else None, turn=turn, seen=seen, begun=False)
        first = self.table.state(place)
        cells: Cells = {first.key: (0.0, None, None, Move(0.0, 0.0, first.key, None, first), expected, None, due, None)}
        waiting: Cells = {}
        if self.forbidden is not None and self.tokens:
            begin = max(0, bisect_right(self.tokens, self.forbidden[0], key=lambda token: token.start) - 1)
            cells, waiting = self.trail[begin]
        tokens = self.tokens
        for number, token in enumerate(tokens[begin:], begin):
            self.place = number
            if self.forbidden is None:
                self.trail.append((cells, waiting))
            elif min(cell[0] for each in (cells, waiting) for cell in each.values()) >= limit:
                return None
            following = self.step(cells, token)
            if token.end == len(self.text) and not self.final_newline:
                self.cut_line(following, cells, token)
            for pieces in self.lines.apart(token):
                joined: Cells = {key: (cell[0] + costs.JOIN, *cell[1:]) for key, cell in cells.items()}
                for piece in pieces:
                    joined = self.step(joined, piece, of_line=True)
                _merge(following, joined)
            _merge(following, waiting)
            waiting = {}
            if number + 1 < len(tokens):
                whole = self.lines.together(token, tokens[number + 1])
                if whole is not None:
                    waiting = self.step(cells, whole, only_match=True)
            cells = _best(following)
        behind = tokens[-1].end + 1 if tokens else start
        return self.finish(cells, stop, target, self.text.count("\n", behind, stop))


def _merge(cells: Cells, others: Cells) -> None:
    for key, cell in others.items():
        if key not in cells or cell[0] < cells[key][0]:
            cells[key] = cell


def _best(cells: Cells) -> Cells:
    least = min(cell[0] for cell in cells.values())
    kept = {key: cell for key, cell in cells.items() if cell[0] <= least + costs.BEAM}
    if len(kept) > costs.WIDTH:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[: costs.WIDTH])
    return kept
