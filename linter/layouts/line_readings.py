"""Reads the lines of a stretch that the proof left, and takes them apart or together."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.expressions import expression
from linter.finding import Span
from linter.layouts import costs, forms
from linter.layouts.compiled import Layout
from linter.layouts.cutting import Cutting
from linter.layouts.fences import fences
from linter.layouts.flaws import Fit, What
from linter.layouts.lines import LineReader, initial
from linter.layouts.markers import unknown_marker, with_other_markers
from linter.layouts.runs import run_of
from linter.layouts.tokens import FOREIGN, Reading, Token, is_told, nearness

if TYPE_CHECKING:
    from linter.layouts.transitions import Transitions

_CACHED = 4_000_000
"""So many characters of lines that were read are kept."""
_NEARLY = 6.0
"""What costs no more than this below a heading is the line that is due there."""
_WORDS = 4
"""So many letters of a label tell its line."""
_AHEAD = 2_000
"""So many characters are looked at for the line below the last one."""
_HEADING = expression(rf"{forms.HEADING}[ \t]*")
_TIME = expression(r"[0-9:.,/-]+")
_GOES_ON = expression(r"[\w,;(–—-]\s*$")
"""What a line ends in whose sentence goes on below."""
SPEAKER = expression(r"[^\W\d_a-z][^\W\d_]*(?:[ '.-]{1,2}[^\W\d_a-z][^\W\d_]*){0,3}: (?=\S)")
"""A name, or what may be one, with a colon after it."""


class Lines:
    """Reads lines by all positions of a layout, each text once."""

    def __init__(self, layout: Layout, speakers: tuple[str, ...] = ()) -> None:
        self.layout = layout
        self.readers = layout.readers_with(speakers) if speakers else layout.readers
        self.transitions: dict[Hashable, Transitions] = {}
        self._known: dict[str, Reading] = {}
        self._size = 0
        self._worded = tuple(reader for reader in self.readers if reader.position.separator is None)
        self._cutting = Cutting(layout, self.readers)
        self._headings: dict[str, Reading] = {}
        self._turns = frozenset(reader.position.index for reader in self.readers if reader.begins_with_name)
        self._sentences: dict[str, Reading] = {}
        labels = ((reader.position.index, reader.label) for reader in self.readers if reader.position.slots)
        self._labelled = frozenset(index for index, label in labels if label is not None and label.letters >= _WORDS)

    def read(self, text: str) -> Reading:
        """All that ``text`` may be."""
        known = self._known.get(text)
        if known is None:
            self._size += len(text)
            if self._size > _CACHED:
                self._known.clear()
                self._size = len(text)
            known = self._known[text] = self._read(text)
        return known

    def _read(self, text: str) -> Reading:
        stripped = text.strip()
        fits = tuple(self.fits(text, stripped))
        if self.layout.timed:
            fits = tuple(self._without_times(fits, text))
        if self._is_labelled(fits):
            fits = tuple((index, fit) for index, fit in fits if not _is_far(fit))
        if self.layout.sentences:
            fits = self._of_sentence(fits)
        if self.layout.narrower:
            fits = tuple(self._without_wider(fits))
        if self.layout.free_headings:
            fits = self._without_headings(fits)
        headed = self._cutting.head_end(text)
        if headed:
            fits = tuple((index, fit) for index, fit in fits if fit.exact)  # it is nearly no other line
        marker = unknown_marker(self.layout.sign, text, self._worded)
        if marker:
            fits = tuple(with_other_markers(marker, text, self._worded))
        reading = self._reading(text, stripped, fits, headed)
        if marker:
            reading.mark()
        return reading

    def _is_labelled(self, fits: tuple[tuple[int, Fit], ...]) -> bool:
        """Whether a line is exactly one with words before its value: then it is none of which most is wrong."""
        return any(fit.exact and index in self._labelled for index, fit in fits)

    def _without_wider(self, fits: tuple[tuple[int, Fit], ...]) -> Iterator[tuple[int, Fit]]:
        """What a line may be, where it is exactly one that says more: not also one that may be any text."""
        exact = {index for index, fit in fits if fit.exact}
        for index, fit in fits:
            if not (fit.exact and exact & self.layout.narrower.get(index, frozenset())):
                yield index, fit

    def _of_sentence(self, fits: tuple[tuple[int, Fit], ...]) -> tuple[tuple[int, Fit], ...]:
        """What a line may be: nothing else, where it exactly is one that has a sentence in every file."""
        told = tuple((index, fit) for index, fit in fits if fit.exact and index in self.layout.sentences)
        return told or fits

    def _without_times(self, fits: tuple[tuple[int, Fit], ...], text: str) -> Iterator[tuple[int, Fit]]:
        """What a line may be, where it is nearly a time: not also any text among the same marks."""
        seen = {index for index, _ in fits}
        for index, fit in fits:
            is_time = all(_TIME.fullmatch(text, *span) for span in fit.values.values())
            if not (fit.exact and is_time and seen & self.layout.timed.get(index, frozenset())):
                yield index, fit

    def _without_headings(self, fits: tuple[tuple[int, Fit], ...]) -> tuple[tuple[int, Fit], ...]:
        """What a line may be, where it is nearly another one: no heading, though these may be any text."""
        headings, positions = self.layout.free_headings, self.layout.positions
        if all(index in headings or fit.cost > _NEARLY or not is_told(positions[index], fit) for index, fit in fits):
            return fits
        return tuple((index, fit) for index, fit in fits if index not in headings)

    def _reading(
        self, text: str, stripped: str, fits: tuple[tuple[int, Fit], ...], headed: int, like: Reading | None = None
    ) -> Reading:
        """A line that is read so as each position, and is ``like`` another reading of it in all else.

        ``headed`` is where the whole line ends that it begins with.
        """
        look = FOREIGN
        nears: list[float] = []
        is_label = indented = False
        positions = self.layout.positions
        for index, fit in fits:
            position = positions[index]
            near = nearness(fit)
            nears.append(near)
            if near < look and is_told(position, fit) and not (position.heading and near >= 9):
                look = near
            if fit.exact:
                is_label = is_label or bool(
                    (position.label and not position.heading) or position.optional or (fit.told and not position.label)
                )
                indented = indented or bool(position.bare and position.label)
        if like is None:
            inline, framed = self._cutting.has_optional(text), self._cutting.heading_in(text)
            is_run = run_of(stripped, self.layout.drawn) is not None
        else:
            inline, framed, is_run = like.inline, like.framed, like.is_run
        name = SPEAKER.match(text) if self.layout.turns and look > costs.OTHER_SPEAKER else None
        speaker = name.end() if name is not None else 0
        return Reading(
            text, stripped, fits, tuple(nears), look, is_run, is_label, inline, indented, framed, speaker, headed
        )

    def fits(self, text: str, stripped: str) -> Iterator[tuple[int, Fit]]:
        """How a line is read as each position that it may be."""
        may_be_run = len(stripped) < 3 or run_of(stripped, self.layout.drawn) is not None
        letters = initial(stripped)
        indent = text[: len(text) - len(text.lstrip())]
        is_indented = indent in self.layout.text_columns
        for reader in self.readers if may_be_run else self._worded:
            if is_indented and not reader.may_be_indented(stripped, letters):
                continue
            if reader.gate and reader.gate.isdisjoint(letters) and not (reader.mark and reader.mark in stripped):
                continue
            fit = reader.fit(text, stripped)
            if fit is not None:
                index = reader.position.index
                is_told = fit.exact and self.layout.told_by_column.get(index) == indent
                yield index, fit._replace(told=True) if is_told else fit

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
            index in below and fit.cost <= _NEARLY and is_told(self.layout.positions[index], fit)
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
        if text.find("```", start, stop) < 0 and text.find("~~~", start, stop) < 0:
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
        reading = self.read(broken)
        whole = [index for index, fit in reading.fits if fit.exact and is_told(self.layout.positions[index], fit)]
        if (
            one.is_run != other.is_run
        ):  # two lines, whatever each of them is near to, but for the marks around a heading
            return reading if any(self.layout.positions[index].heading for index in whole) else None
        return reading if not known.issuperset(whole) or reading.look < most else None

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


def _is_far(fit: Fit) -> bool:
    """Whether a value of a line is none at all."""
    return any(flaw.what in (What.MALFORMED, What.CHOICE_UNKNOWN) for flaw in fit.flaws)


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
