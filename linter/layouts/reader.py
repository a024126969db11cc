"""One text read by one layout: proved as far as that goes, and aligned where it stops."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from linter.layouts.chunks import Chunk, Target
from linter.layouts.compiled import Layout
from linter.layouts.fitted import fitted
from linter.layouts.positions import Position, numbers_after
from linter.layouts.proving import Proving
from linter.layouts.whole import Proof, proved
from linter.line_bounds import line_end
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.align import Aligner
    from linter.layouts.dialect import Dialect
    from linter.layouts.margin import Doubt
    from linter.layouts.resuming import Resuming
    from linter.layouts.steps import Alignment

_NONE: frozenset[int] = frozenset()
_LONG = 32_768
"""A stretch of more characters with nothing to go on at is looked at here and there before it is aligned."""


class Gap(NamedTuple):
    """A stretch that was aligned, from ``start`` to ``stop``; ``target`` is where the proof went on.

    ``doubt`` knows its lines that could nearly as well be something else.
    """

    start: int
    stop: int
    before: Position | None
    alignment: Alignment
    target: Target | None
    doubt: Doubt


class MistakenError(Exception):
    """A text is not in a layout: where most of it fits, so many lines do, and so many others are not there or left."""

    def __init__(self, fitting: int, others: int) -> None:
        super().__init__(f"{fitting} lines fit, {others} do not")
        self.fitting = fitting
        self.others = others


class Reader(Proving):
    """The reading of ``text``, whose lines end with LF: proofs and gaps in the order of the text.

    Before a long stretch at its end is aligned, in which no block is right, ``looking`` is asked, which raises a
    :class:`MistakenError` where that is not worth it. It is given where the stretch begins, and the parts above it.
    """

    def __init__(
        self,
        layout: Layout,
        text: str,
        proving: bool = True,
        dialect: Dialect | None = None,
        looking: Callable[[int, list[Proof | Gap]], None] | None = None,
    ) -> None:
        layout = fitted(layout, text)
        super().__init__(layout, text, dialect)
        self.proving = proving
        self._looking = looking
        self.parts: list[Proof | Gap] = []
        self._aligner: Aligner | None = None
        self._expected = layout.begins
        self._due = _NONE
        self._current: int | None = None
        self._numbers: tuple[int, int | None, frozenset[int]] = (self._expected, None, self._due)
        self._turn = -1
        self._seen: frozenset[str] = frozenset()
        self._last: Chunk | None = None
        self._at = 0
        self._resuming: Resuming | None = None

    def read(self) -> list[Proof | Gap]:
        """All parts of the text."""
        if self.proving and (parts := proved(self)) is not None:
            return list(parts)
        size = len(self.text)
        while True:
            if self.proving:
                self._prove()
            if self._at >= size and self._last is not None and self.layout.may_end(self._last):
                return self.parts
            if not self._recover():
                return self.parts

    # the proof

    def _prove(self) -> None:
        size = len(self.text)
        while self._at < size:
            last = self._last
            for chunk, way, restarts in self.layout.opening if last is None else self.layout.nexts[last.number]:
                start = self.behind_blanks(way, self._at)
                if start < 0:
                    continue
                match = self.matched(chunk, start)
                if match is not None and self._accept(chunk, match, restarts):
                    break
            else:
                return
            self.parts.append(Proof(chunk, (match,), None if last is None else last.last, way))
            self._last, self._at = chunk, match.end()

    def _accept(self, chunk: Chunk, match: re.Match[str], restarts: bool) -> bool:
        """Whether the values of a match hold, and if so, what number is expected next."""
        layout = self.layout
        expected, current, due = self._expected, self._current, self._due
        if restarts:
            expected, current, due = layout.begins, None, _NONE
        number = self.judge(chunk, match)
        if number is None:
            return False
        if number >= 0 and not chunk.opens(layout.counter):
            if number != current:
                return False
        elif number >= 0:
            if number != expected and number not in due:
                return False
            expected, due = numbers_after(number, expected, due)
            current = number
        turn = layout.turns_taken(self._turn, chunk)
        if turn is None:
            return False
        self._turn = turn
        self._numbers = (self._expected, self._current, self._due)
        self._expected, self._current, self._due = expected, current, due
        if chunk.first.block in layout.sections:
            self._seen |= {chunk.first.block}
        return True

    # the alignment

    def _recover(self) -> bool:
        """Align from where the proof stopped to where it can go on; false where that is the end."""
        failed = self._at
        if self._last is not None and (self._last.is_open or self._goes_on(failed)):
            part = self.parts[-1]
            above = self.parts[-2] if len(self.parts) > 1 else None
            if isinstance(part, Proof) and not isinstance(above, Gap):
                self.parts.pop()  # a body that may go on is proved only with what follows
                self._at = above.matches[-1].end() if isinstance(above, Proof) else 0
                self._last = self._chunk_of(part.before)
                if part.chunk.first.first:
                    self._seen -= {part.chunk.first.block}
                if self.layout.turns:
                    self._turn = self._turn_before()
                if self._last is not None or part.before is None:
                    number = self.judge(part.chunk, part.matches[0])
                    if number is not None and number >= 0:
                        self._expected, self._current, self._due = self._numbers
        start = self._at
        stop, target, match = len(self.text), None, None
        before = self._last_line()
        if self.proving:
            if self._resuming is None:
                from linter.layouts.resuming import Resuming  # few texts are damaged

                self._resuming = Resuming(self)
            stop, target, match = self._resuming.first(start, failed, before)
            if target is None and self._looking is not None and stop - start > _LONG:
                self._looking(start, self.parts)
        if self._aligner is None:
            from linter.layouts.align import Aligner

            self._aligner = Aligner(self.layout, self.lines, self.text, self.dialect)
        from linter.layouts.margin import Doubt

        current = self._current if self.layout.counts_again else None
        whence = (before, self._expected, current, self._due, self._turn)
        again = partial(self._aligner.align, start, stop, *whence, target, self._seen)
        alignment = again()
        if alignment is None:
            stop, target, match = len(self.text), None, None
            again = partial(self._aligner.align, start, stop, *whence, target, self._seen)
            alignment = again()
        assert alignment is not None
        doubt = Doubt(self._aligner, alignment, stop - start, again)
        self.parts.append(Gap(start, stop, before, alignment, target, doubt))
        if target is None or match is None or alignment.end.way is None:
            return False
        self._expected, self._current, self._due = alignment.expected, alignment.current, alignment.due
        self._turn = alignment.end.context.turn
        self._seen = alignment.end.context.seen
        if target.chunk.first.block in self.layout.sections:
            self._seen |= {target.chunk.first.block}
        self._turn = next(self.layout.turns_in(target.chunk), self._turn)
        previous = alignment.end.before
        where = previous.position if previous is not None else None
        before = self.layout.positions[where] if where is not None else None
        self.parts.append(Proof(target.chunk, (match,), before, alignment.end.way))
        self._last, self._at = target.chunk, match.end()
        return True

    def _last_line(self) -> Position | None:
        """The last line of the template that was read: of those that may be left out, the last that is there."""
        if self._last is None or not self.parts or not isinstance(part := self.parts[-1], Proof):
            return self._last.last if self._last is not None else None
        chunk, match = part.chunk, part.matches[-1]
        for position in reversed(chunk.positions):
            names = [slot.name for slot in position.slots if slot.name in chunk.groups]
            if not names or any(match[chunk.groups.index(name) + 1] for name in names):
                return position
        return chunk.last

    def _goes_on(self, at: int) -> bool:
        """Whether the text at ``at``, below a chunk, may be more of it.

        It may where it is like no line of structure, below the separator of a chunk with a body, and where it is nearly
        an optional line at the end of the chunk.
        """
        assert self._last is not None
        while self.text.startswith("\n", at):
            at += 1
        line = self.text[at : line_end(self.text, at)]
        if not line.strip():
            return False
        if optional := self._last.optional_end:
            return any(index in optional for index, _ in self.lines.read(line).fits)
        has_body = any(each.body is not None for each in self._last.positions)
        return self._last.last.separator is not None and has_body and self.lines.read(line).is_plain

    def _turn_before(self) -> int:
        """The last turn that was read."""
        for part in reversed(self.parts):
            if isinstance(part, Gap):
                return part.alignment.end.context.turn
            if (turn := next(self.layout.turns_in(part.chunk), None)) is not None:
                return turn
        return -1

    def _chunk_of(self, position: Position | None) -> Chunk | None:
        return self.layout.chunks[position.chunk] if position is not None else None
