"""An SVG of the scores by section and flag. The one module that needs matplotlib."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence

# Drawing needs no threads of numpy's, and a signal would reach one of them while this one holds it back to write.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from linter.calibration import Calibration, Group, Threshold, Verdict
from linter.reporters.visible import visible

_COLORS = {True: "#D55E00", False: "#0072B2"}
"""Vermilion and blue, which can be told apart with any kind of colour blindness; the markers differ too."""

_MARKERS = {True: "v", False: "o"}
_KINDS = {True: "flagged", False: "unflagged"}
_INK, _PALE = "#333333", "#BBBBBB"

_MANY = 2000
"""Exchanges from which on the points are one image: so many shapes are slow to open."""

_CROWDED = 100
"""Points of a row from which on they are small, and darker where there are more of them."""

_SPREAD = 0.62
"""How much of a row's height its points take."""


def picture(calibration: Calibration) -> bytes:
    """The picture, of at least one exchange; the same bytes for the same scores from one version of matplotlib."""
    groups = calibration.groups
    ours = {"svg.hashsalt": "transcript-lint", "svg.fonttype": "none", "text.parse_math": False, "text.color": _INK}
    with style.context(["default", ours]):  # whatever the user's own style says
        figure = Figure(figsize=(8, 1.9 + 0.45 * len(groups)), layout="constrained")
        axes = figure.add_subplot()
        for row, group in enumerate(groups):
            _draw(axes, row, group, as_image=calibration.exchanges > _MANY)
        _draw_threshold(axes, calibration.threshold)
        _label(axes, groups)
        axes.set_title(_title(calibration), loc="left", fontsize=11)
        figure.legend(handles=list(_legend(calibration)), loc="outside lower left", ncols=2, frameon=False)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", dpi=150, metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


def _title(calibration: Calibration) -> str:
    title = f"Scores of {calibration.exchanges:,} exchanges by section and flag"
    fails = calibration.threshold.verdict is Verdict.FAILS
    return f"{title}: no threshold separates them" if fails else title


def _draw(axes: Axes, row: int, group: Group, as_image: bool) -> None:
    """One row: every score as a point, over the box of the quartiles, or under it where they would hide it."""
    spread, crowded = group.spread, group.size >= _CROWDED
    axes.plot([spread.minimum, spread.maximum], [row, row], color=_PALE, linewidth=1, zorder=1)
    axes.barh(
        row,
        spread.third_quartile - spread.first_quartile,
        left=spread.first_quartile,
        height=0.8,
        facecolor="none" if crowded else "#EEEEEE",
        edgecolor=_INK if crowded else _PALE,
        zorder=5 if crowded else 2,
    )
    axes.plot([spread.median] * 2, [row - 0.4, row + 0.4], color=_INK, linewidth=1.6, zorder=5 if crowded else 3)
    axes.scatter(
        group.scores,
        [row + offset for offset in _offsets(group.size)],
        s=8 if crowded else 30,
        marker=_MARKERS[group.flagged],
        color=_COLORS[group.flagged],
        alpha=max(0.3, 30 / group.size) if crowded else 0.85,
        edgecolors="none" if crowded else "white",
        linewidths=0.6,
        zorder=4,
        rasterized=as_image,
    )


def _offsets(number: int) -> Iterator[float]:
    """How far from the middle of its row each point is, so that equal scores are seen apart."""
    golden = 0.618033988749895  # its multiples are spread evenly, and no two that follow each other are near
    yield from (((place * golden + 0.5) % 1 - 0.5) * _SPREAD for place in range(number))


def _draw_threshold(axes: Axes, threshold: Threshold) -> None:
    if threshold.cut is not None:
        axes.axvline(threshold.cut.limit, color=_INK, linestyle=(0, (5, 3)), linewidth=1.2, zorder=5)


def _label(axes: Axes, groups: Sequence[Group]) -> None:
    """Name the rows, number them, and draw a line between two sections."""
    names = []
    for row, group in enumerate(groups):
        if row and groups[row - 1].section != group.section:
            axes.axhline(row - 0.5, color=_PALE, linewidth=0.8, zorder=0)
        section = visible(group.section) if group.section else "outside of sections"
        names.append(f"{section}, {_KINDS[group.flagged]} ({group.size:,})")
    axes.set_yticks(range(len(groups)), names)
    axes.set_ylim(len(groups) - 0.5, -0.5)  # the first section at the top
    axes.set_xlabel("score")
    axes.grid(axis="x", color="#E5E5E5", linewidth=0.8, zorder=0)
    axes.set_axisbelow(True)
    axes.tick_params(left=False)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _legend(calibration: Calibration) -> Iterator[Artist]:
    """What each mark means; of a threshold also how many exchanges contradict it."""
    for group in sorted(calibration.overall, key=lambda group: not group.flagged):
        kind = group.flagged
        yield Line2D([], [], color=_COLORS[kind], marker=_MARKERS[kind], linestyle="", label=_KINDS[kind])
    yield Patch(facecolor="#EEEEEE", edgecolor=_PALE, label="middle half of the scores")
    yield Line2D([], [], color=_INK, linestyle="", marker="|", markersize=12, markeredgewidth=1.6, label="median")
    threshold = calibration.threshold
    if threshold.cut is not None:
        wrong = len(threshold.contradictions)
        against = f"{wrong:,} {'contradicts' if wrong == 1 else 'contradict'} it" if wrong else "it separates the flags"
        label = f"threshold {threshold.cut.limit}: {against}"
        yield Line2D([], [], color=_INK, linestyle=(0, (5, 3)), linewidth=1.2, label=label)
