"""Operators that know a line by its template alone, so that each of them fits every layout."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.described.description import Kind
from benchmarks.described.files import File, Line
from benchmarks.described.tree import Node, Piece, Row
from benchmarks.page import Edit, surroundings

SEPARATORS = (Kind.SEPARATOR, Kind.ANY_SEPARATOR)
BLANKS = (Kind.BLANK, Kind.ANY_BLANKS)


@dataclass(frozen=True)
class Spot:
    """One line of a file, and the chance with which it is damaged."""

    file: File
    at: int
    rng: Random

    @property
    def line(self) -> Line:
        """The line."""
        return self.file.lines[self.at]

    @property
    def row(self) -> Row:
        """What the line was made from."""
        return self.line.row

    @property
    def node(self) -> Node:
        """The block of the line."""
        return self.row.node

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    @property
    def first(self) -> bool:
        """Whether it is the first line of a template line with text."""
        return self.line.kind is Kind.TEXT and not self.line.more

    @property
    def separator(self) -> bool:
        """Whether it is a separator."""
        return self.line.kind in SEPARATORS

    @property
    def structure(self) -> bool:
        """Whether it is a separator or the first line of one with text."""
        return self.separator or self.first

    @property
    def single(self) -> bool:
        """Whether it is structure, and all that was made from its template line."""
        return self.structure and "\n" not in self.row.text

    @property
    def stop(self) -> int:
        """The index after the last line of the same template line."""
        stop = self.at + 1
        while stop < len(self.file.lines) and self.file.lines[stop].row is self.row:
            stop += 1
        return stop

    @property
    def label(self) -> str:
        """The literal that the line starts with, without its colon, where that holds a word."""
        literal = self.row.pieces[0] if self.first and self.row.pieces else None
        if literal is None or literal.slot is not None or not any(map(str.isalpha, literal.text)):
            return ""
        return literal.text.rstrip(" :")

    @property
    def rest(self) -> str:
        """What is after the label and its colon."""
        return self.text[len(self.row.pieces[0].text) :]

    @property
    def families(self) -> tuple[str, ...]:
        """The families that answer for the line."""
        return self.file.description.families(self.node.block, self.row.template)

    def other(self, at: int) -> Spot:
        """Another line of the file."""
        return Spot(self.file, at, self.rng)

    def below(self, step: int = 1) -> Spot | None:
        """The line some lines below, if there is one."""
        return self.other(self.at + step) if self.at + step < len(self.file.lines) else None

    @property
    def next_structure(self) -> Spot | None:
        """The next line that is not blank, if that is structure."""
        for at in range(self.stop, len(self.file.lines)):
            if self.file.lines[at].text:
                spot = self.other(at)
                return spot if spot.structure else None
        return None

    def pieces(self, *types: str) -> list[Piece]:
        """The values in the line of some types."""
        return [one for one in self.row.pieces if self.first and one.slot is not None and one.slot.type in types]

    def edit(
        self,
        start: int,
        stop: int,
        *texts: str,
        families: Sequence[str] = (),
        where: Collection[int] | None = None,
    ) -> Edit:
        """Lines are replaced by others; findings belong to these or to the ones beside them."""
        near = range(max(start, 1), start + len(texts) + 2) if where is None else where
        return Edit(start, stop, texts, near, tuple(families) or self.families)

    def becomes(self, *texts: str, families: Sequence[str] = ()) -> Edit | None:
        """The line is replaced by others."""
        return None if texts == (self.text,) else self.edit(self.at, self.at + 1, *texts, families=families)

    def gap(self, start: int, stop: int, *texts: str, families: Sequence[str] = ()) -> Edit:
        """Lines are replaced by fewer: what is missing may be reported on either side of the gap."""
        kept = self.file.texts
        found = surroundings([*kept[:start], *texts], kept[stop:])
        near = range(max(min(found.start, start) - 1, 1), found.stop + 1)
        return Edit(start, stop, texts, near, tuple(families) or self.families)

    def with_piece(self, piece: Piece, text: str) -> str | None:
        """The line with another value in one place, if that is in this line and not below."""
        before = "".join(one.text for one in self.row.pieces[: self._place(piece)])
        if "\n" in before or "\n" in piece.text:
            return None
        return f"{before}{text}{self.text[len(before) + len(piece.text) :]}"

    def _place(self, piece: Piece) -> int:
        return next(at for at, one in enumerate(self.row.pieces) if one is piece)

    def family_of(self, piece: Piece) -> tuple[str, ...]:
        """The families of a value: its own first, then those of its line."""
        assert piece.slot is not None
        own = {"score": "SCO", "flag": "FLG", "speaker": "REC"}.get(piece.slot.meaning)
        return (*([own] if own else []), *self.families)

    def begins_anywhere(self, piece: Piece) -> bool:
        """Whether a value is the first number of a file that may begin with any."""
        if piece.slot is None or piece.slot.settings.get("from") != "any":
            return False
        return next(one for _, one in self.file.root.placed() if one.slot == piece.slot) is piece

    @property
    def soft(self) -> bool:
        """Whether blank lines do not count here: beside free text, where any number is legal, or at the top."""
        lines, start, stop = self.file.lines, self.at, self.at + 1
        while start and lines[start].kind in BLANKS:
            start -= 1
        while stop < len(lines) and lines[stop - 1].kind in BLANKS:
            stop += 1
        around = lines[max(min(start, self.at - 1), 0) : max(stop, self.at + 2)]
        return lines[start].kind in BLANKS or any(line.kind is Kind.ANY_BLANKS or line.row.free for line in around)

    @property
    def lone(self) -> bool:
        """Whether the block consists of this one line, blank ones aside."""
        lines = self.file.description.blocks[self.node.block]
        return sum(line.kind not in BLANKS for line in lines) < 2

    @property
    def nameless(self) -> bool:
        """Whether the line only says who speaks, perhaps when, and not whose turn it is: without it, texts run on."""
        slots = [one.slot for one in self.row.pieces if self.first and one.slot is not None]
        words = any(one.slot is None and any(map(str.isalnum, one.text)) for one in self.row.pieces)
        return (
            not words
            and 0 < len(slots) < 3
            and {slot.type for slot in slots} in ({"speaker"}, {"speaker", "clock"})
            and not any("alternate" in slot.checks for slot in slots)
        )

    @property
    def alike(self) -> bool:
        """Whether nothing in the line tells its place among others of its template."""
        slots = [one.slot for one in self.row.pieces if one.slot is not None]
        order = ("ascending", "alternate")
        return not any(slot.type in ("number", "clock") or any(key in slot.checks for key in order) for slot in slots)

    @property
    def loose(self) -> bool:
        """Whether the block is one of several that may come in any order."""
        parent = self.node.parent
        if parent is None:
            return False
        lines = self.file.description.blocks[parent.block]
        return any(self.node.block in line.blocks and len(line.blocks) > 1 for line in lines)


Damage = Callable[[Spot], Edit | None]


@dataclass(frozen=True)
class Operator:
    """One way to spoil a file of any layout."""

    name: str
    damage: Damage


REGISTRY: dict[str, Operator] = {}


def operator(damage: Damage) -> Damage:
    """Register a function under its own name."""
    register(damage.__name__, damage)
    return damage


def register(name: str, damage: Damage) -> None:
    """Add an operator; a name that is taken is an error."""
    if name in REGISTRY:
        raise ValueError(f"two operators are called {name}")
    REGISTRY[name] = Operator(name, damage)


def union(*spots: Spot | None, more: Sequence[str] = ()) -> tuple[str, ...]:
    """The families of some lines, and more."""
    found = [family for spot in spots if spot is not None for family in spot.families]
    return tuple(dict.fromkeys((*found, *more)))


def swapped(word: str) -> str:
    """Two letters were typed in the other order, as far from the start as there are two."""
    for at in range(len(word) - 2, 0, -1):
        if word[at] != word[at + 1] and word[at : at + 2].isalpha():
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return f"{word}s"
