"""A rendered transcript as lines that know what they are, and the edits that damage it.

Operators aim at a slot ("a terminator"), so every line carries one. Text is held with ``surrogateescape``: a byte that
is not UTF-8 can then be written like any other character, and one kind of edit serves for text and for bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from linter.layouts.collection.settings import DEFAULT, Layout


class Slot(Enum):
    """What a line is. Continuations of a body are told from its first line, which holds the label."""

    TITLE_TOP = auto()
    TITLE = auto()
    TITLE_BOTTOM = auto()
    SECTION_TOP = auto()
    SECTION = auto()
    SECTION_BOTTOM = auto()
    CANDIDATE = auto()
    UNDERLINE = auto()
    QUESTION = auto()
    QUESTION_MORE = auto()
    ANSWER = auto()
    ANSWER_MORE = auto()
    SCORE = auto()
    NOTE = auto()
    NOTE_MORE = auto()
    TERMINATOR = auto()
    BLANK = auto()


BODIES = (Slot.QUESTION, Slot.QUESTION_MORE, Slot.ANSWER, Slot.ANSWER_MORE, Slot.NOTE, Slot.NOTE_MORE)
RULES = (Slot.TITLE_TOP, Slot.TITLE_BOTTOM, Slot.SECTION_TOP, Slot.SECTION_BOTTOM, Slot.UNDERLINE, Slot.TERMINATOR)


class Line(NamedTuple):
    """One line: its text, its slot, and the ordinal numbers in the file (from 0; -1: none) of what it belongs to."""

    text: str
    slot: Slot
    section: int = -1
    candidate: int = -1
    exchange: int = -1


@dataclass(frozen=True)
class Block:
    """Where the parts of one exchange are: indices of lines, ends exclusive."""

    question: int
    question_end: int
    answer: int
    answer_end: int
    score: int
    note: int | None
    terminator: int
    number: int

    @property
    def stop(self) -> int:
        """The index after the terminator."""
        return self.terminator + 1


@dataclass(frozen=True)
class Edit:
    """Lines ``start`` to ``stop`` of a page become ``texts``; findings belong to a line of ``where`` (from 1)."""

    start: int
    stop: int
    texts: tuple[str, ...]
    where: Collection[int]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A clean transcript, line by line. The last line is the empty one after the final newline."""

    lines: tuple[Line, ...]
    newline: str
    layout: Layout = DEFAULT

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The lines without their slots."""
        return tuple(line.text for line in self.lines)

    @cached_property
    def slots(self) -> dict[Slot, tuple[int, ...]]:
        """The indices of the lines of each slot."""
        found: dict[Slot, list[int]] = {slot: [] for slot in Slot}
        for index, line in enumerate(self.lines):
            found[line.slot].append(index)
        return {slot: tuple(indices) for slot, indices in found.items()}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The exchanges, in the order of the file."""
        return tuple(self._block(start) for start in self.slots[Slot.QUESTION])

    def _block(self, start: int) -> Block:
        """The exchange whose question starts at a line."""
        at = dict.fromkeys(Slot, -1)
        ends = dict(at)
        index = start
        while True:
            slot = self.lines[index].slot
            first = Slot[slot.name.removesuffix("_MORE")]
            at[slot] = index if at[slot] < 0 else at[slot]
            ends[first] = index + 1
            if slot is Slot.TERMINATOR:
                break
            index += 1
        return Block(
            question=start,
            question_end=ends[Slot.QUESTION],
            answer=at[Slot.ANSWER],
            answer_end=ends[Slot.ANSWER],
            score=at[Slot.SCORE],
            note=at[Slot.NOTE] if at[Slot.NOTE] >= 0 else None,
            terminator=index,
            number=int(self.lines[start].text.removeprefix(self.layout.question_label).partition(":")[0]),
        )

    def data(self, edits: Iterable[Edit] = ()) -> bytes:
        """The bytes of the file, after edits that do not overlap."""
        texts = list(self.texts)
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            texts[edit.start : edit.stop] = edit.texts
        return self.newline.join(texts).encode("utf-8", "surrogateescape")


def escaped(data: bytes) -> str:
    """Bytes as the text that :meth:`Page.data` turns back into them."""
    return data.decode("utf-8", "surrogateescape")


def surroundings(before: Sequence[str], after: Sequence[str]) -> range:
    """The lines where something that is missing between two stretches may be reported, counted in the joined file.

    From the last line of the first stretch that is not blank to the first such line of the second: a person would
    point at either, or at the gap between them.
    """
    first = len(before)
    while first > 0 and not before[first - 1].strip():
        first -= 1
    ahead = 0
    while ahead < len(after) - 1 and not after[ahead].strip():
        ahead += 1
    return range(max(first, 1), len(before) + ahead + 2)
