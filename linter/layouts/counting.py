"""How often each line of a template is in a reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.layouts.positions import Position
from linter.layouts.reader import Gap, Proof

if TYPE_CHECKING:
    pass


def counted(parts: Iterable[Proof | Gap]) -> Counter[int]:
    """How many lines were read as each line of the template or are missing there, by the index of its position."""
    found: Counter[int] = Counter()
    for part in parts:
        if isinstance(part, Proof):
            found.update(position.index for position in part.chunk.positions if _is_there(part, position))
            continue
        from linter.layouts.steps import MATCH

        for node in part.alignment.back():
            if node.mode == MATCH and node.token is not None and node.position is not None:
                found[node.position] += 1
            if node.way is not None:
                found.update(each.index for each in node.way.missing if isinstance(each, Position))
    return found


def _is_there(proof: Proof, position: Position) -> bool:
    """Whether a line that may be left out was proved; one without a value is not counted."""
    if not position.optional:
        return True
    groups = proof.chunk.groups
    names = (slot.name for slot in position.slots if slot.name in groups)
    return any(proof.match[groups.index(name) + 1] is not None for name in names)
