"""The lines of a made-up file, each with what it is and what on it a defect may hurt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """What a line is."""

    HEAD = auto()
    NAME = auto()
    COUNT = auto()
    AVERAGE = auto()
    HEADING = auto()
    QUESTION = auto()
    ANSWER = auto()
    SCORE = auto()
    VERDICT = auto()
    COPY = auto()
    TURN = auto()
    SEPARATOR = auto()
    CLOSE = auto()
    OPTION = auto()
    TEXT = auto()
    BLANK = auto()


@dataclass(frozen=True, eq=False)
class Line:
    """A line of one block; number, clock and speaker are as they are written in the label, the value as in the body."""

    part: Part
    label: str = ""
    body: str = ""
    block: int = -1
    number: str = ""
    clock: str = ""
    speaker: str = ""
    value: str = ""

    @property
    def text(self) -> str:
        return (self.label + self.body).rstrip()


def blank(block: int = -1) -> Line:
    return Line(Part.BLANK, block=block)


def rule(text: str, block: int = -1) -> Line:
    return Line(Part.SEPARATOR, text, block=block)


def said(line: Line, text: Sequence[str]) -> Iterator[Line]:
    """``line`` with the first line of ``text`` on it, and the others below."""
    yield Line(line.part, line.label, text[0], line.block, line.number, line.clock, line.speaker, line.value)
    yield from below(text[1:], line.block)


def below(text: Sequence[str], block: int) -> Iterator[Line]:
    """``text`` on lines of its own."""
    for each in text:
        yield Line(Part.TEXT if each else Part.BLANK, "", each, block)
