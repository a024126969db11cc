"""Blocks with their lines and values, before they become a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.described.description import Slot, TemplateLine


@dataclass
class Piece:
    """A part of a line: a literal, or the value of a slot."""

    text: str
    slot: Slot | None = None


@dataclass
class Row:
    """One line of a template, filled in; a text may be of several lines."""

    template: TemplateLine
    node: Node
    pieces: list[Piece]

    @property
    def text(self) -> str:
        """The line, or the lines."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def free(self) -> bool:
        """Whether it holds text of which only what follows is the end."""
        return any(piece.slot is not None and piece.slot.type == "free" for piece in self.pieces)

    @property
    def running(self) -> bool:
        """Whether it ends in a text that may go on below."""
        last = self.pieces[-1].slot if self.pieces else None
        return last is not None and last.type in ("text", "free")


@dataclass(eq=False)
class Node:
    """One block."""

    block: str
    parent: Node | None
    ordinal: int
    line: TemplateLine | None = None
    parts: list[Row | Node] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        """Its own lines."""
        return [part for part in self.parts if isinstance(part, Row)]

    @property
    def children(self) -> list[Node]:
        """The blocks in it."""
        return [part for part in self.parts if isinstance(part, Node)]

    def descendants(self) -> Iterator[Node]:
        """It and all blocks in it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.descendants()

    def in_order(self) -> list[Node]:
        """It and all blocks in it, each where its first value is."""
        return list(dict.fromkeys(node for node, _ in self.placed()))

    def placed(self) -> Iterator[tuple[Node, Piece]]:
        """The values in it and in the blocks in it, each with its block, in the order of the file."""
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.placed()
            else:
                yield from ((self, piece) for piece in part.pieces if piece.slot is not None)

    def found(self, path: str) -> list[tuple[Node, Piece]]:
        """The values at a path, ``slot`` or ``block.slot``."""
        block, _, name = path.rpartition(".")
        return [
            (node, piece) for node, piece in self.placed()
            if piece.slot is not None and piece.slot.name == name and block in ("", node.block)
        ]  # fmt: skip

    def around(self, block: str) -> Node:
        """It or the nearest block around it of some name, the file where there is none."""
        node = self
        while node.parent is not None and node.block != (block or "file"):
            node = node.parent
        return node

    def within(self, other: Node) -> bool:
        """Whether it is another block or in it."""
        node: Node | None = self
        while node is not None and node is not other:
            node = node.parent
        return node is other

    def pieces(self, slot: str = "") -> list[Piece]:
        """The values in its own lines, of one slot or of any."""
        found = [piece for row in self.rows for piece in row.pieces if piece.slot is not None]
        return [piece for piece in found if piece.slot is not None and slot in ("", piece.slot.name)]
