"""Which objects of the parsed form the blocks of a layout make, and where the values of their slots go.

A block makes the object of each level that it opens: one with a name makes a candidate, one with a question an
exchange. A block that comes once makes none of its own: its values go to the block around it, unless it is an exchange,
a turn or a section.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from linter.cached import cached_property
from linter.enums import IntEnum
from linter.layouts.description import Block, Child, Description, Item, Literal, Part, Row, Slot, Value
from linter.layouts.meaning import LEADING, Meaning
from linter.layouts.positions import value_names
from linter.tuples import NamedTuple

Data: TypeAlias = dict[str, Any]
"""An object of the parsed form."""


class Level(IntEnum):
    """The kinds of objects, from the outside inward."""

    DOCUMENT = 0
    SECTION = 1
    CANDIDATE = 2
    EXCHANGE = 3
    TURN = 4
    PART = 5


LISTS = {
    Level.SECTION: "sections",
    Level.CANDIDATE: "candidates",
    Level.EXCHANGE: "exchanges",
    Level.TURN: "turns",
    Level.PART: "parts",
}
"""The key under which the objects of a level are."""

_LEVELS = {
    Meaning.TITLE: Level.DOCUMENT,
    Meaning.HEADING: Level.SECTION,
    Meaning.NAME: Level.CANDIDATE,
    Meaning.ROLE: Level.CANDIDATE,
    Meaning.TIER: Level.CANDIDATE,
    Meaning.DATE: Level.CANDIDATE,
    Meaning.QUESTION: Level.EXCHANGE,
    Meaning.ANSWER: Level.EXCHANGE,
    Meaning.SCORE: Level.EXCHANGE,
    Meaning.FLAG: Level.EXCHANGE,
    Meaning.ANNOTATION: Level.EXCHANGE,
    Meaning.NUMBER: Level.EXCHANGE,
    Meaning.SAID: Level.TURN,
    Meaning.SPEAKER: Level.TURN,
    Meaning.CLOCK: Level.TURN,
}
"""Where a value belongs by its meaning; to the innermost object of its block where that makes none of this level."""

FIELDS = "fields"
FLAGS = "flags"


class Home(NamedTuple):
    """Where the value of a slot goes: under ``key`` of the object of a level, or of the ``fields`` of that."""

    level: Level
    key: str
    is_field: bool
    slot: Slot

    @property
    def holds_flags(self) -> bool:
        """Whether it is among the flags of the object; a field may be called so, too."""
        return self.key == FLAGS and not self.is_field

    @property
    def holds_answer(self) -> bool:
        """Whether it is the answer of the object."""
        return self.slot.meaning is Meaning.ANSWER and not self.is_field

    def within(self, made: dict[str, Any]) -> dict[str, Any]:
        """What the value is in of the object that is ``made``: that itself, or its fields."""
        found: dict[str, Any] = made.setdefault(FIELDS, {}) if self.is_field else made
        return found


class BlockShape(NamedTuple):
    """What a block makes: objects of ``levels``; none where its values go to the block around it.

    ``homes`` are the places of all values that come to these objects, by their slots; ``named`` says for each level
    whether other blocks make such objects too, so that the object has to say which block it is.
    """

    levels: tuple[Level, ...]
    homes: dict[str, Home]
    named: frozenset[Level]
    has_flags: frozenset[Level]
    has_fields: frozenset[Level]
    holds_sections: bool
    holds_parts: bool
    speaks: bool


class Shape:
    """The shape of the documents of a layout."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self._opaque = frozenset({"file", *self._own_objects("file", set())})
        self.blocks = {name: self._shape(block) for name, block in description.blocks.items() if name in self._opaque}
        self.levels = frozenset(level for block in self.blocks.values() for level in block.levels)
        counts = [level for block in self.blocks.values() for level in block.levels]
        several = frozenset(level for level in self.levels if counts.count(level) > 1)
        self.blocks = {
            name: block._replace(named=frozenset(several & set(block.levels))) for name, block in self.blocks.items()
        }
        self.has_turns = Level.TURN in self.levels

    def _own_objects(self, name: str, seen: set[str]) -> Iterator[str]:
        """The blocks in block ``name`` that make objects of their own."""
        if name in seen:
            return
        seen.add(name)
        for child in _children(self.description.blocks[name]):
            for inner in child.blocks:
                own = _own_levels(self.description, self.description.blocks[inner])
                if (child.repeated and not child.every) or own:
                    yield inner
                yield from self._own_objects(inner, seen)

    def _shape(self, block: Block) -> BlockShape:
        slots = list(dict.fromkeys(self._slots(block)))
        meanings = {slot.meaning for slot in slots}
        levels = set(_own_levels(self.description, block))
        if block.name == "file":
            levels.add(Level.DOCUMENT)
        if meanings & {Meaning.NAME, Meaning.ROLE}:
            levels.add(Level.CANDIDATE)
        order = tuple(sorted(levels)) or (Level.PART,)
        homes: dict[str, Home] = {}
        taken: set[tuple[Level, str]] = set()
        for slot in slots:
            level = order[0]
            if slot.meaning is not Meaning.FIELD:
                wanted = _LEVELS[slot.meaning]
                level = wanted if wanted in levels else order[-1]
            key = FLAGS if slot.meaning is Meaning.FLAG else slot.meaning.value
            is_field = slot.meaning is Meaning.FIELD or (level, key) in taken
            if not is_field:
                taken.add((level, key))
            homes[slot.name] = Home(level, slot.name if is_field else key, is_field, slot)
        flags = {home.level for home in homes.values() if home.holds_flags}
        if any(map(_has_mark, self._rows(block))):
            flags.add(flag_level(order))
        fields = {home.level for home in homes.values() if home.is_field}
        inner = list(dict.fromkeys(self._below(block.name, set())))
        sections = any(
            name in self._opaque and Level.SECTION in _own_levels(self.description, self.description.blocks[name])
            for name in inner
        )
        parts = any(name not in self._opaque or self._is_part(name) for name in self._directly_below(block))
        speaks = Meaning.SPEAKER in meanings
        return BlockShape(order, homes, frozenset(), frozenset(flags), frozenset(fields), sections, parts, speaks)

    def rows(self, name: str) -> list[list[str]]:
        """The slots of each row of a block and of those in it that make no objects, in the order of the template."""
        return [value_names(row.items) for row in self._rows(self.description.blocks[name])]

    def blanks_before(self, name: str, slot: str) -> int:
        """How many blanks the template of a block has before a value of it."""
        return self._blanks.get((name, slot), 0)

    @cached_property
    def _blanks(self) -> dict[tuple[str, str], int]:
        return {
            (name, slot): len(before) - len(before.rstrip(" \t"))
            for name, block in self.description.blocks.items()
            for row in block.entries
            if isinstance(row, Row)
            for slot, before in _before(row.items, "")
        }

    def _is_part(self, name: str) -> bool:
        block = self.description.blocks[name]
        meanings = {slot.meaning for slot in self._slots(block)}
        return not _own_levels(self.description, block) and not meanings & {Meaning.NAME, Meaning.ROLE}

    def _rows(self, block: Block) -> Iterator[Row]:
        """The rows of a block, and of the blocks in it that make no objects of their own, in their order."""
        for entry in block.entries:
            if isinstance(entry, Row):
                yield entry
            elif isinstance(entry, Child):
                for name in entry.blocks:
                    if name not in self._opaque:
                        yield from self._rows(self.description.blocks[name])

    def _slots(self, block: Block) -> Iterator[Slot]:
        for row in self._rows(block):
            yield from (self.description.slots[name] for name in value_names(row.items))

    def _below(self, name: str, seen: set[str]) -> Iterator[str]:
        for child in _children(self.description.blocks[name]):
            for inner in child.blocks:
                if inner not in seen:
                    seen.add(inner)
                    yield inner
                    yield from self._below(inner, seen)

    def _directly_below(self, block: Block) -> Iterator[str]:
        """The blocks whose object is the one of ``block``: those in it, and those in such as make none."""
        for child in _children(block):
            for name in child.blocks:
                yield name
                if name not in self._opaque:
                    yield from self._directly_below(self.description.blocks[name])


def flag_level(levels: tuple[Level, ...]) -> Level:
    """To which of the objects that a block makes its flags belong."""
    return Level.EXCHANGE if Level.EXCHANGE in levels else levels[-1]


def _before(items: tuple[Item, ...], before: str) -> Iterator[tuple[str, str]]:
    """The slots of a row, each with the text of the template before it."""
    for item in items:
        if isinstance(item, Literal):
            before = item.text
        elif isinstance(item, Value):
            yield item.slot, before
            before = ""
        else:
            yield from _before(item.items, before)


def _children(block: Block) -> Iterator[Child]:
    return (entry for entry in block.entries if isinstance(entry, Child))


def _own_levels(description: Description, block: Block) -> frozenset[Level]:
    """The levels that the lines of the block itself open: section, exchange, turn."""
    if block.name == "file":
        heads: set[Level] = set()
    else:
        rows = [entry for entry in block.entries if isinstance(entry, Row)]
        heads = {Level.SECTION for row in rows if _heads(description, row)}
    names = [name for entry in block.entries if isinstance(entry, Row) for name in value_names(entry.items)]
    meanings = {description.slots[name].meaning for name in names}
    if meanings & {Meaning.QUESTION, Meaning.ANSWER}:
        heads.add(Level.EXCHANGE)
    elif Meaning.SAID in meanings:
        heads.add(Level.TURN)
    return frozenset(heads)


def _heads(description: Description, row: Row) -> bool:
    """Whether a row is the heading of a section: nothing on it matters more."""
    slots = [description.slots[name] for name in value_names(row.items)]
    meanings = {slot.meaning for slot in slots}
    leading = next((meaning for meaning in LEADING if meaning in meanings), None)
    words = any(slot.meaning is Meaning.HEADING and slot.kind != "number" for slot in slots)
    return leading is Meaning.HEADING and words


def _has_mark(row: Row) -> bool:
    """Whether a row is, or has, a flag that is no slot."""
    alone = row.optional and all(isinstance(item, Literal) for item in row.items)
    return alone or any(isinstance(item, Part) and not _valued(item.items) for item in row.items)


def _valued(items: tuple[Item, ...]) -> bool:
    return any(isinstance(item, Value) or (isinstance(item, Part) and _valued(item.items)) for item in items)
