"""The declared checks of a file, made true: counts, means, sums, copies and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from benchmarks.described.description import Slot
from benchmarks.described.tree import Node, Piece, Row


def satisfy(root: Node) -> None:
    """Give every slot with a check the value that it must have; what has nothing left to quote is taken out."""
    for node in list(root.descendants()):
        _quote(root, node)
    nodes = list(root.descendants())
    for name in ("count-of", "sum-of", "mean-of", "same-as"):
        for node in nodes:
            for row in list(node.rows):
                _fill(name, root, row)


def _fill(name: str, root: Node, row: Row) -> None:
    """Give the values of a line that have one check what they must be; an optional line about nothing is left out."""
    for piece in row.pieces:
        if piece.slot is not None and name in piece.slot.checks:
            within = str(piece.slot.settings.get("within", ""))
            found = targets(root, row.node, piece.slot.checks[name], within)
            if only := piece.slot.settings.get("value"):
                found = [one for one in found if isinstance(one, Piece) and one.text == only]
            value = expected(name, piece.slot, found)
            if value is not None:
                piece.text = value
            elif row.template.optional:
                row.node.parts.remove(row)
                return


def _quote(root: Node, node: Node) -> None:
    """Values that are quoted: of the same slot the next one each time, of different slots those of the same place."""
    seen: dict[str, int] = {}
    for piece in node.pieces():
        target = piece.slot.checks.get("quoted-from") if piece.slot is not None else None
        if target is None:
            continue
        found = list(_pieces(root, target))
        same = sum(str(one.slot.checks.get("quoted-from")) == str(target) for one in node.pieces() if one.slot)
        place = (node.ordinal - 1) * same + seen.get(str(target), 0)
        seen[str(target)] = seen.get(str(target), 0) + 1
        if place >= len(found) and node.parent is not None:
            node.parent.parts.remove(node)
            return
        piece.text = found[place].text


def targets(root: Node, node: Node, target: str | list[str], within: str = "") -> list[Piece | Node]:
    """What a check counts: blocks, or values of a slot, in the block ``within``, else in the nearest that has any."""
    names = [target] if isinstance(target, str) else target
    scope: Node | None = node.parent if node.block in names else node
    while scope is not None:
        found: list[Piece | Node] = [one for one in scope.descendants() if one.block in names]
        found += _pieces(scope, target)
        if found or scope.block == within:
            return found
        scope = scope.parent
    return []


def _pieces(scope: Node, target: str | list[str]) -> Iterator[Piece]:
    names = [name.rpartition(".") for name in ([target] if isinstance(target, str) else target)]
    for node in scope.descendants():
        for block, _, slot in names:
            if block in ("", node.block):
                yield from node.pieces(slot)


def expected(check: str, slot: Slot, found: Sequence[Piece | Node]) -> str | None:
    """The value that a check asks for, or None if there is nothing to make it of."""
    if check == "count-of":
        return str(len(found))
    texts = [one.text for one in found if isinstance(one, Piece)]
    if not texts:
        return None
    if check == "same-as":
        after = next((one.slot.settings.get("after", "") for one in found if isinstance(one, Piece) and one.slot), "")
        return " ".join(texts[0].partition(after)[2].split() if after else texts[0].split())
    total = sum((Fraction(text.replace(",", ".")) for text in texts), Fraction())
    text = written(total / len(texts) if check == "mean-of" else total, slot.decimals)
    return text.replace(".", ",") if slot.settings.get("comma") else text


def written(value: Fraction, decimals: int) -> str:
    """A number with some decimals, rounded half up without floating point."""
    units = int(value * 10**decimals + Fraction(1, 2))
    if not decimals:
        return str(units)
    return f"{units // 10**decimals}.{units % 10**decimals:0{decimals}}"
