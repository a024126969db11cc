"""Turns that are exactly the same as those right before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.blocks import Turn
    from linter.document import Document

_WORDS, _IN_ALL = 3, 20
"""Of fewer words somebody may say the same twice in a row, and several people in turn."""
_SEEN = 16
"""So many characters of what is said, and how long it is, tell most turns apart."""

Turns = Sequence["Turn"]


def doubled_turns(document: Document) -> Iterator[tuple[Turns, Turns]]:
    """One or more turns with as many right after them that are the same, their times included; none beside damage.

    Of those that are numbered, their numbers tell it.
    """
    text, turns = document.text, document.turns
    looks = [
        (end - start, text[at : at + _SEEN]) for (start, end), (at, _) in ((each.span, each.said) for each in turns)
    ]
    last: dict[tuple[int, str], int] = {}
    done = 0
    for at, look in enumerate(looks):
        before = last.get(look, at)
        last[look] = at
        count = at - before
        if not count or before < done or looks[before:at] != looks[at : at + count]:
            continue
        one, other = turns[before:at], turns[at : at + count]
        if _are_copies(document, one, other):
            done = at + count
            yield one, other


def told_copies(document: Document) -> Iterator[tuple[Turns, Turns]]:
    """Those of which no number or other value before what is said says that they are copies."""
    for one, other in doubled_turns(document):
        start, said = other[0].span[0], other[0].said[0]
        if not any(start <= each.span[0] < said for each in document.mismatches):
            yield one, other


def _are_copies(document: Document, one: Turns, other: Turns) -> bool:
    """Whether nothing but the same turns is in two stretches, which have no damage, and are long enough."""
    text = document.text
    start, end = one[0].span[0], other[-1].span[1]
    copied = text[other[0].span[0] : end]
    if text[start : one[-1].span[1]] != copied or text[one[-1].span[1] : other[0].span[0]].strip():
        return False
    words = sum(len(text[slice(*turn.said)].split()) for turn in one)
    if words < (_WORDS if len(one) == 1 else _IN_ALL):
        return False
    if any(turn.block is not None and not document.counters.isdisjoint(turn.block.numbers) for turn in one):
        return False
    return not any(start <= damage.span[0] <= end for damage in document.damages)
