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
from linter.layouts.rows import Row
from linter.layouts.search import best
from linter.layouts.states import Move, Place
from linter.layouts.steps import MATCH, Alignment
from linter.layouts.tokens import Token

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
            self._exact_places.clear()
        place = Place(MATCH, last.index if last is not None else None, turn=turn, seen=seen, begun=False)
        first = self.table.state(place)
        move = Move(0.0, 0.0, first.key, None, first)
        row = self.table.fronts.row([(0.0, None, None, move, expected, None, due, None)])
        waiting: Cells = {}
        if self.forbidden is not None and self.tokens:
            begin = max(0, bisect_right(self.tokens, self.forbidden[0], key=lambda token: token.start) - 1)
            row, waiting = self.trail[begin]
        tokens = self.tokens
        for number, token in enumerate(tokens[begin:], begin):
            self.place = number
            if self.forbidden is None:
                self.trail.append((row, waiting))
            elif min([row.cost, *(cell[0] for cell in waiting.values())]) >= limit:
                return None
            pieces = self.lines.apart(token)
            is_cut = token.end == len(self.text) and not self.final_newline
            whole = self.lines.together(token, tokens[number + 1]) if number + 1 < len(tokens) else None
            above = row
            if not (pieces or waiting or is_cut):
                row = self.advance(above, token)
            else:
                row = self._joined(above, token, pieces, waiting, is_cut)
            waiting = self.step(above.cells(), whole, only_match=True) if whole is not None else {}
            if self.forbidden is not None and not waiting and number + 1 < len(self.trail):
                known, others = self.trail[number + 1]
                if not others and row.is_like(known):  # from here on, all is as it was
                    return self.same_end(row, self.least + row.cost - known.cost)
        behind = tokens[-1].end + 1 if tokens else start
        found = self.finish(row.cells(), stop, target, self.text.count("\n", behind, stop))
        if self.forbidden is None and found is not None:
            self.least = found.cost
        return found

    def _joined(self, above: Row, token: Token, pieces: list[list[Token]], waiting: Cells, is_cut: bool) -> Row:
        """The row up to ``token``, where it may be several lines on one, cut off, or the end of one that was broken."""
        cells = above.cells()
        following = self.step(cells, token)
        if is_cut:
            self.cut_line(following, cells, token)
        for each in pieces:
            joined: Cells = {key: (cell[0] + costs.JOIN, *cell[1:]) for key, cell in cells.items()}
            for piece in each:
                joined = self.step(joined, piece, of_line=True)
            _merge(following, joined)
        _merge(following, waiting)
        return self.table.fronts.row(best(following).values())


def _merge(cells: Cells, others: Cells) -> None:
    for key, cell in others.items():
        if key not in cells or cell[0] < cells[key][0]:
            cells[key] = cell
