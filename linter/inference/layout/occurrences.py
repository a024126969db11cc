"""Anchors that come in two places of the order, such as a count in the head and at the end, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.inference.layout.order import Item, Loop, Part
from linter.inference.layout.places import anchors_of
from linter.inference.layout.skeletons import Anchor, Found

Parts = tuple[Part[Anchor], ...]


def told_apart(parts: Parts, files: Sequence[Sequence[Found]]) -> tuple[Parts, list[list[Found]]]:
    """``parts`` and ``files`` in which the second place of an anchor, below the first one, has an anchor of its own."""
    found = [list(each) for each in files]
    singles = [part.sign for part in parts if isinstance(part, Item) and not part.sign.separator]
    counts = Counter(anchor for anchor in anchors_of(parts) if not anchor.separator)
    for anchor in dict.fromkeys(singles):
        if counts[anchor] == 2:
            at = next(place for place, part in enumerate(parts) if isinstance(part, Item) and part.sign == anchor)
            inside = singles.count(anchor) == 1
            repeated = set(anchors_of([part for part in parts if isinstance(part, Loop)])) - {anchor}
            parts = (*parts[: at + 1], *(_renamed(part, anchor) for part in parts[at + 1 :]))
            found = [_below(each, anchor, repeated, inside) for each in found]
    return parts, found


def without_halves(parts: Parts) -> Parts:
    """``parts`` without those that may be left out and are the beginning of one that is due: damaged lines of that."""
    due = [part.sign.skeleton for part in parts if isinstance(part, Item) and not part.optional]
    kept: list[Part[Anchor]] = []
    for part in parts:
        if isinstance(part, Loop):
            kept.append(Loop(without_halves(part.parts), part.optional, part.free))
        elif not (part.optional and any(each != part.sign.skeleton and _is_half(part.sign, each) for each in due)):
            kept.append(part)
    return tuple(kept)


def _is_half(anchor: Anchor, skeleton: str) -> bool:
    return not anchor.separator and any(map(str.isalpha, anchor.skeleton)) and skeleton.startswith(anchor.skeleton)


def _renamed(part: Part[Anchor], anchor: Anchor) -> Part[Anchor]:
    if isinstance(part, Loop):
        return Loop(tuple(_renamed(each, anchor) for each in part.parts), part.optional, part.free)
    return Item(anchor._replace(again=True), part.share, part.optional) if part.sign == anchor else part


def _below(found: list[Found], anchor: Anchor, repeated: set[Anchor], inside: bool) -> list[Found]:
    """The anchors of a file; all but the first one are those of the blocks if they are ``inside`` these."""
    own = [place for place, each in enumerate(found) if each.anchor == anchor]
    blocks = [place for place, each in enumerate(found) if each.anchor in repeated]
    if not own or not blocks:
        return found
    first = own[0] < blocks[0]
    again = set(own[first:]) if inside else {place for place in own[-1:] if place > blocks[-1]}
    return [
        each._replace(anchor=anchor._replace(again=True)) if place in again else each
        for place, each in enumerate(found)
    ]
