"""The places where a proof may go on after damage, looked for in the order of the text."""

from __future__ import annotations

import re
from heapq import heappop, heappush

from linter.layouts.chunks import Chunk, Resume, Target
from linter.layouts.positions import Position
from linter.layouts.proving import Proving
from linter.line_bounds import line_end

_REACH = 2000
"""So far ahead is looked first for a place where the proof goes on, then four times as far."""
_NEAR = 4.0
"""A line that departs no more than this from one of another block may be that one."""
_BEYOND = 400
"""So many characters behind the best place so far may belong to an earlier one: blank lines, and what comes after."""


class Resuming:
    """Looks for the places in one text."""

    def __init__(self, proving: Proving) -> None:
        self.proving = proving
        self.layout, self.text = proving.layout, proving.text
        self._ends: dict[int, tuple[int, int, re.Match[str] | None]] = {}
        self._read = -1

    def first(
        self, start: int, failed: int, before: Position | None
    ) -> tuple[int, Target | None, re.Match[str] | None]:
        """The first place from ``start`` on where a whole chunk is proved behind the exact end of the one before it.

        ``before`` is the last line of the template that was read above ``start``.
        """
        self._read = before.index if before is not None else -1
        size = len(self.text)
        places = [max(start - 1, 0)] * len(self.layout.resumes)
        reach = _REACH
        while True:
            best = min(size, start + reach)
            ahead: list[tuple[int, int, re.Match[str]]] = []
            for resume in self.layout.resumes:
                first, searched, match = self._ends.get(resume.number, (0, -1, None))
                if match is not None or searched < best or places[resume.number] < first:
                    self._look_ahead(ahead, resume, places, best)
            while ahead:
                gap, number, match = heappop(ahead)
                resume = self.layout.resumes[number]
                proved = self._goes_on_at(resume, match, start, failed)
                if proved is not None:
                    target, found = proved
                    return gap, target, found
                self._look_ahead(ahead, resume, places, best)
            if best == size:
                return size, None, None
            reach *= 4

    def _look_ahead(
        self, ahead: list[tuple[int, int, re.Match[str]]], resume: Resume, places: list[int], best: int
    ) -> None:
        """Add the next place before ``best`` where the proof may go on by ``resume``."""
        match = self._next_end(resume, places[resume.number], best)
        if match is not None and match.start("gap") < best:
            places[resume.number] = match.end() + (match.end() == match.start())
            heappush(ahead, (match.start("gap"), resume.number, match))

    def _goes_on_at(
        self, resume: Resume, match: re.Match[str], start: int, failed: int
    ) -> tuple[Target, re.Match[str]] | None:
        """Where and how the proof goes on behind a ``match``, if it does."""
        gap, chunk = match.start("gap"), resume.chunk
        needs_end = resume.before.last.separator is not None
        if gap < start or match.end() <= failed or (gap <= start and not needs_end) or gap == start == 0:
            return None
        proved = self.proving.matched(chunk, match.end())
        number = self.proving.judge(chunk, proved) if proved is not None else None
        if proved is None or number is None or (chunk.is_open and not self.proving.goes_on(chunk, proved.end())):
            return None
        if chunk.is_weak and self._is_other(chunk, match.end()):
            return None
        return Target(chunk, match.end(), number if number >= 0 else None), proved

    def _is_other(self, chunk: Chunk, at: int) -> bool:
        """Whether the first line of ``chunk``, at ``at``, may be one of another block, or nearly is one.

        A line of the file itself that was read above, or that has its place there, is not due any more.
        """
        reading = self.proving.lines.read(self.text[at : line_end(self.text, at)])
        near = (self.layout.positions[index] for index, fit in reading.fits if fit.cost <= _NEAR)
        others = (each for each in near if each.block != chunk.first.block)
        return any(each.first or len(each.frames) > 1 or each.index > self._read for each in others)

    def _next_end(self, resume: Resume, at: int, best: int) -> re.Match[str] | None:
        """The next exact end of a chunk from ``at`` on, behind which the text goes on before ``best``.

        No text is searched twice.
        """
        first, searched, match = self._ends.get(resume.number, (at, at, None))
        if match is not None and first <= at <= match.start():
            return match
        if match is not None or not first <= at <= searched:
            first = searched = at
        if searched >= best:
            return None
        limit = min(len(self.text), best + _BEYOND + searched - first)  # ever further where nothing is found
        match = resume.expression.search(self.text, max(at, searched), limit)
        reached = limit if limit == len(self.text) else limit - _BEYOND - resume.size
        self._ends[resume.number] = first, reached, match
        return match
