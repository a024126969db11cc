"""Scores by section as strips, and how scores and flags go together: charts as places in percent of their width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from linter.calibration import Calibration, Group, Spread

_MOST = 24
"""How many sections are drawn."""
_CROWDED = 150
"""Scores from which on columns are drawn, as dots would hide each other."""
_COLUMNS = 50
_BINS = 10
_GOLDEN = 0.618033988749895
"""Its multiples are spread evenly, and no two that follow each other are near."""

_DOTS, _FLAGS, _LANE = 9.0, 41.0, 12.0
"""Where the lanes of unflagged and flagged scores are in a strip, and how high each is, in pixels."""


class Scale(NamedTuple):
    """The axis that all strips share."""

    low: float
    high: float

    def at(self, score: float) -> float:
        """Where ``score`` is, in percent of the width."""
        return round(100 * (score - self.low) / (self.high - self.low), 1)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Five places with what they are called."""
        steps = [self.low + (self.high - self.low) * step / 4 for step in range(5)]
        return [(self.at(step), f"{step:.4g}") for step in steps]


class Mark(NamedTuple):
    """A score, or several: ``x`` in percent, ``y`` and ``height`` in pixels."""

    x: float
    y: float
    height: float = 0


class Strip(NamedTuple):
    """The scores of one section; dots and columns are of unflagged answers, flags and hanging columns of flagged ones.

    ``box`` are lowest score, quartiles and highest score of all, as places.
    """

    name: str
    flagged: int
    unflagged: int
    box: Spread
    dots: tuple[Mark, ...]
    flags: tuple[Mark, ...]
    columns: tuple[Mark, ...]
    hanging: tuple[Mark, ...]
    label: str


class Figures(NamedTuple):
    """A row of the table of a chart: the scores of a section, by flag."""

    section: str
    kind: str
    number: int
    spread: tuple[str, ...]


class Bin(NamedTuple):
    """The scores from ``low`` up to ``high``; ``widths`` are flagged and unflagged ones, in percent of the most."""

    low: str
    high: str
    flagged: int
    unflagged: int
    widths: tuple[float, float]
    share: str


class ScoreCharts(NamedTuple):
    """The charts of scores. ``cut`` is where the threshold is, ``more`` how many sections are not drawn."""

    scale: Scale
    strips: tuple[Strip, ...]
    more: int
    figures: tuple[Figures, ...]
    bins: tuple[Bin, ...]
    cut: float | None


def scores(calibration: Calibration) -> ScoreCharts | None:
    """The charts, ``None`` where no exchange has a score."""
    if not calibration.exchanges:
        return None
    scale = _scale([score for group in calibration.overall for score in group.scores])
    sections: dict[str, dict[bool, Group]] = {}
    for group in calibration.groups:
        sections.setdefault(group.section or "No section", {})[group.flagged] = group
    drawn = [_strip(name, groups, scale) for name, groups in list(sections.items())[:_MOST]]
    figures = [_figures(name, group) for name, groups in list(sections.items())[:_MOST] for group in groups.values()]
    figures += [_figures("All", group) for group in calibration.overall]
    cut = calibration.threshold.cut
    at = scale.at(cut.limit) if cut is not None else None
    more = max(0, len(sections) - _MOST)
    return ScoreCharts(scale, tuple(drawn), more, tuple(figures), tuple(_bins(calibration.overall, scale)), at)


def _scale(values: Sequence[float]) -> Scale:
    """The smallest of the usual ranges that holds all scores, else their own."""
    low, high = min(values), max(values)
    for usual in (1.0, 10.0, 100.0):
        if low >= 0 and high <= usual:
            return Scale(0.0, usual)
    return Scale(low, high) if high > low else Scale(low - 1, low + 1)


def _strip(name: str, groups: dict[bool, Group], scale: Scale) -> Strip:
    flagged, unflagged = (groups[flag].scores if flag in groups else () for flag in (True, False))
    spread = Spread.of(sorted((*flagged, *unflagged)))
    crowded = len(flagged) + len(unflagged) > _CROWDED
    most = max(chain(_counted(flagged, scale).values(), _counted(unflagged, scale).values()))
    label = (
        f"{name}: {len(flagged) + len(unflagged):,} scores from {spread.minimum:.3f} to {spread.maximum:.3f}, "
        f"median {spread.median:.3f}, {len(flagged):,} flagged"
    )
    return Strip(
        name,
        len(flagged),
        len(unflagged),
        Spread(*map(scale.at, spread)),
        () if crowded else tuple(_scattered(unflagged, scale, _DOTS)),
        () if crowded else tuple(_scattered(flagged, scale, _FLAGS)),
        tuple(_columns(unflagged, scale, most, rising=True)) if crowded else (),
        tuple(_columns(flagged, scale, most, rising=False)) if crowded else (),
        label,
    )


def _scattered(values: Sequence[float], scale: Scale, middle: float) -> Iterator[Mark]:
    """A mark for each score, a little above or below the others, so that equal scores are seen apart."""
    for number, score in enumerate(values):
        yield Mark(scale.at(score), round(middle + ((number * _GOLDEN + 0.5) % 1 - 0.5) * _LANE, 1))


def _columns(values: Sequence[float], scale: Scale, most: int, rising: bool) -> Iterator[Mark]:
    """A column for each place where there are scores; its height grows with the root of their number."""
    for column, number in sorted(_counted(values, scale).items()):
        height = round(1.5 + 16.5 * (number / most) ** 0.5, 1)
        yield Mark(100 * column / _COLUMNS, round(18 - height, 1) if rising else 32, height)


def _counted(values: Sequence[float], scale: Scale) -> Counter[int]:
    return Counter(min(_COLUMNS - 1, int(scale.at(score) / 100 * _COLUMNS)) for score in values)


def _figures(name: str, group: Group) -> Figures:
    kind = "flagged" if group.flagged else "unflagged"
    return Figures(name, kind, group.size, tuple(f"{each:.3f}" for each in group.spread))


def _bins(overall: Sequence[Group], scale: Scale) -> Iterator[Bin]:
    counts = {
        flag: Counter(
            min(_BINS - 1, int(scale.at(score) / 100 * _BINS))
            for group in overall
            if group.flagged is flag
            for score in group.scores
        )
        for flag in (True, False)
    }
    most = max(counts[True][each] + counts[False][each] for each in range(_BINS))
    step = (scale.high - scale.low) / _BINS
    for each in range(_BINS):
        flagged, unflagged = counts[True][each], counts[False][each]
        number = flagged + unflagged
        widths = (round(100 * flagged / most, 1), round(100 * unflagged / most, 1))
        share = f"{flagged / number:.0%}" if number else "–"
        low = scale.low + step * each
        yield Bin(f"{low:.4g}", f"{low + step:.4g}", flagged, unflagged, widths, share)
