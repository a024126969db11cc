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
    matches = (reader.exact.fullmatch(line) for line in text.split("\n") if line)
    numbers = [int(match[group]) for match in islice((each for each in matches if each is not None), _FIRST)]
    begun = Counter(number - place for place, number in enumerate(numbers) if number >= place)
    return begun.most_common(1)[0][0] if begun else layout.begins
