"""Which of the declared checks hold in a file, told from its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from benchmarks.described.declared import Check
from benchmarks.described.description import Description
from benchmarks.described.figures import MEASURED, figure, is_in_range, written
from benchmarks.described.tree import Node, Piece


def broken(description: Description, root: Node) -> Iterator[Check]:
    """The checks that a file breaks, and the slots with a value out of their range."""
    outside = {
        piece.slot.name for _, piece in root.placed()
        if piece.slot is not None and piece.slot.type in MEASURED and not _is_ranged(piece)
    }  # fmt: skip
    yield from (Check("range", (name,)) for name in sorted(outside))
    for check in description.checks:
        if not _HOLDS[check.kind](description, root, check):
            yield check


def _is_ranged(piece: Piece) -> bool:
    assert piece.slot is not None
    value = figure(piece.slot, piece.text)
    return piece.text in piece.slot.others if value is None else is_in_range(piece.slot, value)


def folded(piece: Piece) -> str:
    """A text whose lines and blanks may be others."""
    return " ".join(piece.text.split())


def measured(pieces: Sequence[Piece]) -> list[Fraction]:
    """The figures of those values that have one."""
    found = (figure(piece.slot, piece.text) for piece in pieces if piece.slot is not None)
    return [value for value in found if value is not None]


def counted(root: Node, check: Check, around: Node) -> int:
    """How many blocks or values a check counts in a block."""
    count = 0
    for path in check.sources:
        blocks = [node for node in root.descendants() if node.block == path and node.within(around)]
        values = (piece for node, piece in root.found(path) if node.within(around) and piece.slot is not None)
        count += len(blocks) + sum(
            piece.text == check.value if check.value else piece.text not in (piece.slot.others if piece.slot else ())
            for piece in values
        )
    return count


def figures(root: Node, check: Check, around: Node) -> list[Fraction]:
    """What a check adds up in a block."""
    return measured([piece for path in check.sources for node, piece in root.found(path) if node.within(around)])


def total(root: Node, check: Check, around: Node) -> Fraction | None:
    """The figure that a count, a sum or a mean should be; None where nothing is there to make it of."""
    if check.kind == "count-of":
        return Fraction(counted(root, check, around))
    values = figures(root, check, around)
    if not values:
        return None
    return sum(values, Fraction()) / (len(values) if check.kind == "mean-of" else 1)


def originals(description: Description, root: Node, check: Check, node: Node) -> list[Piece]:
    """What a copy in a block is a copy of: what its own block has, else the nearest around it."""
    found: list[Piece] = []
    for path in check.sources:
        around = node.around(check.within) if check.within else node
        every = node.pieces(path.rpartition(".")[2]) or [piece for _, piece in around.found(path)]
        while not every and not check.within and around.parent is not None:
            around = around.parent
            every = [piece for _, piece in around.found(path)]
        found += every
    return found


def part(piece: Piece) -> str:
    """The part of a text that a copy has."""
    after = piece.slot.settings.get("after", "") if piece.slot is not None else ""
    text = piece.text.partition(after)[2] if after else piece.text
    return " ".join(text.split())


def limits(root: Node, check: Check, node: Node) -> list[Piece]:
    """What a value must not be below, or above: that of its own block, else those of the file."""
    found = []
    for path in check.sources:
        own = [] if check.within else node.pieces(path.rpartition(".")[2])
        around = node.around(check.within)
        found += own or [piece for other, piece in root.found(path) if other.within(around)]
    return found


def is_beyond(check: Check, piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether a value is below, or above, one of its limits."""
    value, bounds = measured([piece]), measured(others)
    if not value or not bounds:
        return False
    return value[0] < max(bounds) if check.kind == "at-least" else value[0] > min(bounds)


def scopes(root: Node, check: Check) -> Iterator[list[tuple[Node, Piece]]]:
    """The values of each block to which a check is limited."""
    found: dict[int, list[tuple[Node, Piece]]] = {}
    for node, piece in root.found(check.targets[0]):
        found.setdefault(id(node.around(check.within)), []).append((node, piece))
    yield from found.values()


def together(root: Node, check: Check) -> Iterator[tuple[Node, list[Piece]]]:
    """The blocks that have all slots of a check, with the values of these."""
    block = check.targets[0].rpartition(".")[0]
    for node in root.in_order():
        pieces = [node.pieces(path.rpartition(".")[2]) for path in check.targets]
        if block in ("", node.block) and all(pieces):
            yield node, [each[0] for each in pieces]


def key(check: Check, node: Node, pieces: Sequence[Piece]) -> tuple[object, ...]:
    """What may come once."""
    return (id(node.around(check.within)), *(folded(piece).casefold() for piece in pieces))


def names_in(piece: Piece) -> list[str]:
    """The names in a list, or the one name."""
    return piece.text.split(", ")


def listed(root: Node, check: Check, node: Node) -> list[str]:
    """The names that a value of a block may be quoted from."""
    around = node.around(check.within)
    lists = (piece for path in check.sources for other, piece in root.found(path) if other.within(around))
    return [name for piece in lists for name in names_in(piece)]


def _is_total(description: Description, root: Node, check: Check) -> bool:
    for node, piece in root.found(check.targets[0]):
        wanted = total(root, check, node.around(check.within))
        if wanted is None or piece.slot is None or figure(piece.slot, piece.text) is None:
            continue
        if piece.text != written(piece.slot, wanted):
            return False
    return True


def _is_same(description: Description, root: Node, check: Check) -> bool:
    return all(
        part(original) == folded(piece)
        for node, piece in root.found(check.targets[0])
        for original in originals(description, root, check, node)
    )


def _is_quoted(description: Description, root: Node, check: Check) -> bool:
    if check.targets[0] in description.listed:
        return all(
            not (names := listed(root, check, node)) or piece.text in names
            for path in check.targets
            for node, piece in root.found(path)
        )
    texts = [folded(piece) for _, piece in root.placed() if _is_of(check, piece)]
    if len(check.targets) == 1:
        every = [(folded(piece), is_short(piece)) for _, piece in root.found(check.targets[0])]
        return all(any(said in text if short else said == text for text in texts) for said, short in every)
    pairs = set(pairwise(texts))
    return all((folded(both[0]), folded(both[1])) in pairs for _, both in together(root, check))


def is_short(piece: Piece) -> bool:
    """Whether a quotation may be a part of a text: it is on one line."""
    return piece.slot is not None and piece.slot.type not in ("text", "free")


def _is_of(check: Check, piece: Piece) -> bool:
    return piece.slot is not None and piece.slot.name in [path.rpartition(".")[2] for path in check.sources]


def _is_within(description: Description, root: Node, check: Check) -> bool:
    return not any(is_beyond(check, piece, limits(root, check, node)) for node, piece in root.found(check.targets[0]))


def _is_unique(description: Description, root: Node, check: Check) -> bool:
    keys = [key(check, node, pieces) for node, pieces in together(root, check)]
    return len(keys) == len(set(keys))


def _is_ascending(description: Description, root: Node, check: Check) -> bool:
    values = (measured([piece for _, piece in scope]) for scope in scopes(root, check))
    return all(each == sorted(each) for each in values)


def _is_alternating(description: Description, root: Node, check: Check) -> bool:
    if len(check.targets) == 1:
        return all(one.text != other.text for (_, one), (_, other) in pairwise(root.found(check.targets[0])))
    names = [path.rpartition(".")[2] for path in check.targets]
    found = [piece.slot.name for _, piece in root.placed() if piece.slot is not None and piece.slot.name in names]
    return all(one != other for one, other in pairwise(found))


_HOLDS = {
    "count-of": _is_total, "mean-of": _is_total, "sum-of": _is_total, "same-as": _is_same,
    "quoted-from": _is_quoted, "at-least": _is_within, "at-most": _is_within, "unique": _is_unique,
    "ascending": _is_ascending, "alternate": _is_alternating,
}  # fmt: skip
