"""Where the numbers of a file begin, in a layout that leaves that to each file."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from linter.layouts.compiled import Layout

_FIRST = 3
"""So many of the first numbers tell where they begin: one of them may be wrong, or there twice."""
_KEPT = 64
"""So many layouts that begin elsewhere are kept."""


def beginning(layout: Layout, text: str) -> Layout:
    """The layout as it is in ``text``: the same one, unless its numbers may begin anywhere."""
    if not layout.floats:
        return layout
    number = _first(layout, text)
    if number == layout.begins:
        return layout
    known = layout.elsewhere
    found = known.get(number)
    if found is None:
        from copy import copy  # most layouts say where their numbers begin

        found = copy(layout)
        found.begins = number
        if len(known) >= _KEPT:
            known.clear()
        known[number] = found
    return found


def _first(layout: Layout, text: str) -> int:
    """The number that most of the first ones follow from."""
    assert layout.counted is not None
    reader = layout.readers[layout.counted.index]
    group = reader.group_of(layout.counter)
    lines = [line for line in text.split("\n") if line]
    matches = ((at, match) for at, line in enumerate(lines) if (match := reader.exact.fullmatch(line)) is not None)
    found = [(at, int(match[group])) for at, match in islice(matches, _FIRST)]
    begun = Counter(number - place for place, (_, number) in enumerate(found) if number >= place)
    if not begun:
        return layout.begins
    begins, first = begun.most_common(1)[0][0], found[0][1]
    if first == begins and _has_label(layout, lines[: found[0][0]], str(first - 1)):
        return first - 1
    if first == begins - 1 and _has_label(layout, lines[found[0][0] + 1 : found[1][0]], str(first + 1), ""):
        return first
    return begins


def _has_label(layout: Layout, lines: list[str], *numbers: str) -> bool:
    """Whether one of ``lines`` has the label of the numbered line as it should not be, with one of ``numbers``."""
    assert layout.counted is not None
    label = layout.labels[layout.counted.index]
    near = (label.read(line) for line in lines) if label is not None else ()
    return any(each is not None and each.number in numbers for each in near)
