"""How often each line of a template is in a reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from linter.layouts.positions import Position
from linter.layouts.reader import Gap
from linter.layouts.whole import Proof


def counted(parts: Iterable[Proof | Gap]) -> Counter[int]:
    """How many lines were read as each line of the template or are missing there, by the index of its position."""
    found: Counter[int] = Counter()
    for part in parts:
        if isinstance(part, Proof):
            for position in part.chunk.positions:
                if count := _count(part, position):
                    found[position.index] += count
            continue
        from linter.layouts.steps import MATCH

        for node in part.alignment.back():
            if node.mode == MATCH and node.token is not None and node.position is not None:
                found[node.position] += 1
            for each in node.way.missing if node.way is not None else ():
                if isinstance(each, Position):
                    found[each.index] += 1
    return found


def _count(proof: Proof, position: Position) -> int:
    """How often a line was proved; one that may be left out and has no value is not counted where it is left out."""
    if not position.optional:
        return len(proof.matches)
    groups = proof.chunk.groups
    places = [groups.index(slot.name) + 1 for slot in position.slots if slot.name in groups]
    return sum(any(match[place] is not None for place in places) for match in proof.matches)
