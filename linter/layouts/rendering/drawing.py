"""The text of a parsed form: the templates of its layout with the values in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from linter.layouts.compiled import Layout
from linter.layouts.description import Blanks, Child, Item, Literal, Part, Row, Separator, Value
from linter.layouts.forms import flag_name, touching
from linter.layouts.line_numbers import numbered
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.shape import FLAGS, BlockShape, Level, flag_level
from linter.layouts.positions import value_names
from linter.layouts.rendering.faults import MissingError
from linter.layouts.rendering.unwritten import Unwritten
from linter.layouts.rendering.values import text_of

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_USUAL_WIDTH = 3


class _OpenBlock:
    """The block that is being written: the objects that it makes, by their levels, and what is in them."""

    def __init__(self, shape: BlockShape, objects: dict[Level, Data], scope: Unwritten) -> None:
        self.shape = shape
        self.objects = objects
        self.scope = scope
        flagged = objects.get(flag_level(shape.levels), {})
        self.flags = [str(flag) for flag in flagged.get(FLAGS, ())]

    @property
    def look(self) -> Data:
        """How the block looks where its template leaves a choice."""
        for data in self.objects.values():
            if isinstance(look := data.get("look"), dict):
                return look
        return {}


class Drawing:
    """Writes ``data``, a parsed form of ``layout``."""

    def __init__(self, layout: Layout, data: Data) -> None:
        self.layout = layout
        self.data = data
        self._shape = layout.shape
        self._blocks = layout.description.blocks
        self._lines: list[str] = []
        self._blanks = 0
        self._free = False
        self._missing: dict[str, str] = {}

    def text(self) -> str:
        """The text, with the line ends that the parsed form names; raises :class:`MissingError`."""
        shape = self._shape.blocks["file"]
        scope = Unwritten(Level.DOCUMENT, self.data)
        objects = {level: self.data if level is Level.DOCUMENT else scope.first(level) for level in shape.levels}
        self._block("file", _OpenBlock(shape, objects, scope), self.data.get("look", {}))
        if self._missing:
            raise MissingError(self.layout.name, self._missing)
        margin = self.layout.description.margin
        if margin is not None:
            self._lines = list(numbered(margin, self._lines))
        text = "".join(f"{line}\n" for line in self._lines)
        return text.replace("\n", "\r\n") if self.data.get("line_ends") == "crlf" else text

    # blocks

    def _block(self, name: str, frame: _OpenBlock, look: Data) -> None:
        number = 0
        for entry in self._blocks[name].entries:
            if isinstance(entry, Blanks):
                self._blanks += entry.due or 0
                self._free = self._free or entry.due is None
            elif isinstance(entry, Child):
                self._child(entry, frame)
            else:
                number += 1
                here = look.get(str(number), {})
                line = self._separator(entry, here) if isinstance(entry, Separator) else self._row(name, entry, frame)
                if line is not None:
                    self._write(line, here.get("blanks"))

    def _write(self, line: str, blanks: int | None) -> None:
        """Write text below the blank lines that are due or, where any number will do, that there were."""
        if self._free:
            self._blanks = blanks if blanks is not None else max(self._blanks, 1)
        self._lines += [""] * self._blanks
        self._lines.append(line)
        self._blanks, self._free = 0, False

    def _child(self, child: Child, frame: _OpenBlock) -> None:
        left = list(child.blocks)
        while left:
            drawn = self._next(left, child, frame)
            if drawn is None:
                return
            if child.every:
                left.remove(drawn)
            elif not child.repeated:
                return

    def _next(self, names: list[str], child: Child, frame: _OpenBlock) -> str | None:
        """Write the next of blocks ``names``, and say which that was; ``None`` where there is none."""
        own = [name for name in names if name in self._shape.blocks]
        found = [(data, name) for name in own if (data := frame.scope.following(name, self._shape.blocks[name]))]
        if found:
            data, name = min(found, key=lambda pair: pair[0].get("line", 0))
            self._open(name, data, frame)
            return name
        once = [name for name in names if name not in self._shape.blocks]
        if once:
            part = frame.scope.part(once)
            if part is None and child.optional:
                return None
            name = str(part["block"]) if part is not None else once[0]
            self._block(name, frame, part.get("look", {}) if part is not None else {})
            return name
        return None

    def _open(self, name: str, data: Data, frame: _OpenBlock) -> None:
        shape = self._shape.blocks[name]
        frame.scope.take(data, shape.levels[0])
        objects = {shape.levels[0]: data}
        scope = Unwritten(shape.levels[0], data)
        for level in shape.levels[1:]:
            objects[level] = scope.first(level)
            scope.take(objects[level], level)
            if level is Level.CANDIDATE:
                scope = Unwritten(level, objects[level])
        opened = _OpenBlock(shape, objects, scope)
        self._block(name, opened, opened.look)

    # lines

    def _separator(self, separator: Separator, look: Data) -> str | None:
        width = look.get("width")
        if separator.optional and width is None:
            return None
        return separator.character * (separator.width or width or _USUAL_WIDTH)

    def _row(self, block: str, row: Row, frame: _OpenBlock) -> str | None:
        if not row.optional:
            return self._items(row.items, frame, lambda slot: self._lack(slot, block))
        return self._part(row.items, frame)

    def _lack(self, slot: str, block: str) -> str:
        self._missing.setdefault(slot, block)
        return ""

    def _items(self, items: tuple[Item, ...], frame: _OpenBlock, lack: Callable[[str], str]) -> str:
        made = value = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += item.text.removeprefix(self._left_out(items, number, value))
            elif isinstance(item, Part):
                made += self._part(item.items, frame) or ""
            else:
                text = self._value(item.slot, frame)
                value = lack(item.slot) if text is None else text
                made += value
        return made

    def _left_out(self, items: tuple[Item, ...], number: int, value: str) -> str:
        """What of the literal at ``number`` is left out where the ``value`` before it is a word."""
        slots = self._shape.description.slots
        before = items[number - 1] if number else None
        if not isinstance(before, Value) or value not in slots[before.slot].others:
            return ""
        return touching(items, number, slots)

    def _value(self, slot: str, frame: _OpenBlock) -> str | None:
        home = frame.shape.homes.get(slot)
        if home is None:
            return None
        if home.holds_flags:
            return next(iter(frame.flags), None)
        return text_of(frame.objects.get(home.level, {}), home)

    def _part(self, items: tuple[Item, ...], frame: _OpenBlock) -> str | None:
        """An optional part, ``None`` where it is not there."""
        names = value_names(items)
        if not names:
            text = "".join(item.text for item in items if isinstance(item, Literal))
            return text if flag_name(text) in frame.flags else None
        if len(names) == 1 and self._shape.description.slots[names[0]].meaning is Meaning.FLAG:
            return "".join(self._flags(items, names[0], frame)) or None
        if any(self._value(name, frame) is None for name in names):
            return None
        return self._items(items, frame, lambda slot: "")

    def _flags(self, items: tuple[Item, ...], slot: str, frame: _OpenBlock) -> Iterator[str]:
        """A part for each flag that the slot may have."""
        known = self._shape.description.slots[slot].of
        for flag in frame.flags:
            if not known or flag in known:
                yield "".join(item.text if isinstance(item, Literal) else flag for item in items)
