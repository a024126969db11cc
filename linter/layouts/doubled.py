"""Turns that are exactly the same as the one right before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.blocks import Turn
    from linter.document import Document

_WORDS = 3
"""Of fewer words somebody may say the same twice in a row."""


def doubled_turns(document: Document) -> Iterator[tuple[Turn, Turn]]:
    """Each turn with the one right after it, where that is the same, its time included; none beside other damage.

    Of one that is numbered, its number tells it.
    """
    text = document.text
    for one, other in pairwise(document.turns):
        if one.speaker != other.speaker or one.span[1] - one.span[0] != other.span[1] - other.span[0]:
            continue
        is_same = text[slice(*one.span)] == text[slice(*other.span)] and not text[one.span[1] : other.span[0]].strip()
        is_numbered = one.block is not None and not document.counters.isdisjoint(one.block.numbers)
        if not is_same or is_numbered or len(text[slice(*one.said)].split()) < _WORDS:
            continue
        if not any(one.span[0] <= damage.span[0] <= other.span[1] for damage in document.damages):
            yield one, other
