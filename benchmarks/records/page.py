"""A record as lines that know what they are. Text is held with ``surrogateescape``, as in ``benchmarks.page``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from benchmarks.page import Edit


class Slot(Enum):
    """What a line is; the continuation lines of a text are ``…_MORE``."""

    TITLE = auto()
    TITLE_RULE = auto()
    NAME = auto()
    PROFILE = auto()
    POSITION = auto()
    TURNS = auto()
    RELEVANCE = auto()
    EVALUATION = auto()
    HEADER_RULE = auto()
    TURN = auto()
    TURN_MORE = auto()
    SECTION_TOP = auto()
    SECTION = auto()
    SECTION_BOTTOM = auto()
    MARK = auto()  # Q1 [PROJECT] (Relevance: 0.533)
    QUESTION = auto()
    QUESTION_MORE = auto()
    ANSWER = auto()
    ANSWER_MORE = auto()
    FLAG = auto()
    NOTE = auto()
    NOTE_MORE = auto()
    TERMINATOR = auto()
    REPORT = auto()  # free text of the evaluation report and of the HR report
    SCORE = auto()  # Score: 3/5, in the evaluation report
    OVERALL = auto()  # the HR report's overall recommendation, below its heading
    RECOMMENDATION = auto()
    BLANK = auto()


BORDERS = (Slot.TITLE_RULE, Slot.HEADER_RULE, Slot.SECTION_TOP, Slot.SECTION_BOTTOM, Slot.TERMINATOR)
FIELDS = (Slot.NAME, Slot.PROFILE, Slot.POSITION, Slot.TURNS, Slot.RELEVANCE, Slot.EVALUATION)
QUESTIONS, EVALUATION, HR, FULL = range(4)
HEADINGS = ("TECHNICAL QUESTIONS AND ANSWERS", "EVALUATION REPORT", "HR REPORT", "RECOMMENDATION (FULL)")


class Line(NamedTuple):
    """One line: its text, its slot, and the ordinal number of its turn, its exchange or its section (-1: none)."""

    text: str
    slot: Slot
    at: int = -1


@dataclass(frozen=True)
class Page:
    """A clean record, line by line. The last line is the empty one after the final newline."""

    lines: tuple[Line, ...]
    newline: str
    pairs: tuple[int, ...]
    """For each exchange the turn of the recruiter that it quotes; the answer is the next turn."""
    shape: str

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

    def first(self, slot: Slot, at: int | None = None) -> int | None:
        """The index of the first line of a slot, of one turn, exchange or section where that is said."""
        return next((index for index in self.slots[slot] if at is None or self.lines[index].at == at), None)

    def stretch(self, start: int, *more: Slot) -> int:
        """The end of the text that starts at a line and goes on in lines of other slots."""
        stop = start + 1
        while self.lines[stop].slot in more:
            stop += 1
        return stop

    def data(self, edits: Iterable[Edit] = ()) -> bytes:
        """The bytes of the file, after edits that do not overlap."""
        texts = list(self.texts)
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            texts[edit.start : edit.stop] = edit.texts
        return self.newline.join(texts).encode("utf-8", "surrogateescape")
