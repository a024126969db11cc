"""The scores of a corpus as an aligned table that fits narrow terminals: a row for each kind, under its section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.calibration import Calibration, Group
from linter.reporters.visible import visible

_HEAD = ("", "n", "min", "q1", "median", "q3", "max")


def table(calibration: Calibration) -> Iterator[str]:
    """The lines of the table, without line ends, its head first; none where there is no exchange."""
    groups, overall = calibration.groups, calibration.overall
    if not groups:
        return
    rows = [_HEAD, *map(_cells, groups + overall)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    head, *lines = [_aligned(row, widths) for row in rows]
    yield head
    last: str | None = ""  # no section is called so
    for group, line in zip(groups, lines, strict=False):
        if group.section != last:
            yield visible(group.section) if group.section else "outside of sections"
            last = group.section
        yield line
    if groups[0].section != groups[-1].section:
        yield "all"
        yield from lines[len(groups) :]


def _cells(group: Group) -> tuple[str, ...]:
    kind = "  flagged" if group.flagged else "  unflagged"
    return kind, f"{group.size:,}", *(f"{score:.3f}" for score in group.spread)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = row
    numbers = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
    return " ".join((first.ljust(widths[0]), *numbers))
