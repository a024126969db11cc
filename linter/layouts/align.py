"""The reading with the fewest defects: the lines of a text held against the template at least cost.

The alignment
-------------
Each line of a text is read in one of three ways: it is *matched* to a line of the template (a position), it is more of
the *running text* that is open, or it is *stray*. Each position is matched or *missing*. Every departure has a price,
and all prices are in one table (`costs`). The reading is the one with the lowest sum. Such an alignment of lines with a
profile is known from biology, where HMMER's "Plan 7" aligns sequences in the same way, and from compilers, which
correct errors by the program that is nearest to what was written.

The search goes line by line. Beside its place, a reading knows which positions are missing and which are spare in its
block, so that a line that was moved is one defect wherever it went; it knows the numbers that are expected, whether
quotes are open, and who has spoken last. Of two readings with the same place, only the cheaper one goes on, and
readings that cost much more than the best one are dropped (`costs.BEAM`, `costs.WIDTH`). Each reading remembers the
one that it came from, so that the best one is traced back from the end.

What makes it fast
------------------
To work out all ways to read one line from one state takes long. But files repeat: most lines are one of a few kinds,
and most states come again and again. So nothing is worked out twice:

1. A line is *read* once, however often its text comes (`tokens`): what it would cost as each position.
2. Lines are of one *kind* if all that matters of them is the same (`kinds`): the positions that they are nearly, at
   which prices, their quotes and their blank lines, but neither their words nor their numbers.
3. A *state* is a reading without its numbers and its words (`states`). From one state, the ways to read all lines of
   one kind are the same. They are worked out for the first of these lines and kept as *moves* (`transitions`). What a
   number or a repeated text does to them is asked for each line, as a few bits (`search`).
4. All readings up to a line are a *row* (`rows`). Where the states of a row and the differences of their costs were
   met before, and the next line is of the same kind, the next row is known too: one step is looked up, and only the
   numbers go on. This is what a lazy automaton does for regular expressions: it makes its states while it reads.
5. A second reading, which asks what a doubtful line could be otherwise, begins at that line and ends where its rows are
   those of the first reading again.
6. What is proved (`reader`) is not aligned at all: an expression made from the template takes whole blocks that are
   exactly right, and only the lines between two such blocks come here.

So the price of a damaged file is the price of its distinct lines, and of one look-up for each line.
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
from linter.layouts.tokens import Token, line_above
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.states import Cells


class Stretch(NamedTuple):
    """The lines of a stretch that was aligned, the rows above each of them, and what its best reading costs."""

    tokens: list[Token]
    trail: list[tuple[Row, Cells]]
    least: float


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
        current: int | None,
        due: frozenset[int],
        turn: int,
        target: Target | None,
        seen: frozenset[str] = frozenset(),
    ) -> Alignment | None:
        """Align ``text[start:stop]``, which comes after position ``last`` and before ``target`` or the end.

        ``None`` where ``target`` cannot come after it, or only at more than the ``limit``.
        """
        begin = 0
        self.follower = target.number if target is not None else None
        limit = self.limit if target is not None or self.limit <= costs.MISSING_MOST else float("inf")
        if self.forbidden is None:
            if self.table.is_full:
                self.table = self.known_moves()
            self.tokens = list(self.lines.tokens(self.text, start, stop))
            self.trail = []
            self._exact_places.clear()
        place = Place(MATCH, last.index if last is not None else None, turn=turn, seen=seen, begun=False)
        first = self.table.state(place)
        move = Move(0.0, 0.0, first.key, None, first)
        said = line_above(self.text, start) or None
        row = self.table.fronts.row([(0.0, None, None, move, expected, current, due, said)])
        waiting: Cells = {}
        if self.forbidden is not None:
            begin = bisect_right(self.tokens, self.forbidden[0], key=lambda token: token.start) - 1
            row, waiting = self.trail[begin]
        tokens = self.tokens
        for number, token in enumerate(tokens[begin:], begin):
            self.place = number
            if self.forbidden is None:
                self.trail.append((row, waiting))
            elif min([row.cost, *(cell[0] for cell in waiting.values())]) >= limit:
                return None
            pieces = self.lines.apart(token)
            is_cut = token.end == len(self.text)
            whole = self.lines.together(token, tokens[number + 1]) if number + 1 < len(tokens) else None
            above = row
            if not (pieces or waiting or is_cut):
                row = self.advance(above, token)
            else:
                row = self._joined(above, token, pieces, waiting, is_cut)
            waiting = self.step(above.cells(), whole, only_match=True) if whole is not None else {}
            if not waiting and number + 1 < len(self.trail):
                known, others = self.trail[number + 1]
                if not others and row.is_like(known):  # from here on, all is as it was
                    return self.same_end(row, self.least + row.cost - known.cost)
        behind = tokens[-1].end + 1 if tokens else start
        found = self.finish(row.cells(), stop, target, self.text.count("\n", behind, stop))
        if self.forbidden is None and found is not None:
            self.least = found.cost
        return found

    def stretch(self) -> Stretch:
        """The stretch that was aligned last."""
        return Stretch(self.tokens, self.trail, self.least)

    def go_back_to(self, stretch: Stretch) -> None:
        """Take a stretch for the one that was aligned last."""
        self.tokens, self.trail, self.least = stretch
        self._exact_places.clear()

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
