"""The values that files have in the slots of a layout, and what could be said of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.layouts.compiled import Layout
from linter.layouts.description import Slot

_NUMBER = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_NEARLY, _MANY = 0.9, 10
"""In which share of the values something must be true, if there are so many; in fewer, in all."""


class Suggestion(NamedTuple):
    """Keys for a slot that fit the files, ``why``, and where they do not: a file by number, an offset in its text.

    Without keys, it is about the template, and ``why`` says all of it.
    """

    slot: str
    keys: dict[str, Any]
    why: str
    unlike: tuple[int, int] | None = None


class Seen(NamedTuple):
    """One value: what is written, where, and in which block of which file."""

    text: str
    start: int
    block: Block
    file: int

    @property
    def number(self) -> float | None:
        """The number that it is, if it is one."""
        return number_of(self.text)

    @property
    def place(self) -> tuple[int, int]:
        """Its file and its offset there."""
        return self.file, self.start


class Corpus:
    """The blocks of some files and their values, slot by slot."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.texts: list[str] = []
        self.roots: list[Block] = []
        self.values: dict[tuple[str, str], list[Seen]] = {}
        """All values of a slot, by the names of its block and of the slot."""
        self.blocks: dict[str, list[Block]] = {}

    def add(self, text: str, root: Block) -> None:
        """Take the values of one more file."""
        file = len(self.texts)
        self.texts.append(text)
        self.roots.append(root)
        for block in root.walk():
            self.blocks.setdefault(block.name, []).append(block)
            for name, (start, end) in block.slots.items():
                self.values.setdefault((block.name, name), []).append(Seen(text[start:end], start, block, file))

    def slots(self) -> Iterator[tuple[str, Slot, list[Seen]]]:
        """Each slot with the block that it is in and its values, as far as the same words are not meant by ``or``."""
        for (block, name), values in self.values.items():
            slot = self.layout.slots.get(name)
            if slot is not None:
                yield block, slot, [value for value in values if value.text not in slot.others]

    def slots_of_files(self) -> Iterator[tuple[Slot, list[Seen]]]:
        """Each slot with its values in all blocks that have it, in the order of the files."""
        found: dict[str, tuple[Slot, list[Seen]]] = {}
        for _, slot, values in self.slots():
            found.setdefault(slot.name, (slot, []))[1].extend(values)
        for slot, values in found.values():
            yield slot, sorted(values, key=lambda value: value.place)

    def by_file(self, values: Iterable[Seen]) -> list[list[Seen]]:
        """The values file by file, without the files that have none."""
        found: dict[int, list[Seen]] = {}
        for value in values:
            found.setdefault(value.file, []).append(value)
        return list(found.values())

    def judged(self, name: str) -> bool:
        """Whether a check of the description is about the slot."""
        checks = self.layout.description.checks
        return any(path.rpartition(".")[2] == name for check in checks for path in check.target)


def number_of(text: str) -> float | None:
    """The number that a text is, if it is one."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def is_number(value: Seen) -> bool:
    """Whether a value is a number."""
    return value.number is not None


def held(values: Sequence[Seen], fits: Callable[[Seen], bool], least: int) -> tuple[str, tuple[int, int] | None] | None:
    """In how many of at least so many values something is true, and the first other one; ``None`` if in too few."""
    wrong = [value for value in values if not fits(value)]
    right = len(values) - len(wrong)
    if right < least or (wrong and (len(values) < _MANY or right < _NEARLY * len(values))):
        return None
    if not wrong:
        return f"{len(values)} of {len(values)}", None
    return f"{right} of {len(values)}", wrong[0].place


def decimals(values: Iterable[Seen]) -> dict[str, object]:
    """How many digits all the numbers have after their point, as a key."""
    found = {len(re.split("[.,]", value.text)[1]) if re.search("[.,]", value.text) else 0 for value in values}
    return {"decimals": found.pop()} if len(found) == 1 else {}
