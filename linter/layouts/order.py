"""What may come after what in a file that looks as it is drawn (the construction of Glushkov)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from linter.layouts.description import Block, Child, Row, Separator


class Drawn(NamedTuple):
    """A line of a template: the block that it is in, and its entry there."""

    block: str
    entry: Row | Separator


class _Piece(NamedTuple):
    """Lines that belong together: whether all may be left out, and which of them come first and last."""

    optional: bool
    first: frozenset[int]
    last: frozenset[int]


class Order:
    """The lines of all ``blocks``, which must not be in each other, wherever they are used.

    ``start`` are those that may come first.

    ``doubled`` are the places where a block repeats that ends and begins with one that repeats itself, with the blocks
    that they are in: nobody could tell which of the two goes on.
    """

    def __init__(self, blocks: Mapping[str, Block]) -> None:
        self._blocks = blocks
        self._followers: list[set[int]] = []
        self.doubled: list[tuple[str, Child]] = []
        self.lines: list[Drawn] = []
        self.start = self._piece("file").first

    def followers(self, line: int) -> frozenset[int]:
        """The lines that may come right after ``line``, blank lines not counted."""
        return frozenset(self._followers[line])

    def _piece(self, name: str) -> _Piece:
        optional, first, last = True, frozenset[int](), frozenset[int]()
        for entry in self._blocks[name].entries:
            if isinstance(entry, Child):
                piece = self._child(name, entry)
            elif isinstance(entry, Row | Separator):
                own = frozenset({len(self.lines)})
                self.lines.append(Drawn(name, entry))
                self._followers.append(set())
                piece = _Piece(entry.optional, own, own)
            else:
                continue
            self._join(last, piece.first)
            first |= piece.first if optional else frozenset()
            last = piece.last | (last if piece.optional else frozenset())
            optional = optional and piece.optional
        return _Piece(optional, first, last)

    def _child(self, block: str, child: Child) -> _Piece:
        pieces = [self._piece(name) for name in child.blocks]
        first = frozenset(line for piece in pieces for line in piece.first)
        last = frozenset(line for piece in pieces for line in piece.last)
        if child.repeated:
            if any(first & self._followers[line] for line in last):
                self.doubled.append((block, child))
            self._join(last, first)
        return _Piece(child.optional or any(piece.optional for piece in pieces), first, last)

    def _join(self, last: frozenset[int], first: frozenset[int]) -> None:
        for line in last:
            self._followers[line] |= first
