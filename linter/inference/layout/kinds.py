"""Files of several layouts told apart: by the beginnings of lines that recur in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.inference.layout.lines import Line, lines_of
from linter.inference.layout.skeletons import beginnings
from linter.inference.layout.speakers import turns_of

_ALIKE = 0.4
"""So much of what recurs in two files must be the same, if they are of one layout."""


def kinds(texts: Sequence[str]) -> list[list[int]]:
    """The places of texts that are alike, the most frequent kind first."""
    found: list[tuple[Counter[str], list[int]]] = []
    for place, text in enumerate(texts):
        own = _signature(lines_of(text))
        best, likeness = None, _ALIKE
        for shared, places in found:
            usual = {each for each, count in shared.items() if 2 * count > len(places)}
            alike = len(usual & own) / len(usual | own) if usual | own else 0.0
            if alike >= likeness:
                best, likeness = (shared, places), alike
        if best is None:
            found.append((Counter(own), [place]))
        else:
            best[0].update(own)
            best[1].append(place)
    return sorted((places for _, places in found), key=lambda places: (-len(places), places[0]))


def _signature(lines: Sequence[Line]) -> set[str]:
    """The separators, the beginnings that recur, and how turns begin."""
    turns = turns_of([lines])
    counts: Counter[str] = Counter()
    for line in lines:
        if line.separator:
            counts[line.text] += 2
            continue
        shortest = next((anchor.skeleton for anchor in beginnings(line) if not anchor.whole), None)
        if (shortest is not None and not any(map(str.islower, shortest.split(" ")[0][1:2]))) or shortest is not None:
            counts[shortest] += 1
    names = turns.names[0] if turns is not None else frozenset()
    own = {each for each, count in counts.items() if count > 1 and not any(name in each for name in names)}
    return own | ({f"{turns.before}\n{turns.after}"} if turns is not None else set())
