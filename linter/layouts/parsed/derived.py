"""The JSON Schema of the parsed forms of one layout, which follows from its description."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from linter.layouts.description import Block, Child, Row, Slot, Value
from linter.layouts.forms import flag_name
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.descriptions import OBJECTS, SHARED_VALUES, TEXT
from linter.layouts.parsed.schema import (
    DEFS,
    DIALECT,
    INNER,
    OF_THE_TEXT,
    Schema,
    layout_id,
    list_of,
    object_of,
    shared,
)
from linter.layouts.parsed.shape import FIELDS, FLAGS, LISTS, BlockShape, Home, Level

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout


def layout_schema(layout: Layout) -> Schema:
    """The schema of the parsed forms of ``layout``, which builds on that of all layouts."""
    return _Derived(layout).schema()


class _Derived:
    """The schema that follows from a description."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.shape = layout.shape
        self.blocks = layout.description.blocks

    def schema(self) -> Schema:
        """All of it."""
        name = self.layout.name
        about = self.layout.description.about
        top = self._level(Level.DOCUMENT)
        properties = {
            "version": shared("version"),
            "layout": {"description": "The name of the layout.", "const": name},
            "line_ends": shared("line_ends"),
            **top.pop("properties"),
        }
        top["required"] = ["version", "layout", "line_ends", "sections", *top["required"]]
        defs = {word: self._level(level) for level, word in DEFS.items() if self._has(level)}
        return {
            "$schema": DIALECT,
            "$id": layout_id(name),
            "title": f"Parsed transcript in the layout {name}",
            **top,
            **({"description": f"{about}."} if about else {}),
            "properties": properties,
            "$defs": defs,
        }

    def _has(self, level: Level) -> bool:
        if level is Level.PART:
            return any(block.holds_parts for block in self.shape.blocks.values())
        return level in (Level.SECTION, Level.CANDIDATE, Level.EXCHANGE) or level in self.shape.levels

    def _level(self, level: Level) -> Schema:
        """The schema of the objects of a level, whatever block makes them."""
        makers = {name: shape for name, shape in self.shape.blocks.items() if level in shape.levels}
        properties: dict[str, Schema] = {}
        fields: dict[str, Schema] = {}
        written: list[str] = []
        for shape in makers.values():
            for home in shape.homes.values():
                if home.level is not level:
                    continue
                into = fields if home.is_field else properties
                into.setdefault(home.key, self._value(home))
                written.append(home.key)
                if home.holds_answer:
                    properties["quoted"] = shared("quoted")
        self._add_flags(level, makers, properties)
        self._add_speakers(level, makers, properties)
        self._add_blocks(level, makers, properties)
        required = self._required(level, makers)
        if fields:
            words = "All other values, by the names of their slots."
            properties[FIELDS] = object_of(words, fields, self._required_fields(level, makers))
        for inner in INNER[level]:
            if inner is Level.PART and not any(
                shape.holds_parts and shape.levels[0] is level for shape in makers.values()
            ):
                continue
            if self._has(inner):
                properties[LISTS[inner]] = list_of(LISTS[inner], f"#/$defs/{DEFS[inner]}")
                if inner in (Level.CANDIDATE, Level.EXCHANGE) or (inner is Level.TURN and self.shape.has_turns):
                    required.append(LISTS[inner])
        if written:
            texts = {key: {"description": "The value as it is written.", **TEXT} for key in written}
            properties["written"] = object_of("Values as they are written.", texts, ())
        properties |= {key: shared(key) for key in OF_THE_TEXT if key != "written"}
        if level is Level.DOCUMENT:
            del properties["line"], properties["end_line"]
        return object_of(f"{OBJECTS[level]}.", properties, dict.fromkeys(required))

    def _parts(self) -> set[str]:
        """The blocks that may be parts: all that make no other object."""
        return {
            name
            for name in self.blocks
            if name != "file" and (name not in self.shape.blocks or self.shape.blocks[name].levels == (Level.PART,))
        }

    def _add_speakers(self, level: Level, makers: Mapping[str, BlockShape], properties: dict[str, Schema]) -> None:
        """Who speaks, where the name of a block says it."""
        silent = sorted(name for name, shape in makers.items() if not shape.speaks)
        if level is Level.TURN and silent:
            properties.setdefault(Meaning.SPEAKER.value, {"description": "The speaker.", "enum": silent})
            if len(silent) < len(makers):
                properties[Meaning.SPEAKER.value] = shared(Meaning.SPEAKER.value)

    def _add_blocks(self, level: Level, makers: Mapping[str, BlockShape], properties: dict[str, Schema]) -> None:
        """Which block an object is, where there are several; the speaker says it of turns that name none."""
        names = sorted(self._parts() if level is Level.PART else makers)
        if level is not Level.PART:
            is_told = level is Level.TURN and not any(shape.speaks for shape in makers.values())
            if len(makers) < 2 or is_told:
                return
        properties["block"] = {"description": "Which block it is.", "enum": names}

    def _add_flags(self, level: Level, makers: Mapping[str, BlockShape], properties: dict[str, Schema]) -> None:
        if not any(level in shape.has_flags for shape in makers.values()):
            return
        known = [flag_name(flag) for flag in self.layout.flags]
        any_flag = any(
            home.holds_flags and not home.slot.of for shape in makers.values() for home in shape.homes.values()
        )
        items: Schema = dict(TEXT) if any_flag or not known else {"enum": list(dict.fromkeys(known))}
        properties[FLAGS] = {**SHARED_VALUES[FLAGS], "items": items, "uniqueItems": True}

    def _value(self, home: Home) -> Schema:
        """The schema of the value of a slot."""
        slot = home.slot
        known = SHARED_VALUES.get(home.key) if not home.is_field else None
        words = known["description"] if known is not None else f"The value of the slot '{slot.name}'."
        found = _TYPES.get(slot.kind, _text)(slot)
        if found == TEXT and known is not None:
            return shared(home.key)
        return {"description": words.partition(";")[0].rstrip(".") + ".", **found}

    def _required(self, level: Level, makers: Mapping[str, BlockShape]) -> list[str]:
        """The keys of a level that every clean object has."""
        found: list[str] = []
        if level is Level.PART:
            return ["block"]
        if level in (Level.SECTION, Level.CANDIDATE) and not self._always(level):
            return found
        own = [self._certain(name, shape, level) for name, shape in makers.items()]
        if own:
            found += [home.key for home in own[0] if not home.is_field and all(home.key in _keys(each) for each in own)]
        if any(level in shape.has_flags for shape in makers.values()):
            found = [key for key in found if key != FLAGS]
            if all(level in shape.has_flags for shape in makers.values()):
                found.append(FLAGS)
        if Meaning.ANSWER.value in found:
            found.append("quoted")
        if level is Level.TURN:
            found.append(Meaning.SPEAKER.value)
        if own and all(level in shape.has_fields for shape in makers.values()):
            found.append(FIELDS)
        return list(dict.fromkeys(found))

    def _required_fields(self, level: Level, makers: Mapping[str, BlockShape]) -> list[str]:
        own = [self._certain(name, shape, level) for name, shape in makers.items()]
        if not own:
            return []
        return [home.key for home in own[0] if home.is_field and all(home in each for each in own)]

    def _certain(self, name: str, shape: BlockShape, level: Level) -> list[Home]:
        """The values of a level that a block is never without."""
        slots = list(_certain_slots(self.blocks[name], self.blocks, lambda inner: inner in self.shape.blocks))
        return [
            home
            for slot, home in shape.homes.items()
            if home.level is level and slot in slots and home.slot.kind != "flag"
        ]

    def _always(self, level: Level) -> bool:
        """Whether all exchanges and turns are in a block that makes an object of ``level``."""
        made = {name for name, shape in self.shape.blocks.items() if level in shape.levels}
        inner = {
            name
            for name, shape in self.shape.blocks.items()
            if Level.EXCHANGE in shape.levels or Level.TURN in shape.levels
        }
        asked = [position for position in self.layout.positions if position.block in inner]
        return bool(made) and all(any(frame.block in made for frame in position.frames) for position in asked)


def _keys(homes: Iterable[Home]) -> set[str]:
    return {home.key for home in homes if not home.is_field}


def _certain_slots(block: Block, blocks: Mapping[str, Block], is_own: Callable[[str], bool]) -> Iterable[str]:
    """The slots that a block always has, those of blocks in it that make no objects included."""
    for entry in block.entries:
        if isinstance(entry, Row) and not entry.optional:
            yield from (item.slot for item in entry.items if isinstance(item, Value))
        elif isinstance(entry, Child) and not entry.optional and (entry.every or len(entry.blocks) == 1):
            for name in entry.blocks:
                if not is_own(name):
                    yield from _certain_slots(blocks[name], blocks, is_own)


def _text(slot: Slot) -> Schema:
    return dict(TEXT)


def _number(slot: Slot) -> Schema:
    kind = "number" if slot.kind == "score" and slot.decimals != 0 else "integer"
    found: Schema = {"type": kind}
    if slot.kind != "number" or slot.minimum:
        found["minimum"] = _plain(slot.minimum)
    if slot.maximum is not None:
        found["maximum"] = _plain(slot.maximum)
    return found


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _choice(slot: Slot) -> Schema:
    return {"enum": list(slot.of)} if slot.of else dict(TEXT)


_TYPES: Mapping[str, Callable[[Slot], Schema]] = {
    "score": _number,
    "integer": _number,
    "number": _number,
    "choice": _choice,
    "speaker": _choice,
}
