"""The blocks of a description in each other: all of them there, all used, none in itself, and none too large."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from linter.layouts.description import Block, Child, DescriptionError, Part, Place, Row, Separator
from linter.layouts.places import Places
from linter.nearest import nearest

DEEPEST = 12
"""How many blocks may be in each other."""
MOST_LINES = 200
"""How many lines all templates may have together, each block counted wherever it is used."""
LONGEST = 200
"""How many characters a label, a separator or any other literal text may have."""
MOST_PARTS = 20
"""How many slots, and how many optional parts, a line may have."""

At: TypeAlias = Callable[[str, int], Place]
"""The place of an offset in the template of a block."""


def check_nesting(blocks: Mapping[str, Block], places: Places, at: At) -> None:
    """Raise :class:`DescriptionError` for the first thing that is wrong with how ``blocks`` are built of each other."""
    for block in blocks.values():
        for entry in block.entries:
            if isinstance(entry, Child):
                _known(entry, blocks, block, at)
    nesting = _Nesting(blocks, at)
    nesting.measure("file", ())
    for name in blocks:
        if name not in nesting.lines:
            meant = nearest(name, (slot for block in blocks.values() for slot in _alone(block)))
            guess = f"; '{{{meant}}}' was read as a slot" if meant else ""
            raise DescriptionError(f"block '{name}' is used nowhere{guess}", places.key("blocks", name))
    for name, block in blocks.items():
        _substantial(name, block, nesting, places)
        for entry in block.entries:
            if isinstance(entry, Child) and entry.repeated:
                empty = next((each for each in entry.blocks if nesting.may_be_empty(each)), None)
                if empty is not None:
                    message = f"block '{empty}' repeats, and all its lines are optional, expected one that is not"
                    raise DescriptionError(message, places.value("blocks", empty))


def check_sizes(blocks: Mapping[str, Block], places: Places, at: At) -> None:
    """Raise :class:`DescriptionError` for what is larger than a layout that people keep can be."""
    lines = 0
    for name, block in blocks.items():
        lines += sum(entry.due or 1 if not isinstance(entry, Row | Child | Separator) else 1 for entry in block.entries)
        if lines > MOST_LINES:
            message = f"the templates have more than {MOST_LINES} lines up to the end of block '{name}'"
            raise DescriptionError(message, places.value("blocks", name))
        for entry in block.entries:
            if isinstance(entry, Separator) and entry.width > LONGEST:
                message = f"separator is {entry.width} characters long, expected at most {LONGEST}"
                raise DescriptionError(message, at(name, entry.offset))
            if isinstance(entry, Row):
                _check_row(name, entry, at)


def _check_row(name: str, row: Row, at: At) -> None:
    literals, slots, parts = _counted(row.items)
    if literals > LONGEST:
        raise DescriptionError(f"text of {literals} characters, expected at most {LONGEST}", at(name, row.offset))
    for count, what in ((slots, "slots"), (parts, "optional parts")):
        if count > MOST_PARTS:
            message = f"the line has {count} {what}, expected at most {MOST_PARTS}"
            raise DescriptionError(message, at(name, row.offset))


def _counted(items: tuple[object, ...]) -> tuple[int, int, int]:
    """The length of the longest literal, the number of slots and the number of parts."""
    longest = slots = parts = 0
    for item in items:
        if isinstance(item, Part):
            inner = _counted(item.items)
            longest, slots, parts = max(longest, inner[0]), slots + inner[1], parts + inner[2] + 1
        elif hasattr(item, "slot"):
            slots += 1
            longest = max(longest, len(item.slot))
        elif hasattr(item, "text"):
            longest = max(longest, len(item.text))
    return longest, slots, parts


def _alone(block: Block) -> list[str]:
    """The slots that are alone on their line, as a misspelt block would be."""
    rows = [entry.text.strip() for entry in block.entries if isinstance(entry, Row)]
    return [row[1:-1].strip() for row in rows if row.startswith("{") and row.endswith("}") and row.count("{") == 1]


def _known(child: Child, blocks: Mapping[str, Block], block: Block, at: At) -> None:
    for name in child.blocks:
        if name not in blocks:
            meant = nearest(name, (each for each in blocks if each != "file"))
            guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(list(blocks)[:10])}"
            raise DescriptionError(f"there is no block '{name[:LONGEST]}', {guess}", at(block.name, child.offset))


def _substantial(name: str, block: Block, nesting: _Nesting, places: Places) -> None:
    if not any(isinstance(entry, Row | Separator | Child) for entry in block.entries):
        what = "holds blank lines only" if block.entries else "is empty"
        raise DescriptionError(f"block '{name}' {what}, expected a line with text", places.value("blocks", name))


class _Nesting:
    """How deep and how large blocks are."""

    def __init__(self, blocks: Mapping[str, Block], at: At) -> None:
        self.blocks = blocks
        self.lines: dict[str, int] = {}
        self._at = at
        self._depths: dict[str, int] = {}
        self._empty: dict[str, bool] = {}

    def measure(self, name: str, around: tuple[str, ...]) -> int:
        """The depth of block ``name``, which is in the blocks ``around``; ``lines`` holds its size then."""
        if name in self._depths:
            return self._depths[name]
        inside = (*around, name)
        depth, lines = 1, 0
        for entry in self.blocks[name].entries:
            if not isinstance(entry, Child):
                lines += 1
                continue
            for inner in entry.blocks:
                if inner in inside:
                    circle = [*inside[inside.index(inner) :], inner]
                    how = "is in itself" if len(circle) == 2 else f"is in itself: {' > '.join(circle)}"
                    raise DescriptionError(f"block '{inner}' {how}", self._at(name, entry.offset))
                if len(inside) + self._depths.get(inner, 1) > DEEPEST:
                    message = f"more than {DEEPEST} blocks are in each other"
                    raise DescriptionError(message, self._at(name, entry.offset))
                depth = max(depth, 1 + self.measure(inner, inside))
                lines += self.lines[inner]
            if lines > MOST_LINES:
                message = f"the file has more than {MOST_LINES} lines of templates up to the end of this block"
                raise DescriptionError(message, self._at(name, entry.offset))
        self._depths[name], self.lines[name] = depth, lines
        return depth

    def may_be_empty(self, name: str) -> bool:
        """Whether a file may have nothing at all in the place of block ``name``."""
        if name not in self._empty:
            self._empty[name] = all(
                entry.optional or any(self.may_be_empty(inner) for inner in entry.blocks)
                if isinstance(entry, Child)
                else not isinstance(entry, Row | Separator) or entry.optional
                for entry in self.blocks[name].entries
            )
        return self._empty[name]
