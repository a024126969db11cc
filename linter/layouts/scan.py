"""A plain scan for the lines that are exactly structure, by their words alone: no reading, no state, no order.

It tells which layout a file may be in, and it is the witness that a reading lost nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from linter.layouts.compiled import Layout
from linter.layouts.description import Literal
from linter.layouts.positions import Position

_HEAD = 65_536
"""So many characters tell which layout a file is in."""


@lru_cache(64)
def scanner(layout: Layout) -> re.Pattern[str]:
    """An expression for the exact lines of structure; the name of the group that matched is the position's."""
    made: dict[str, str] = {}
    for position in layout.positions:
        line = _line(layout, position)
        if line is not None:
            made.setdefault(line, f"p{position.index}")
    found = [f"(?P<{group}>{line})" for line, group in made.items()]
    return re.compile(rf"^(?:{'|'.join(found)})", re.MULTILINE) if found else re.compile("(?!)")


def _line(layout: Layout, position: Position) -> str | None:
    if position.separator is not None:
        width = f"{{{position.separator.width}}}" if position.separator.width else "{3,}"
        return re.escape(position.separator.character) + width + "$"
    label = layout.labels[position.index]
    assert position.row is not None
    lead = r"[ \t]*+" * position.row.indented
    if label is None:
        if not position.slots:
            return lead + re.escape("".join(i.text for i in position.row.items if isinstance(i, Literal))) + "$"
        return None
    if label.letters < 1:
        return None
    return lead + re.escape(label.exactly("\0").rstrip()).replace("\0", "[0-9]+") + r"(?=[ \n]|\Z)"


def labels(layout: Layout, text: str) -> Counter[int]:
    """How often each position's line is in ``text``, by the index of the position; lines that look alike count once."""
    return Counter(int((match.lastgroup or "p0")[1:]) for match in scanner(layout).finditer(text))


def named(layout: Layout, text: str) -> Counter[int]:
    """As :func:`labels`, separators left aside."""
    found = labels(layout, text)
    return Counter({index: count for index, count in found.items() if layout.positions[index].separator is None})


def likeness(layout: Layout, text: str) -> int:
    """How many kinds of lines of the layout are at the head of ``text``, and how many lines of them there are."""
    found = labels(layout, text[:_HEAD])
    return sum(min(count, 3) for index, count in found.items() if layout.positions[index].separator is None)
