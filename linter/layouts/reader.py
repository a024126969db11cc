"""One text read by one layout: proved as far as that goes, and aligned where it stops."""

from __future__ import annotations

import re
from functools import cached_property, partial
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from linter.layouts.chunks import Chunk, Resume, Target
from linter.layouts.compiled import Layout
from linter.layouts.description import Slot
from linter.layouts.positions import Position, Way, numbers_after
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.align import Aligner
    from linter.layouts.dialect import Dialect
    from linter.layouts.steps import Alignment
    from linter.layouts.tokens import Lines

_NONE: frozenset[int] = frozenset()
_QUOTED = 2
"""So many lines in the quotes of a block may nearly be structure, if it is to be proved."""

_REACH = 2000
"""So far ahead is looked first for a place where the proof goes on, then four times as far."""
_BEYOND = 400
"""So many characters behind the best place so far may belong to an earlier one: blank lines, and what comes after."""


class Proof(NamedTuple):
    """A chunk that was proved: its match, how it was come to, and the number that was expected."""

    chunk: Chunk
    match: re.Match[str]
    before: Position | None
    way: Way


class Gap(NamedTuple):
    """A stretch that was aligned, from ``start`` to ``stop``; ``target`` is where the proof went on.

    ``doubtful`` are the offsets of lines that could nearly as well be something else.
    """

    start: int
    stop: int
    before: Position | None
    alignment: Alignment
    target: Target | None
    doubtful: frozenset[int] = _NONE


class Reader:
    """The reading of ``text``, whose lines end with LF: proofs and gaps in the order of the text."""

    def __init__(self, layout: Layout, text: str, proving: bool = True, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.dialect = dialect
        self.text = text
        self.proving = proving
        self.parts: list[Proof | Gap] = []
        self._aligner: Aligner | None = None
        self._speakers = self._known_speakers()
        self._expected = layout.begins
        self._due = _NONE
        self._numbers = (self._expected, self._due)
        self._turn = -1
        self._seen: frozenset[str] = frozenset()
        self._last: Chunk | None = None
        self._at = 0
        self._ends: dict[int, tuple[int, int, re.Match[str] | None]] = {}

    def _known_speakers(self) -> tuple[str, ...]:
        if not self.layout.speaking:
            return ()
        from linter.layouts.speakers import known_speakers

        return known_speakers(self.layout, self.text)

    def read(self) -> list[Proof | Gap]:
        """All parts of the text."""
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
                start = self._behind_blanks(way, self._at)
                if start < 0:
                    continue
                match = self._matched(chunk, start)
                if match is not None and self._accept(chunk, match, restarts):
                    break
            else:
                return
            self.parts.append(Proof(chunk, match, None if last is None else last.last, way))
            self._last, self._at = chunk, match.end()

    def _matched(self, chunk: Chunk, at: int) -> re.Match[str] | None:
        """The match of a chunk at ``at``; a line of a body that begins nearly as an optional line is looked at."""
        match = chunk.expression.match(self.text, at)
        if match is None and chunk.loose is not None:
            match = chunk.loose.match(self.text, at)
            if match is not None and not self._is_text(chunk, match):
                return None
        return match

    def _is_text(self, chunk: Chunk, match: re.Match[str]) -> bool:
        """Whether all lines of the bodies are text: like no line of structure, or a few only nearly one, in quotes.

        In quotes such a line costs less than any reading in which it is structure, for all other lines are exact.
        """
        quoted = 0
        for group, name in enumerate(chunk.groups, 1):
            start, end = match.span(group)
            if not name or start < 0 or not self.layout.slots[name].runs_on:
                continue
            for line in self.layout.near_lines.finditer(self.text, start, end):
                reading = self._lines.read(line["line"])
                if reading.is_plain:
                    continue
                quoted += 1
                is_open = self.text[start] == '"' and self.text.count('"', start, line.start()) & 1
                if quoted > _QUOTED or not is_open or not reading.look or reading.is_run or reading.inline:
                    return False
        return True

    @cached_property
    def _lines(self) -> Lines:
        from linter.layouts.tokens import lines_of  # few texts ask what a line is

        if self.dialect is None:
            return lines_of(self.layout, self._speakers)
        return self.dialect.lines(self.layout, self._speakers)

    def _behind_blanks(self, way: Way, at: int) -> int:
        """Where the line after the blank lines that are due begins, -1 where they are not there."""
        if way.blanks is None:
            while self.text.startswith("\n", at):
                at += 1
            return at
        if way.blanks and not self.text.startswith("\n" * way.blanks, at):
            return -1
        return at + way.blanks

    def _accept(self, chunk: Chunk, match: re.Match[str], restarts: bool) -> bool:
        """Whether the values of a match hold, and if so, what number is expected next."""
        layout = self.layout
        expected, due = self._expected, self._due
        if restarts:
            expected, due = layout.begins, _NONE
        number = _judge(layout, chunk, match, self._speakers)
        if number is None:
            return False
        if number >= 0:
            if number != expected and number not in due:
                return False
            expected, due = numbers_after(number, expected, due)
        if layout.turns and chunk.first.index in layout.turns:
            if chunk.first.index != layout.turn_after(self._turn):
                return False
            self._turn = chunk.first.index
        self._numbers = (self._expected, self._due)
        self._expected, self._due = expected, due
        if chunk.first.first and chunk.first.block in layout.sections:
            self._seen |= {chunk.first.block}
        return True

    # the alignment

    def _recover(self) -> bool:
        """Align from where the proof stopped to where it can go on; false where that is the end."""
        failed = self._at
        if self.parts and self._last is not None and (self._last.is_open or self._goes_on_as_text(failed)):
            part = self.parts[-1]
            above = self.parts[-2] if len(self.parts) > 1 else None
            if isinstance(part, Proof) and not isinstance(above, Gap):
                self.parts.pop()  # a body that may go on is proved only with what follows
                self._at = above.match.end() if isinstance(above, Proof) else 0
                self._last = self._chunk_of(part.before)
                if part.chunk.first.first:
                    self._seen -= {part.chunk.first.block}
                if part.chunk.first.index in self.layout.turns:
                    self._turn = self._turn_before()
                if self._last is not None or part.before is None:
                    number = _judge(self.layout, part.chunk, part.match, self._speakers)
                    if number is not None and number >= 0:
                        self._expected, self._due = self._numbers
        start = self._at
        stop, target, match = self._resume(start, failed)
        before = self._last.last if self._last is not None else None
        if self._aligner is None:
            from linter.layouts.align import Aligner

            self._aligner = Aligner(self.layout, self._lines, self.text, self.dialect)
        from linter.layouts.margin import doubtful

        whence = (before, self._expected, self._due, self._turn)
        again = partial(self._aligner.align, start, stop, *whence, target, self._seen)
        alignment = again()
        if alignment is None:
            stop, target, match = len(self.text), None, None
            again = partial(self._aligner.align, start, stop, *whence, target, self._seen)
            alignment = again()
        assert alignment is not None
        doubt = doubtful(self._aligner, alignment, stop - start, again)
        self.parts.append(Gap(start, stop, before, alignment, target, doubt))
        if target is None or match is None or alignment.end.way is None:
            return False
        self._expected, self._due = alignment.expected, alignment.due
        self._turn = alignment.end.context.turn
        self._seen = alignment.end.context.seen
        if target.chunk.first.first and target.chunk.first.block in self.layout.sections:
            self._seen |= {target.chunk.first.block}
        if target.chunk.first.index in self.layout.turns:
            self._turn = target.chunk.first.index
        previous = alignment.end.before
        where = previous.position if previous is not None else None
        before = self.layout.positions[where] if where is not None else None
        self.parts.append(Proof(target.chunk, match, before, alignment.end.way))
        self._last, self._at = target.chunk, match.end()
        return True

    def _goes_on_as_text(self, at: int) -> bool:
        """Whether the text at ``at``, below the separator of a chunk with a body, is like no line of structure."""
        assert self._last is not None
        if self._last.last.separator is None or not any(each.body is not None for each in self._last.positions):
            return False
        while self.text.startswith("\n", at):
            at += 1
        end = self.text.find("\n", at)
        line = self.text[at : len(self.text) if end < 0 else end]
        return bool(line.strip()) and self._lines.read(line).is_plain

    def _goes_on(self, chunk: Chunk, at: int) -> bool:
        """Whether the proof goes on after a chunk that ends with running text, or the file ends there."""
        if at >= len(self.text) or self.text.count("\n", at) == len(self.text) - at:
            return self.layout.may_end(chunk)
        for following, way, _ in self.layout.nexts[chunk.number]:
            start = self._behind_blanks(way, at)
            if start >= 0 and following.expression.match(self.text, start) is not None:
                return True
        return False

    def _turn_before(self) -> int:
        """The last turn that was read."""
        for part in reversed(self.parts):
            if isinstance(part, Gap):
                return part.alignment.end.context.turn
            if part.chunk.first.index in self.layout.turns:
                return part.chunk.first.index
        return -1

    def _chunk_of(self, position: Position | None) -> Chunk | None:
        return self.layout.chunks[position.chunk] if position is not None else None

    def _resume(self, start: int, failed: int) -> tuple[int, Target | None, re.Match[str] | None]:
        """The first place from ``start`` on where a whole chunk is proved behind the exact end of the one before it."""
        size = len(self.text)
        if not self.proving:
            return size, None, None
        places = [max(start - 1, 0)] * len(self.layout.resumes)
        reach = _REACH
        while True:
            best = min(size, start + reach)
            ahead: list[tuple[int, int, re.Match[str]]] = []
            for resume in self.layout.resumes:
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
        proved = self._matched(chunk, match.end())
        number = _judge(self.layout, chunk, proved, self._speakers) if proved is not None else None
        if proved is None or number is None or (chunk.is_open and not self._goes_on(chunk, proved.end())):
            return None
        return Target(chunk, match.end(), number if number >= 0 else None), proved

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


def _judge(layout: Layout, chunk: Chunk, match: re.Match[str], speakers: tuple[str, ...]) -> int | None:
    """The number of a proved chunk, -1 where it has none, ``None`` where a value does not hold.

    Where anybody may speak, only ``speakers`` do.
    """
    number = -1
    text, places = match.string, match.regs
    for group, how, slot in chunk.judged(layout.slots):
        start, end = places[group]
        if start < 0:
            continue
        if how == "body":
            if not _is_sound(slot, text, start, end):
                return None
        elif how == "number":
            if end - start > 9:
                return None
            number = int(text[start:end]) if number < 0 and slot.name == layout.counter else number
        elif how == "range":
            value = float(text[start:end]) if end - start <= 20 else -1.0
            if end - start > 20 or value < slot.minimum or (slot.maximum is not None and value > slot.maximum):
                return None
        elif speakers and text[start:end] not in speakers:
            return None
    return number


def _is_sound(slot: Slot, text: str, start: int, end: int) -> bool:
    """Whether a body is proved: with something in it, and in quotes where quotes are due or begun."""
    if slot.quotes is False:
        return True
    first, last = text[start], text[end - 1]
    if first == "“" or last == "”":
        return first == "“" and last == "”"
    if slot.quotes or first == '"' or last == '"':
        return end - start > 2 and first == '"' == last and not text.count('"', start, end) & 1
    return True
