"""How one file writes what its layout draws: what it does throughout costs next to nothing.

Where every label is bold, every terminator another line or no blank line is left, each single line is far from what it
should be, and a reading that knows nothing of the others loses its way.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.differing import changed
from linter.layouts.flaws import Fit, What
from linter.layouts.label_beginnings import begins_with
from linter.layouts.label_forms import Form
from linter.layouts.labels import Label
from linter.layouts.line_readings import Lines, lines_of
from linter.layouts.lines import LineReader, initial
from linter.layouts.positions import Position, Way
from linter.layouts.tokens import Reading
from linter.layouts.words import fold

_LEFT = 0.1
"""What is left of a cost where it is a habit."""


@dataclass(frozen=True)
class Dialect:
    """What a file does throughout.

    ``forms`` are differences of lines, each with the index of its position; ``missing`` are positions, ``blanks``
    positions with the blank lines that are before them; ``names`` are the words of labels by position.
    """

    forms: frozenset[tuple[int, Hashable]]
    missing: frozenset[int]
    blanks: frozenset[tuple[int, int]]
    names: dict[int, tuple[str, ...]]
    _lines: dict[tuple[Layout, tuple[str, ...]], Lines] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_known(self) -> bool:
        """Whether the file does anything throughout."""
        return bool(self.forms or self.missing or self.blanks or self.names)

    @property
    def tight(self) -> frozenset[int]:
        """The positions that are right below another line throughout."""
        return frozenset(line for line, blanks in self.blanks if not blanks)

    @property
    def ways_changed(self) -> Hashable:
        """What makes the ways through the layout other ones: files that agree on it are searched alike."""
        return self.missing, self.blanks

    def lines(self, layout: Layout, speakers: tuple[str, ...]) -> Lines:
        """The reader of the file's lines: what it has read once serves all readings by this dialect."""
        known = self._lines.get((layout, speakers))
        if known is None:
            known = self._lines[layout, speakers] = OwnLines(layout, self, speakers)
        return known

    def way(self, way: Way) -> Way:
        """``way`` at its price where lines are missing throughout."""
        gone = sum(isinstance(each, Position) and each.index in self.missing for each in way.missing)
        if not gone:
            return way
        left = len(way.missing) - gone
        return way._replace(cost=gone * _LEFT + (costs.MISSING + (left - 1) * costs.MISSING_MORE if left else 0.0))


class OwnLines(Lines):
    """Reads lines as a file writes them."""

    def __init__(self, layout: Layout, dialect: Dialect, speakers: tuple[str, ...]) -> None:
        super().__init__(layout, speakers)
        self.dialect = dialect
        self._common = lines_of(layout, speakers)
        self.transitions = self._common.transitions
        self._own = [
            (index, frozenset(letter for name in names for letter in fold(name)[:2]), names)
            for index, names in dialect.names.items()
        ]
        labels = ((index, layout.readers[index].label) for index in dialect.names)
        self._counted = frozenset(index for index, label in labels if label is not None and label.counts)
        self._forms: dict[str, Form] = {}
        for index, names in dialect.names.items():
            self._forms |= _forms(layout, index, names)

    def _read(self, text: str) -> Reading:
        common = self._common.read(text)
        fits = tuple(self.fits(text, common.stripped))
        return common if fits == common.fits else self._reading(text, common.stripped, fits, common.headed, common)

    def fits(self, text: str, stripped: str) -> Iterator[tuple[int, Fit]]:
        """The fits of a line, at a low price where the file writes it so throughout."""
        common = self._common.read(text)
        found = dict(common.fits)
        letters = initial(stripped)
        others = {name for name, form in self._forms.items() if not begins_with(text, form)}
        for index, initials, every in self._own:
            if initials.isdisjoint(letters) or (index in found and found[index].cost <= costs.LABEL):
                continue  # none of the file's own labels, or one that costs no less
            names = every if index in self._counted else tuple([name for name in every if name not in others])
            if not names:
                continue
            reader = _reader(self.layout, index, names)
            if reader not in common.own:
                common.own[reader] = reader.fit(text, stripped)
            fit = common.own[reader]
            if fit is not None and (index not in found or fit.cost < found[index].cost):
                flaws = (flaw._replace(certain=flaw.certain and flaw.what is not What.LABEL) for flaw in fit.flaws)
                found[index] = fit._replace(flaws=tuple(flaws))
        for index, fit in sorted(found.items()):
            strange = sum((index, form) not in self.dialect.forms for form in forms_of(text, fit))
            known = len(fit.flaws) - strange
            yield index, fit._replace(cost=fit.cost * max(strange / len(fit.flaws), _LEFT)) if known else fit


@lru_cache(256)
def _reader(layout: Layout, index: int, names: tuple[str, ...]) -> LineReader:
    """A reader of lines that knows a file's own labels for one position too."""
    position, known = layout.positions[index], layout.labels[index]
    aliases = tuple(f"{name.rstrip()} " for name in names)
    digits = known.digits if known is not None else 0
    label = Label(position.label, aliases, position.body is not None, digits) if position.label else None
    reader = LineReader(position, label, layout.slots, layout.drawn, layout.flags)
    reader.take_values_from(layout.readers[index])
    return reader


def _forms(layout: Layout, index: int, names: tuple[str, ...]) -> dict[str, Form]:
    """How each of ``names`` is written, the same for all positions; none where a number is in the label.

    A line is only read with those that it begins with: hardly ever more than one, whatever else the file does.
    """
    label = _reader(layout, index, names).label if names else None
    if label is None or label.counts:
        return {}
    return dict(zip(names, label.forms[-len(names) :], strict=True))


def forms_of(text: str, fit: Fit) -> Iterator[Hashable]:
    """What is wrong with a line, as it would be with others that are written so."""
    for flaw in fit.flaws:
        yield flaw.what, None if flaw.text is None else changed(text[flaw.start : flaw.end], flaw.text)
