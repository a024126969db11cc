"""Placeholder scores by file, and the parts that files do not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.measures import PARTS, Measures
from linter.reporters.report.counting import bars
from linter.reporters.visible import shortened

_MOST = 20
"""How many files are listed."""
_STEPS = ((0.0, "none"), (0.1, "up to 10%"), (0.25, "10% to 25%"), (0.5, "25% to 50%"), (0.75, "50% to 75%"))
_REST = "more than 75%"


class Share(NamedTuple):
    """How many files have so large a share of lowest scores; ``width`` is the bar, in percent of the longest."""

    name: str
    files: int
    width: float


class Lowest(NamedTuple):
    """A file with many lowest scores; ``share`` in percent; ``reported``: SCO010 takes them for placeholders."""

    path: str
    number: int
    scores: int
    share: float
    reported: bool


class Missing(NamedTuple):
    """A part that ``files`` do not have, ``number`` times in all; ``width`` is the bar of the files."""

    part: str
    files: int
    number: int
    width: float


class Gaps(NamedTuple):
    """A file without some parts: how often each of ``MissingParts.names`` is missing."""

    path: str
    numbers: tuple[int, ...]
    total: int


class MissingParts(NamedTuple):
    """What is missing, by part and by file; ``more`` is how many files are not listed."""

    missing: tuple[Missing, ...]
    names: tuple[str, ...]
    files: tuple[Gaps, ...]
    more: int


class LayoutShare(NamedTuple):
    """How much there is of one layout."""

    name: str
    transcripts: int
    candidates: int
    exchanges: int


def shares(measures: Mapping[str, Measures]) -> tuple[list[Share], list[Lowest]]:
    """How large the share of lowest scores is in the files, and the files where it is largest."""
    names = [*(name for _, name in _STEPS), _REST]
    counts = dict.fromkeys(names, 0)
    found = []
    for path, each in measures.items():
        exchanges = each.observed.exchanges
        if not exchanges:
            continue
        number = sum(exchange.lowest for exchange in exchanges)
        share = number / len(exchanges)
        counts[next((name for most, name in _STEPS if share <= most), _REST)] += 1
        if number:
            percent = round(100 * share, 1)
            found.append(Lowest(shortened(path), number, len(exchanges), percent, each.observed.placeholders))
    found.sort(key=lambda each: (-each.share, -each.number, each.path))
    widths = bars(counts.values())
    return [Share(name, counts[name], next(widths)) for name in names], found[:_MOST]


def parts(measures: Mapping[str, Measures]) -> MissingParts:
    """What is missing in the files."""
    lacking, places = dict.fromkeys(PARTS, 0), dict.fromkeys(PARTS, 0)
    files = []
    for path, each in measures.items():
        for part, number in each.missing:
            lacking[part] += 1
            places[part] += number
        if each.missing:
            files.append((path, dict(each.missing)))
    names = tuple(part for part in PARTS if lacking[part])
    widths = bars(lacking[part] for part in names)
    missing = tuple(Missing(part, lacking[part], places[part], next(widths)) for part in names)
    files.sort(key=lambda each: (-sum(each[1].values()), each[0]))
    gaps = tuple(
        Gaps(shortened(path), tuple(numbers.get(name, 0) for name in names), sum(numbers.values()))
        for path, numbers in files[:_MOST]
    )
    return MissingParts(missing, names, gaps, len(files) - len(gaps))


def layouts(measures: Mapping[str, Measures]) -> Sequence[LayoutShare]:
    """The layouts of the files, the most frequent first."""
    found: dict[str, list[int]] = {}
    for each in measures.values():
        counts = found.setdefault(each.layout, [0, 0, 0])
        for place, number in enumerate((1, each.candidates, each.exchanges)):
            counts[place] += number
    return sorted((LayoutShare(name, *counts) for name, counts in found.items()), key=lambda each: -each.transcripts)
