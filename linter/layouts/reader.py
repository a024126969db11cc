"""One text read by one layout: proved as far as that goes, and aligned where it stops."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from linter.layouts.align import Aligner, Alignment, Target, numbers_after
from linter.layouts.compiled import Chunk, Layout
from linter.layouts.description import Slot
from linter.layouts.margin import doubtful
from linter.layouts.positions import Position, Way, opened
from linter.layouts.speakers import known_speakers
from linter.layouts.tokens import lines_of

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect

_NONE: frozenset[int] = frozenset()


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
        self._speakers = known_speakers(layout, text)
        self._expected = layout.begins
        self._due = _NONE
        self._turn = -1
        self._seen: frozenset[str] = frozenset()
        self._last: Chunk | None = None
        self._at = 0

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
        text, size = self.text, len(self.text)
        while self._at < size:
            for chunk, way in self.layout.opening if self._last is None else self.layout.nexts[self._last.number]:
                start = self._behind_blanks(way, self._at)
                if start < 0:
                    continue
                match = chunk.expression.match(text, start)
                if match is not None and self._accept(chunk, match, way):
                    break
            else:
                return
            before = self._last.last if self._last is not None else None
            self.parts.append(Proof(chunk, match, before, way))
            self._last, self._at = chunk, match.end()

    def _behind_blanks(self, way: Way, at: int) -> int:
        """Where the line after the blank lines that are due begins, -1 where they are not there."""
        if way.blanks is None:
            while self.text.startswith("\n", at):
                at += 1
            return at
        if way.blanks and not self.text.startswith("\n" * way.blanks, at):
            return -1
        return at + way.blanks

    def _accept(self, chunk: Chunk, match: re.Match[str], way: Way) -> bool:
        """Whether the values of a match hold, and if so, what number is expected next."""
        layout = self.layout
        before = self._last.last if self._last is not None else None
        expected, due = self._expected, self._due
        same = opened(before, way, chunk.first)
        if layout.counted is not None and same < layout.restarts <= len(chunk.first.frames):
            expected, due = layout.begins, _NONE
        number = _judge(layout, chunk, match, self._speakers)
        if number is None:
            return False
        if number >= 0:
            if number != expected and number not in due:
                return False
            expected, due = numbers_after(number, expected, due)
        if chunk.first.index in layout.turns:
            if chunk.first.index != layout.turn_after(self._turn):
                return False
            self._turn = chunk.first.index
        self._expected, self._due = expected, due
        if chunk.first.first and chunk.first.block in layout.sections:
            self._seen |= {chunk.first.block}
        return True

    # the alignment

    def _recover(self) -> bool:
        """Align from where the proof stopped to where it can go on; false where that is the end."""
        failed = self._at
        if self.parts and self._last is not None and (self._last.is_open or self._is_text(failed)):
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
                        self._expected = number
        start = self._at
        stop, target, match = self._resume(start, failed)
        before = self._last.last if self._last is not None else None
        if self._aligner is None:
            lines = (
                lines_of(self.layout, self._speakers)
                if self.dialect is None
                else self.dialect.lines(self.layout, self._speakers)
            )
            self._aligner = Aligner(self.layout, lines, self.text, self.dialect)
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

    def _is_text(self, at: int) -> bool:
        """Whether the text at ``at``, below the separator of a chunk with a body, is like no line of structure."""
        assert self._last is not None
        if self._last.last.separator is None or not any(each.body is not None for each in self._last.positions):
            return False
        while self.text.startswith("\n", at):
            at += 1
        end = self.text.find("\n", at)
        line = self.text[at : len(self.text) if end < 0 else end]
        return bool(line.strip()) and lines_of(self.layout).read(line).is_plain

    def _goes_on(self, chunk: Chunk, at: int) -> bool:
        """Whether the proof goes on after a chunk that ends with running text, or the file ends there."""
        if at >= len(self.text) or self.text.count("\n", at) == len(self.text) - at:
            return self.layout.may_end(chunk)
        for following, way in self.layout.nexts[chunk.number]:
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
        text = self.text
        best = len(text)
        found: tuple[int, Target | None, re.Match[str] | None] = (best, None, None)
        if not self.proving:
            return found
        for resume in self.layout.resumes:
            at = max(start - 1, 0)
            needs_end = resume.before.last.separator is not None
            while (match := resume.expression.search(text, at, min(len(text), best + 400))) is not None:
                gap = match.start("gap")
                at = match.end() + (match.end() == match.start())
                if gap >= best:
                    break
                if gap < start or match.end() <= failed or (gap <= start and not needs_end) or gap == start == 0:
                    continue
                chunk = resume.chunk
                proved = chunk.expression.match(text, match.end())
                if proved is None:
                    continue
                number = _judge(self.layout, chunk, proved, self._speakers)
                if number is None or (chunk.is_open and not self._goes_on(chunk, proved.end())):
                    continue
                best = gap
                found = (gap, Target(chunk, match.end(), number if number >= 0 else None), proved)
                break
        return found


def _judge(layout: Layout, chunk: Chunk, match: re.Match[str], speakers: tuple[str, ...]) -> int | None:
    """The number of a proved chunk, -1 where it has none, ``None`` where a value does not hold.

    Where anybody may speak, only ``speakers`` do.
    """
    number = -1
    for group, name in enumerate(chunk.groups, 1):
        if not name:
            continue
        slot = layout.slots[name]
        written = match[group]
        if written is None:
            continue
        if slot.kind == "number":
            if len(written) > 9:
                return None
            number = int(written) if number < 0 and name == layout.counter else number
        elif slot.kind in ("score", "integer"):
            if len(written) > 20 or float(written) < slot.minimum:
                return None
            if slot.maximum is not None and float(written) > slot.maximum:
                return None
        elif slot.kind == "speaker" and not slot.of and speakers:
            if written not in speakers:
                return None
        elif slot.runs_on and not _is_sound(slot, written):
            return None
    return number


def _is_sound(slot: Slot, written: str) -> bool:
    """Whether a body is proved: with something in it, and in quotes where quotes are due or begun."""
    if slot.quotes is False:
        return True
    if written[0] == "“" or written[-1] == "”":
        return written[0] == "“" and written[-1] == "”"
    if slot.quotes or written[0] == '"' or written[-1] == '"':
        return len(written) > 2 and written[0] == '"' == written[-1] and not written.count('"') & 1
    return True
