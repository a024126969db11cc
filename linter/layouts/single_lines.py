"""Reads single lines by all positions of a layout: what each of them may be."""

from __future__ import annotations

from collections.abc import Iterator

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.cutting import Cutting
from linter.layouts.flaws import Fit, What
from linter.layouts.lines import initial
from linter.layouts.markers import unknown_marker, with_other_markers
from linter.layouts.renumbered import Renumbering
from linter.layouts.runs import run_of
from linter.layouts.tokens import FOREIGN, Reading, is_told, nearness

_CACHED = 4_000_000
"""So many characters of lines that were read are kept."""
NEARLY = 6.0
"""What costs no more than this is nearly a line, and no heading of any text."""
_WORDS = 4
"""So many letters of a label tell its line."""
_TIME = expression(r"[0-9:.,/-]+")
SPEAKER = expression(r"[^\W\d_a-z][^\W\d_]*(?:[ '.-]{1,2}[^\W\d_a-z][^\W\d_]*){0,3}: (?=\S)")
"""A name, or what may be one, with a colon after it."""


class SingleLines:
    """Reads lines by all positions of a layout, each text once."""

    def __init__(self, layout: Layout, speakers: tuple[str, ...] = ()) -> None:
        self.layout = layout
        self.readers = layout.readers_with(speakers) if speakers else layout.readers
        self._known: dict[str, Reading] = {}
        self._renumbering = Renumbering(self.readers)
        self._size = 0
        self._worded = tuple(reader for reader in self.readers if reader.position.separator is None)
        self._cutting = Cutting(layout, self.readers)
        labels = ((reader.position.index, reader.label) for reader in self.readers if reader.position.slots)
        self._labelled = frozenset(index for index, label in labels if label is not None and label.letters >= _WORDS)

    def read(self, text: str) -> Reading:
        """All that ``text`` may be."""
        known = self._known.get(text)
        if known is None:
            self._size += len(text)
            if self._size > _CACHED:
                self._known.clear()
                self._renumbering.clear()
                self._size = len(text)
            known = self._known[text] = self._read(text)
        return known

    def _read(self, text: str) -> Reading:
        return self._renumbering.read(text, self.read_anew)

    def read_anew(self, text: str) -> Reading:
        """All that ``text`` may be, whatever was read before."""
        stripped = text.strip()
        fits = tuple(self.fits(text, stripped))
        if self.layout.timed:
            fits = tuple(self._without_times(fits, text))
        if self._is_labelled(fits):
            fits = tuple((index, fit) for index, fit in fits if not _is_far(fit))
        if any(fit.exact and fit.told for _, fit in fits):
            fits = tuple((index, fit) for index, fit in fits if not self._is_hardly(index, fit))
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

    def _is_hardly(self, index: int, fit: Fit) -> bool:
        """Whether a line has only a number and some marks in common with a label, and these are wrong."""
        label = self.readers[index].label
        return label is not None and not label.letters and any(flaw.what is What.LABEL for flaw in fit.flaws)

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
        if all(index in headings or fit.cost > NEARLY or not is_told(positions[index], fit) for index, fit in fits):
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
        is_label = False
        shaped: set[int] = set()
        positions = self.layout.positions
        for index, fit in fits:
            position = positions[index]
            near = nearness(fit)
            nears.append(near)
            if near < look and is_told(position, fit) and not (position.heading and near >= 9):
                look = near
            if fit.exact:
                is_label = is_label or bool((position.label and not position.heading) or position.optional or fit.told)
                if position.bare and self.readers[index].has_shape(text, fit):
                    shaped.add(index)
        if like is None:
            inline, framed = self._cutting.has_optional(text), self._cutting.heading_in(text)
            is_run = run_of(stripped, self.layout.drawn) is not None
        else:
            inline, framed, is_run = like.inline, like.framed, like.is_run
        name = SPEAKER.match(text) if self.layout.turns and look > costs.OTHER_SPEAKER else None
        speaker = name.end() if name is not None else 0
        return Reading(
            text,
            stripped,
            fits,
            tuple(nears),
            look,
            is_run,
            is_label,
            inline,
            frozenset(shaped),
            framed,
            speaker,
            headed,
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
            if not reader.may_be(stripped, letters):
                continue
            fit = reader.fit(text, stripped)
            if fit is not None:
                index = reader.position.index
                is_told = fit.exact and self.layout.told_by_column.get(index) == indent
                yield index, fit._replace(told=True) if is_told else fit


def _is_far(fit: Fit) -> bool:
    """Whether a value of a line is none at all."""
    return any(flaw.what in (What.MALFORMED, What.CHOICE_UNKNOWN) for flaw in fit.flaws)
