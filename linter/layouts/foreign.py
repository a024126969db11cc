"""Text that is in no layout at all, told in a small part of the time that a reading of it takes."""

from __future__ import annotations

import re
from functools import lru_cache

from linter.layouts.compiled import Layout
from linter.layouts.line_readings import lines_of
from linter.layouts.positions import Position
from linter.layouts.tokens import is_told
from linter.line_bounds import line_end

_LABELS = 2
"""So many lines with labels tell a layout from other text."""
_LEAST, _FEW = 2, 60
"""A transcript has so many lines of structure at least, and one in so many lines."""
_SAMPLE = 40
"""So many lines that may be structure are looked at."""
_LONG = 32_768
"""A text with more characters than this is foreign if fewer than two of its lines begin as structure does."""
_NEAR = 6.0


def is_foreign(layout: Layout, text: str) -> bool:
    """Whether hardly any line of ``text`` is nearly a line of the layout: with a label, or exactly one."""
    likely = [match.start() for match in beginnings(layout).finditer(text)]
    if len(text) > _LONG and len(likely) < _LEAST and layout.structure != "(?!)":
        return True
    labelled = frozenset(
        position.index
        for position, label in zip(layout.positions, layout.labels, strict=True)
        if label is not None and label.letters and not position.optional
    )
    if len(labelled) < _LABELS or not any(_comes_again(layout.positions[index]) for index in labelled):
        return False
    needed = max(_LEAST, text.count("\n") // _FEW)
    if len(likely) < needed:
        return True
    step = max(1, len(likely) // _SAMPLE)
    sample = likely[::step]
    lines = lines_of(layout)
    near, enough = 0, needed * len(sample) / len(likely)
    for place, start in enumerate(sample):
        if near >= enough or near + len(sample) - place < enough:
            break
        fits = lines.read(text[start : line_end(text, start)]).fits
        near += any(
            fit.cost <= _NEAR if index in labelled else fit.exact and is_told(layout.positions[index], fit)
            for index, fit in fits
        )
    return near < enough


def _comes_again(position: Position) -> bool:
    """Whether a line is of a block that is repeated."""
    return any(frame.repeated for frame in position.frames)


@lru_cache(16)
def beginnings(layout: Layout) -> re.Pattern[str]:
    """The beginnings of lines that may be structure."""
    return re.compile(f"^{layout.structure}", re.MULTILINE)
