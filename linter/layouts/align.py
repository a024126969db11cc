"""The reading with the fewest defects: lines held against positions at least cost.

A profile alignment as in HMMER's Plan 7: each line is matched to a position, is part of the running text there, or is
stray; each position is matched or missing. Beside its place, a state knows what is missing and what is spare in its
block, so that a line which was moved is seen as such wherever it went.
"""

from __future__ import annotations

from bisect import bisect_right

from linter.layouts import costs
from linter.layouts.chunks import Target
from linter.layouts.ending import Ending
from linter.layouts.matching import Matching
from linter.layouts.positions import Position
from linter.layouts.running import Running, only_text
from linter.layouts.steps import MATCH, NONE, Alignment, Cells, Context, Node
from linter.layouts.straying import Straying
from linter.layouts.tokens import Token

_STRAY_MOST = max(costs.STRAY, costs.STRAY_STRUCTURE + 3.0) + costs.DUE
"""No line costs more than this: it may always be stray."""


class Aligner(Matching, Running, Straying, Ending):
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
        context = Context(expected, None, due, NONE, NONE, 0, turn, seen)
        where = last.index if last is not None else None
        first = Node(None, None, MATCH, where, context)
        cells: Cells = {(MATCH, where, NONE, NONE): (0.0, first)}
        waiting: Cells = {}
        begin = 0
        limit = self.limit if target is not None or self.limit <= costs.MISSING_MOST else float("inf")
        if self.forbidden is None:
            self._tokens = list(self.lines.tokens(self.text, start, stop))
            self._trail = []
        elif self._tokens:
            begin = max(0, bisect_right(self._tokens, self.forbidden[0], key=lambda token: token.start) - 1)
            cells, waiting = self._trail[begin]
        tokens = self._tokens
        for place, token in enumerate(tokens[begin:], begin):
            self._place = place
            if self.forbidden is None:
                self._trail.append((cells, waiting))
            elif min(cost for each in (cells, waiting) for cost, _ in each.values()) >= limit:
                return None
            following = self._step(cells, token)
            if token.end == len(self.text) and not self.final_newline:
                self._cut_line(following, cells, token)
            for pieces in self.lines.apart(token):
                joined: Cells = {key: (cost + costs.JOIN, node) for key, (cost, node) in cells.items()}
                for piece in pieces:
                    joined = self._step(joined, piece, of_line=True)
                _merge(following, joined)
            _merge(following, waiting)
            waiting = {}
            if place + 1 < len(tokens):
                whole = self.lines.together(token, tokens[place + 1])
                if whole is not None:
                    waiting = self._step(cells, whole, only_match=True)
            cells = _best(following)
        behind = tokens[-1].end + 1 if tokens else start
        return self._finish(cells, stop, target, self.text.count("\n", behind, stop))

    def _step(self, cells: Cells, token: Token, of_line: bool = False, only_match: bool = False) -> Cells:
        found: Cells = {}
        whole = not (of_line or only_match)
        self._asked.clear()
        least = min(cost for cost, _ in cells.values()) + _STRAY_MOST
        states = []
        for (_, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            is_text = whole and only_text(node, before, token)
            if is_text:
                least = min(least, cost + costs.BODY_FENCED)
            states.append((before, cost, node, is_text))
        self._most = least + costs.BEAM if whole else float("inf")
        for before, cost, node, is_text in states:
            if is_text:
                self._body(found, cost, node, before, token, of_line)
                continue
            self._match(found, cost, node, before, token, of_line)
            if only_match:
                continue
            self._body(found, cost, node, before, token, of_line)
            is_said = bool(node.context.quotes & 1 and token.reading.look) and not of_line and node.mode != MATCH
            if not is_said or before is None or before.body is None:  # between quotes what is only near is text
                self._stray(found, cost, node, before, token, of_line)
        return found


def _merge(cells: Cells, others: Cells) -> None:
    for key, value in others.items():
        if key not in cells or value[0] < cells[key][0]:
            cells[key] = value


def _best(cells: Cells) -> Cells:
    least = min(cost for cost, _ in cells.values())
    kept = {key: value for key, value in cells.items() if value[0] <= least + costs.BEAM}
    if len(kept) > costs.WIDTH:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[: costs.WIDTH])
    return kept
