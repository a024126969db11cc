"""What a record says, and how it is laid out: ``format-record.md`` in code, and nothing of the linter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from benchmarks.records.page import EVALUATION, FULL, HEADINGS, HR, QUESTIONS, Line, Page, Slot

WIDE, TERMINATOR = "=" * 60, "-" * 40
SPEAKERS = ("AI Recruiter", "Candidate")
FLAG, NOTE = "[CANDIDATE STRUGGLED]", "[AI PROVIDED EXPLANATION]"
BLANK = Line("", Slot.BLANK)


@dataclass(frozen=True)
class Exchange:
    """A turn of the recruiter and the one after it, with type, score in thousandths, flag and annotation."""

    turn: int
    kind: str
    score: int
    struggled: bool = False
    note: str = ""


@dataclass(frozen=True)
class Record:
    """One file. Turns alternate, the recruiter's are the even ones; what is optional may be None."""

    name: str
    profile: str
    position: str
    turns: tuple[str, ...]
    exchanges: tuple[Exchange, ...] | None
    averages: bool
    evaluation: tuple[str, ...]
    hr: tuple[str, ...]
    overall: str | None
    """The text below ``### Overall Recommendation``, the last part of the HR report."""
    recommendation: str | None
    blanks: tuple[int, int, int] = (1, 1, 1)
    """Blank lines before the evaluation report, the HR report and the recommendation."""
    newline: str = "\n"
    shape: str = ""

    @property
    def grades(self) -> list[int]:
        """The scores of the evaluation report."""
        marks = (line.strip() for line in self.evaluation)
        return [int(mark[7:-2]) for mark in marks if mark.startswith("Score: ") and mark.endswith("/5")]

    def page(self) -> Page:
        """The file."""
        pairs = tuple(one.turn for one in self.exchanges or ())
        return Page(tuple(self._lines()), self.newline, pairs, self.shape)

    def _lines(self) -> Iterator[Line]:
        yield from self._header()
        for at, text in enumerate(self.turns):
            yield from _text(f"{SPEAKERS[at % 2]}: {text}", Slot.TURN, Slot.TURN_MORE, at)
            yield BLANK
        if self.exchanges is not None:
            yield from _heading(QUESTIONS)
            yield BLANK
            for at, exchange in enumerate(self.exchanges):
                yield from self._exchange(at, exchange)
                yield BLANK
        yield from [BLANK] * (self.blanks[0] - (self.exchanges is None))
        yield from _heading(EVALUATION)
        for line in self.evaluation:
            yield Line(line, Slot.SCORE if line.lstrip().startswith("Score: ") else Slot.REPORT, EVALUATION)
        yield from [BLANK] * self.blanks[1]
        yield from _heading(HR)
        yield from (Line(line, Slot.REPORT, HR) for line in self.hr)
        if self.overall is not None:
            yield Line("### Overall Recommendation", Slot.REPORT, HR)
            yield BLANK
            yield from (Line(line, Slot.OVERALL, HR) for line in self.overall.split("\n"))
        if self.recommendation is not None:
            yield from [BLANK] * self.blanks[2]
            yield from _heading(FULL)
            yield Line(self.recommendation, Slot.RECOMMENDATION, FULL)
        yield BLANK

    def _header(self) -> Iterator[Line]:
        yield Line("Interview Transcript", Slot.TITLE)
        yield Line(WIDE, Slot.TITLE_RULE)
        yield Line(f"Candidate: {self.name}", Slot.NAME)
        yield Line(f"Quality Profile: {self.profile}", Slot.PROFILE)
        yield Line(f"Position: {self.position}", Slot.POSITION)
        yield Line(f"Total Turns: {(len(self.turns) + 1) // 2}", Slot.TURNS)
        if self.averages and self.exchanges:
            mean = average([one.score for one in self.exchanges], 1000, 3)
            yield Line(f"Average Relevance Score: {mean}", Slot.RELEVANCE)
        if self.averages:
            yield Line(f"Average Evaluation Score: {average(self.grades, 1, 2)}/5", Slot.EVALUATION)
        yield Line(WIDE, Slot.HEADER_RULE)
        yield BLANK

    def _exchange(self, at: int, exchange: Exchange) -> Iterator[Line]:
        score = f"{exchange.score // 1000}.{exchange.score % 1000:03}"
        yield Line(f"Q{at + 1} [{exchange.kind}] (Relevance: {score})", Slot.MARK, at)
        yield from _text(f"Question: {self.turns[exchange.turn]}", Slot.QUESTION, Slot.QUESTION_MORE, at)
        yield BLANK
        yield from _text(f"Answer: {self.turns[exchange.turn + 1]}", Slot.ANSWER, Slot.ANSWER_MORE, at)
        if exchange.struggled:
            yield Line(FLAG, Slot.FLAG, at)
        if exchange.note:
            yield from _text(f"{NOTE}: {exchange.note}", Slot.NOTE, Slot.NOTE_MORE, at)
        yield BLANK
        yield Line(TERMINATOR, Slot.TERMINATOR, at)


def average(values: Sequence[int], unit: int, decimals: int) -> str:
    """The mean of values given in parts of a unit, rounded half up to some decimals, without floating point."""
    mean = Fraction(sum(values), len(values) * unit)
    places = int(mean * 10**decimals + Fraction(1, 2))
    return f"{places // 10**decimals}.{places % 10**decimals:0{decimals}}"


def _heading(section: int) -> Iterator[Line]:
    yield Line(WIDE, Slot.SECTION_TOP, section)
    yield Line(HEADINGS[section], Slot.SECTION, section)
    yield Line(WIDE, Slot.SECTION_BOTTOM, section)


def _text(text: str, first: Slot, more: Slot, at: int) -> Iterator[Line]:
    head, *rest = text.split("\n")
    yield Line(head, first, at)
    yield from (Line(line, more, at) for line in rest)
