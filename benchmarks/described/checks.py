"""The declared checks of a file, made true: counts, means, sums, copies and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random

from benchmarks.described.description import Slot
from benchmarks.described.tree import Node, Piece


def satisfy(root: Node, rng: Random) -> None:
    """Give every slot with a check the value that it must have."""
    nodes = list(root.descendants())
    for name in ("quoted-from", "count-of", "sum-of", "mean-of", "same-as"):
        for node in nodes:
            quoted: list[Piece] | None = None
            for piece in node.pieces():
                assert piece.slot is not None
                target = piece.slot.checks.get(name)
                if target is None:
                    continue
                if name == "quoted-from":
                    quoted = quoted or _pair(root, str(target), rng)
                    piece.text = quoted.pop(0).text if quoted else piece.text
                    continue
                value = expected(name, piece.slot, targets(root, node, str(target)))
                piece.text = piece.text if value is None else value


def _pair(root: Node, target: str, rng: Random) -> list[Piece]:
    """Two values of a slot that follow each other."""
    found = list(_pieces(root, target))
    at = 2 * rng.randrange(max(len(found) // 2, 1))
    return found[at : at + 2]


def targets(root: Node, node: Node, target: str) -> list[Piece] | list[Node]:
    """What a check counts: blocks, or values of a slot, in the nearest block around that has any."""
    scope: Node | None = node
    while scope is not None:
        blocks = [one for one in scope.descendants() if one.block == target and one is not node]
        if blocks:
            return blocks
        if pieces := list(_pieces(scope, target)):
            return pieces
        scope = scope.parent
    return []


def _pieces(scope: Node, target: str) -> Iterator[Piece]:
    block, _, slot = target.rpartition(".")
    for node in scope.descendants():
        if block in ("", node.block):
            yield from node.pieces(slot)


def expected(check: str, slot: Slot, found: list[Piece] | list[Node]) -> str | None:
    """The value that a check asks for, or None if there is nothing to make it of."""
    if check == "count-of":
        return str(len(found))
    texts = [one.text for one in found if isinstance(one, Piece)]
    if not texts:
        return None
    if check == "same-as":
        return " ".join(texts[0].split())
    total = sum((Fraction(text) for text in texts), Fraction())
    return written(total / len(texts) if check == "mean-of" else total, slot.decimals)


def written(value: Fraction, decimals: int) -> str:
    """A number with some decimals, rounded half up without floating point."""
    units = int(value * 10**decimals + Fraction(1, 2))
    if not decimals:
        return str(units)
    return f"{units // 10**decimals}.{units % 10**decimals:0{decimals}}"
