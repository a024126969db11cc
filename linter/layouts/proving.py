"""The proof of single chunks: whether the lines at one place of a text are exactly those of a chunk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.finding import Span
from linter.layouts.chunks import Chunk
from linter.layouts.compiled import Layout
from linter.layouts.description import Slot
from linter.layouts.positions import Way
from linter.quoting import is_quoted

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect
    from linter.layouts.line_readings import Lines

_QUOTED = 2
"""So many lines in the quotes of a block may nearly be structure, if it is to be proved."""


DIGITS = 9
"""How many digits the number of a block has at most."""
_LONGEST = 20
"""How many characters any other number has at most."""


class Proving:
    """Proves chunks of ``text``, whose lines end with LF."""

    def __init__(self, layout: Layout, text: str, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.dialect = dialect
        self.text = text
        self.speakers = self._known_speakers()

    def _known_speakers(self) -> tuple[str, ...]:
        if not self.layout.speaking:
            return ()
        from linter.layouts.speakers import known_speakers

        return known_speakers(self.layout, self.text)

    def matched(self, chunk: Chunk, at: int) -> re.Match[str] | None:
        """The match of a chunk at ``at``; a line of a body that begins nearly as an optional line is looked at."""
        if not self.text.startswith(chunk.beginning, at):
            return None  # as most often, and no expression need be compiled for it
        match = chunk.expression.match(self.text, at)
        if match is None and chunk.loose is not None:
            match = chunk.loose.match(self.text, at)
            if match is not None and not self._is_text(chunk, match):
                return None
        if match is not None and match.end() == at and not self.goes_on(chunk, at):
            return None  # a line that may be left out, and that nothing comes after, proves nothing
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
                reading = self.lines.read(line["line"])
                if reading.is_plain:
                    continue
                quoted += 1
                is_open = self.text[start] == '"' and self.text.count('"', start, line.start()) & 1
                if quoted > _QUOTED or not is_open or not reading.look or reading.is_run or reading.inline:
                    return False
        return True

    @cached_property
    def lines(self) -> Lines:
        """What reads lines that are not proved."""
        from linter.layouts.line_readings import lines_of  # few texts ask what a line is

        if self.dialect is None:
            return lines_of(self.layout, self.speakers)
        return self.dialect.lines(self.layout, self.speakers)

    @cached_property
    def _end(self) -> int:
        """Where the last line ends that is not blank."""
        return len(self.text.rstrip("\n"))

    def behind_blanks(self, way: Way, at: int) -> int:
        """Where the line after the blank lines that are due begins, -1 where they are not there."""
        if way.blanks is None:
            while self.text.startswith("\n", at):
                at += 1
            return at
        if not self.text.startswith("\n" * way.blanks, at):
            return -1
        return at + way.blanks

    def judge(self, chunk: Chunk, match: re.Match[str]) -> int | None:
        """The number of a proved chunk, -1 where it has none, ``None`` where a value does not hold.

        Where anybody may speak, only the speakers that the text has do.
        """
        return _judge(self.layout, chunk, match, self.speakers)

    def goes_on(self, chunk: Chunk, at: int) -> bool:
        """Whether the proof goes on after a chunk that ends with running text, or the file ends there."""
        if at >= self._end:
            return self.layout.may_end(chunk)
        for following, way, _ in self.layout.nexts[chunk.number]:
            start = self.behind_blanks(way, at)
            match = following.expression.match(self.text, start) if start >= 0 else None
            if match is not None and (match.end() > start or self.goes_on(following, start)):
                return True
        return False


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
            if not are_sound(slot, text, (places[group],)):
                return None
        elif how == "number":
            if end - start > DIGITS:
                return None
            number = int(text[start:end]) if slot.name == layout.counter else number
        elif how == "range":
            if not are_within(slot, text, (places[group],)):
                return None
        elif speakers and text[start:end] not in speakers:
            return None
    return number


def are_within(slot: Slot, text: str, column: Iterable[Span]) -> bool:
    """Whether all numbers of a column are within the range of their slot."""
    most = float("inf") if slot.maximum is None else slot.maximum
    if slot.others:
        column = (span for span in column if text[slice(*span)] not in slot.others)
    return all(end - start <= _LONGEST and slot.minimum <= float(text[start:end]) <= most for start, end in column)


def are_sound(slot: Slot, text: str, column: Iterable[Span]) -> bool:
    """Whether all bodies of a column are proved: in quotes, as nearly all are, where quotes are due or begun."""
    return all(is_quoted(text, start, end) or _is_unquoted(slot, text, start, end) for start, end in column)


def _is_unquoted(slot: Slot, text: str, start: int, end: int) -> bool:
    """Whether a body may be without straight quotes: it has other ones, or neither begins nor ends with one."""
    first, last = text[start], text[end - 1]
    if first == "“" or last == "”":
        return first == "“" and last == "”"
    return not slot.quotes and first != '"' and last != '"'
