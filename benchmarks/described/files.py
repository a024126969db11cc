"""Clean files made from a description: a tree of blocks, the declared checks made true, and then lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from random import Random

from benchmarks.described.checks import begins_in, satisfy
from benchmarks.described.declared import Check
from benchmarks.described.description import Description, Kind, Part, Slot, TemplateLine, parts_of
from benchmarks.described.tree import Node, Piece, Row
from benchmarks.described.values import SPEAKERS, Values

DRAWS = 30
"""So often a file is drawn again, where its checks cannot be made true."""
OTHERS = 0.15
"""The share of values with a word instead."""


@dataclass(frozen=True)
class Line:
    """One line of a file; ``row`` is what it was made from, and ``more`` tells the lines of a text below its first."""

    text: str
    row: Row
    more: bool = False

    @property
    def kind(self) -> Kind:
        """What the line's template is."""
        return self.row.template.kind


@dataclass(frozen=True)
class File:
    """A clean file, line by line. Its text ends with a newline."""

    description: Description
    root: Node
    lines: tuple[Line, ...]
    unsatisfied: tuple[Check, ...] = ()
    """The checks that are broken all the same: nobody can write such a file, or this module cannot."""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The lines without what they are made from, and the empty one after the last newline."""
        return (*(line.text for line in self.lines), "")

    @property
    def text(self) -> str:
        """The whole file."""
        return written(self.description, self.texts)

    def span(self, node: Node) -> range:
        """The lines of a block, as indices."""
        own = [at for at, line in enumerate(self.lines) if line.row.node.within(node)]
        return range(own[0], own[-1] + 1)


def written(description: Description, texts: Sequence[str]) -> str:
    """The text of these lines, with their numbers before them where the layout has some."""
    if not description.margin:
        return "\n".join(texts)
    before, _, after = description.margin.partition("{")
    after = after.partition("}")[2]
    numbers = count(1)
    return "\n".join(f"{before}{next(numbers)}{after}{text}" if text else "" for text in texts)


@dataclass
class Writer:
    """Writes one file."""

    description: Description
    rng: Random
    values: Values = field(init=False, repr=False)
    turns: int = 0
    turn: str = ""

    def file(self) -> File:
        """The file: the first of some that all checks hold of."""
        for _ in range(DRAWS):
            self.values = Values(self.rng, self._labels)
            self.turns, self.turn = 0, ""
            root = Node("file", None, 0)
            self._fill(root)
            left = satisfy(self.description, root, self.values)
            if not left:
                break
        lines = tuple(self._lines(root))
        while lines and lines[-1].kind in (Kind.BLANK, Kind.ANY_BLANKS):
            lines = lines[:-1]
        return File(self.description, root, lines, tuple(left))

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(
            line.label.strip() for lines in self.description.blocks.values() for line in lines
            if line.kind is Kind.TEXT and line.slots and any(map(str.isalpha, line.label))
        )  # fmt: skip

    def _fill(self, node: Node) -> None:
        for line in self.description.blocks[node.block]:
            if line.kind is Kind.BLOCKS:
                self._blocks(node, line)
            elif not line.optional or self.rng.random() < 0.5:
                node.parts.append(Row(line, node, self._pieces(node, line.parts)))

    def _blocks(self, node: Node, line: TemplateLine) -> None:
        rng = self.rng
        least = 0 if line.optional else 1
        count = (max(least, rng.choice(self._counts(line)) if rng.random() < 0.9 else least)) if line.repeated else 1
        if line.repeated:
            count = min(count, self._most(line))
        if line.optional and not line.repeated and rng.random() < 0.4:
            count = 0
        names = list(line.blocks)
        if line.every:
            rng.shuffle(names)
            count = len(names)
        for at in range(count):
            name = names[at % len(names)] if len(names) > 1 and at < len(names) else rng.choice(names)
            name = self._due(name)
            child = Node(name, node, at + 1, line)
            node.parts.append(child)
            self._fill(child)

    def _due(self, name: str) -> str:
        """The block that is due where ``name`` is one of two that take turns."""
        if name not in self.description.alternating:
            return name
        at = self.description.alternating.index(self.turn) + 1 if self.turn else 0
        self.turn = self.description.alternating[at % 2]
        return self.turn

    def _counts(self, line: TemplateLine) -> tuple[int, ...]:
        """How often blocks come: turns of speakers whose names nobody gives are so many that their names recur."""
        inner = [
            (block, name) for block in line.blocks for each in self.description.blocks[block] for name in each.slots
        ]
        slots = (self.description.slot(*each) for each in inner)
        return (4, 5, 6, 8, 11) if any(slot.type == "speaker" and not slot.of for slot in slots) else (1, 2, 3, 4, 6)

    def _most(self, line: TemplateLine) -> int:
        """As many blocks as a heading has values, where each of them comes once."""
        most = 9
        for block in line.blocks:
            for each in self.description.blocks[block]:
                for name in each.slots:
                    slot = self.description.slot(block, name)
                    if slot.of and slot.settings.get("once"):
                        most = min(most, len(slot.of))
        return most

    def _pieces(self, node: Node, parts: Sequence[Part]) -> list[Piece]:
        pieces: list[Piece] = []
        chosen = {id(part) for several in _alternatives(parts) for part in [self.rng.choice(several)]}
        left = {id(part) for several in _alternatives(parts) for part in several} - chosen
        touching = ""
        for at, part in enumerate(parts):
            if part.literal:
                pieces.append(Piece(part.literal.removeprefix(touching)))
                touching = ""
            elif part.optional:
                if id(part) in chosen or (id(part) not in left and self.rng.random() < 0.4):
                    pieces += self._pieces(node, part.optional)
            else:
                slot = self.description.slot(node.block, part.slot)
                if slot.type == "free":
                    pieces += self._free(node, slot)
                    continue
                below = parts[at + 1].literal if at + 1 < len(parts) else ""
                text = self._value(node, slot, at == len(parts) - 1, below)
                if slot.others and self.rng.random() < OTHERS:
                    text, touching = self.rng.choice(slot.others), _touching(parts[at + 1 :])
                pieces.append(Piece(text, slot))
        return pieces

    def _free(self, node: Node, slot: Slot) -> Iterator[Piece]:
        """Free text, with the values in it that its description names, and with the part after its heading."""
        values = slot.settings.get("values")
        if values:
            for _ in range(self.rng.randint(1, 4)):
                yield Piece(f"{self.values.value(slot, False)}\n", slot)
                yield from self._pieces(node, parts_of(str(values)))
                yield Piece("\n")
        text = self.values.value(slot, True)
        after = slot.settings.get("after")
        yield Piece(f"{text}\n\n{after}\n\n{self.values.value(slot, False)}" if after else text, slot)

    def _value(self, node: Node, slot: Slot, last: bool, below: str) -> str:
        if slot.type == "number":
            return "1"  # counted when all blocks are there
        if slot.type == "speaker":
            speakers = slot.of or SPEAKERS
            self.turns += 1
            return speakers[(self.turns - 1) % len(speakers)]
        return self.values.value(slot, last, id(begins_in(self.description, node, slot)), below)

    def _lines(self, node: Node) -> Iterator[Line]:
        for part in node.parts:
            if isinstance(part, Node):
                yield from self._lines(part)
            elif part.template.kind is Kind.ANY_BLANKS:
                yield from [Line("", part)] * self.rng.randint(1, 2)
            elif part.template.kind is Kind.ANY_SEPARATOR:
                yield Line(part.template.text[0] * self.rng.randint(5, 60), part)
            elif part.template.kind is Kind.TEXT:
                first, *more = part.text.split("\n")
                yield Line(first, part)
                yield from (Line(text, part, more=True) for text in more)
            else:
                yield Line(part.template.text.strip(), part)


def _touching(parts: Sequence[Part]) -> str:
    """What is left out after a word that is there instead of a value: all that ends the line, or what touches it."""
    if not parts or not parts[0].literal:
        return ""
    text = parts[0].literal
    ends = all(part.optional for part in parts[1:])
    return text.rstrip() if ends else text[: len(text.partition(" ")[0])]


def _alternatives(parts: Sequence[Part]) -> list[list[Part]]:
    """The optional parts that touch each other, of which a line has one: a score, or a word instead of it."""
    found: list[list[Part]] = [[]]
    for part in parts:
        if part.optional and not part.optional[0].literal.startswith(" "):
            found[-1].append(part)
        else:
            found.append([])
    return [several for several in found if len(several) > 1]


def files(description: Description, count: int, seed: int) -> list[File]:
    """Clean files of a description."""
    return [Writer(description, Random(seed * 10**6 + at)).file() for at in range(count)]
