"""What is still to be written while a text is made of its parsed form: the objects that no block has written yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.layouts.parsed.shape import BlockShape, Level

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data


class Unwritten:
    """The objects of each level that are in one object, in their order, and the parts of that."""

    def __init__(self, level: Level, data: Data) -> None:
        sections = data.get("sections", []) if level is Level.DOCUMENT else []
        holders = sections if level is Level.DOCUMENT else [data]
        candidates = [each for holder in holders for each in holder.get("candidates", [])]
        people = candidates if level in (Level.DOCUMENT, Level.SECTION) else [data]
        self._left = {
            Level.SECTION: deque(sections),
            Level.CANDIDATE: deque(candidates),
            Level.EXCHANGE: deque(each for person in people for each in person.get("exchanges", [])),
            Level.TURN: deque(each for person in people for each in person.get("turns", [])),
        }
        self._parts = list(data.get("parts", []))
        self._gone: set[int] = set()

    def following(self, name: str, shape: BlockShape) -> Data | None:
        """The next object of the outermost level that block ``name`` makes, if it is one of this block."""
        level = shape.levels[0]
        if level is Level.PART:
            return next((part for part in self._parts if part.get("block") == name), None)
        left = self._left[level]
        while left and id(left[0]) in self._gone:
            left.popleft()
        return left[0] if left and _is_of(left[0], level, name, shape) else None

    def first(self, level: Level) -> Data:
        """The first object of a level that is not written yet, an empty one where there is none."""
        left = self._left.get(level)
        return left[0] if left else {}

    def take(self, data: Data, level: Level) -> None:
        """Count an object, and all in it, as written."""
        if level is Level.PART:
            self._parts = [part for part in self._parts if part is not data]
        else:
            self._gone.add(id(data))
            self._gone.update(id(each) for each in _inside(data))

    def part(self, names: Iterable[str]) -> Data | None:
        """The first entry of one of the blocks that come once, taken out."""
        found = next((part for part in self._parts if part.get("block") in names), None)
        if found is not None:
            self.take(found, Level.PART)
        return found


def _inside(data: Data) -> Iterator[Data]:
    for key in ("candidates", "exchanges", "turns"):
        for each in data.get(key, ()):
            yield each
            yield from _inside(each)


def _is_of(data: Data, level: Level, name: str, shape: BlockShape) -> bool:
    """Whether block ``name`` writes an object: it says so, where more than one block might."""
    if level is Level.TURN and not shape.speaks:
        return bool(data.get("speaker") == name)
    return level not in shape.named or bool(data.get("block") == name)
