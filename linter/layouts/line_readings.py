"""Reads the lines of a stretch that the proof left, and takes them apart or together."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.expressions import expression
from linter.finding import Span
from linter.layouts import forms
from linter.layouts.compiled import Layout
from linter.layouts.fences import fences
from linter.layouts.flaws import Fit, What
from linter.layouts.lines import LineReader
from linter.layouts.runs import run_of
from linter.layouts.single_lines import NEARLY, SingleLines
from linter.layouts.tokens import Reading, Token, is_told

if TYPE_CHECKING:
    from linter.layouts.transitions import Transitions

_AHEAD = 2_000
"""So many characters are looked at for the line below the last one."""
_HEADING = expression(rf"{forms.HEADING}[ \t]*")
_GOES_ON = expression(r"[\w,;(–—-]\s*$")
"""What a line ends in whose sentence goes on below."""


class Lines(SingleLines):
    """Reads the lines of texts as what the lines around them let them be."""

    def __init__(self, layout: Layout, speakers: tuple[str, ...] = ()) -> None:
        super().__init__(layout, speakers)
        self.transitions: dict[Hashable, Transitions] = {}
        self._headings: dict[str, Reading] = {}
        self._turns = frozenset(reader.position.index for reader in self.readers if reader.begins_with_name)
        self._sentences: dict[str, Reading] = {}

    def tokens(self, text: str, start: int, stop: int) -> Iterator[Token]:
        """The lines of ``text[start:stop]``, blank ones counted only."""
        found = self._tokens(text, start, stop)
        return self._with_headings(list(found), text, stop) if self.layout.free_headings else found

    def _with_headings(self, tokens: list[Token], text: str, stop: int) -> Iterator[Token]:
        """The ``tokens`` before ``stop``, where each heading of any text is told by the lines around it."""
        below = next((line for line in text[stop : stop + _AHEAD].split("\n") if line.strip()), "")
        reading = self.read(below) if below else None
        found: list[Token] = []
        for token in reversed(tokens):
            if token.blanks and reading is not None and _HEADING.fullmatch(token.text) and self._may_be_below(reading):
                token = token._replace(reading=self._as_heading(token.text))
            found.append(token)
            reading = token.reading
        return reversed(found)

    def _may_be_below(self, reading: Reading) -> bool:
        """Whether a line is nearly one that may come right below a heading of any text."""
        below = self.layout.below_headings
        return any(
            index in below and fit.cost <= NEARLY and is_told(self.layout.positions[index], fit)
            for index, fit in reading.fits
        )

    def _as_heading(self, text: str) -> Reading:
        """A line that is told to be a heading."""
        known = self._headings.get(text)
        if known is None:
            plain, headings = self.read(text), self.layout.free_headings
            fits = tuple((index, fit._replace(told=index in headings)) for index, fit in plain.fits)
            known = self._headings[text] = self._reading(text, plain.stripped, fits, plain.headed, plain)
        return known

    def _tokens(self, text: str, start: int, stop: int) -> Iterator[Token]:
        fenced = self._fences(text, start, stop)
        blanks = 0
        at = start
        above = ""
        while at < stop:
            end = text.find("\n", at, stop)
            end = stop if end < 0 else end
            line = text[at:end]
            if line.strip():
                while fenced and fenced[0][1] < at:
                    fenced.pop(0)
                inside = bool(fenced) and fenced[0][0] < at
                is_within = self._turns and not blanks and _GOES_ON.search(above) is not None
                reading = self._within_sentence(line) if is_within else self.read(line)
                yield Token(line, at, blanks, reading, fenced=inside)
                blanks, above = 0, line
            else:
                blanks += 1
            at = end + 1

    def _within_sentence(self, text: str) -> Reading:
        """A line below one that ends within a sentence: a name with no mark after it is a word of that."""
        known = self._sentences.get(text)
        if known is None:
            plain = self.read(text)
            fits = tuple((index, fit) for index, fit in plain.fits if not (index in self._turns and _is_unmarked(fit)))
            is_same = len(fits) == len(plain.fits)
            known = self._sentences[text] = (
                plain if is_same else self._reading(text, plain.stripped, fits, plain.headed)
            )
        return known

    def _fences(self, text: str, start: int, stop: int) -> list[Span]:
        """The code fences in ``text[start:stop]``."""
        if not text.count("```", start, stop) and not text.count("~~~", start, stop):
            return []

        def labels() -> list[int]:
            lines = text[start:stop].split("\n")
            offsets = accumulate((len(line) + 1 for line in lines), initial=start)
            return [at for line, at in zip(lines, offsets, strict=False) if line.strip() and self.read(line).is_label]

        return fences(text, start, stop, labels, self.layout.short_runs)

    def together(self, one: Token, other: Token) -> Token | None:
        """Two lines as one that was broken, where neither is a line of structure by itself."""
        if other.blanks or other.reading.look == 0:
            return None
        joins = one.reading.joins
        if other.reading not in joins:
            joins[other.reading] = self._join(one.reading, other.reading)
        reading = joins[other.reading]
        if reading is None:
            return None
        head, tail = one.text.rstrip(), other.text.lstrip()
        shift = other.start + len(other.text) - len(tail) - (one.start + len(head) + 1)
        return Token(reading.text, one.start, one.blanks, reading, len(head), shift)

    def _join(self, one: Reading, other: Reading) -> Reading | None:
        """Two lines as one, where that is nearer to structure than each of them."""
        broken = f"{one.text.rstrip()} {other.text.lstrip()}"
        known = {index for index, fit in one.fits if all(flaw.what is not What.EMPTY for flaw in fit.flaws)}
        most = min(one.look, other.look, 6.0)
        if most <= 0 and not self._is_exactly_other(broken, one.text, known):
            return None
        if one.is_run != other.is_run and not self._may_be_heading(broken):
            return None
        reading = self.read(broken)
        whole = [index for index, fit in reading.fits if fit.exact and is_told(self.layout.positions[index], fit)]
        if one.is_run != other.is_run:  # two lines, whatever each is near to, but for the marks around a heading
            return reading if any(self.layout.positions[index].heading for index in whole) else None
        return reading if not known.issuperset(whole) or reading.look < most else None

    def _may_be_heading(self, text: str) -> bool:
        """Whether a line may be exactly a heading, asked at less cost than reading it."""
        return any(reader.position.heading and reader.may_be_exactly(text) for reader in self.readers)

    def _is_exactly_other(self, text: str, first: str, known: set[int]) -> bool:
        """Whether a line is exactly one of the positions that are not ``known``, which its ``first`` part is not."""
        may_be_run = run_of(text.strip(), self.layout.drawn) is not None
        others = (r for r in (self.readers if may_be_run else self._worded) if r.position.index not in known)
        return any(_is_exactly(r, text) and not _is_exactly(r, first) for r in others)

    def apart(self, token: Token) -> list[list[Token]]:
        """The ways to read a line as several that were joined."""
        reading = token.reading
        if reading.pieces is None:
            reading.pieces = tuple(self._cutting.pieces(token.text, reading.headed))
        return [self._cut(token, spans) for spans in reading.pieces]

    def _cut(self, token: Token, spans: list[tuple[int, int]]) -> list[Token]:
        return [
            Token(token.text[a:b], token.start + a, None if n else token.blanks, self.read(token.text[a:b]))
            for n, (a, b) in enumerate(spans)
        ]


def _is_unmarked(fit: Fit) -> bool:
    """Whether only the mark after the speaker of a turn is missing."""
    return fit.told and [flaw.what for flaw in fit.flaws] == [What.LITERAL]


def _is_exactly(reader: LineReader, text: str) -> bool:
    fit = reader.fit(text, text.strip()) if reader.may_be_exactly(text) else None
    return fit is not None and fit.exact and is_told(reader.position, fit)


def lines_of(layout: Layout, speakers: tuple[str, ...] = ()) -> Lines:
    """The reader of lines of a layout, where these ``speakers`` are known: what it has read once serves all files."""
    return _lines_of(layout, speakers)


@lru_cache(16)
def _lines_of(layout: Layout, speakers: tuple[str, ...]) -> Lines:
    return Lines(layout, speakers)
