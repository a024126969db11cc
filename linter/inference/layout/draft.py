"""A description that is being written: templates, slots with the reasons for what limits them, and checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from linter.options.wording import written

ANY = "{~}"
"""Any number of blank lines."""


@dataclass
class SlotDraft:
    """The keys of a slot. ``why`` says what each guess was seen in; keys without a reason follow from the layout."""

    keys: dict[str, Any] = field(default_factory=dict)
    why: dict[str, str] = field(default_factory=dict)

    def guess(self, key: str, value: Any, why: str) -> None:
        """Set a key that may be wrong."""
        self.keys[key] = value
        self.why[key] = why

    def drop(self, key: str) -> None:
        """Take back a key, and what makes no sense without it."""
        self.keys = _without(self.keys, key)
        self.why = {each: why for each, why in self.why.items() if each in self.keys}

    @property
    def checked(self) -> bool:
        """Whether a check is declared on the slot."""
        return any(key.endswith(("-of", "-as", "-from")) for key in self.keys)


@dataclass
class Draft:
    """Blocks by name, each the lines of its template, and slots by name."""

    name: str
    blocks: dict[str, list[str]] = field(default_factory=dict)
    slots: dict[str, SlotDraft] = field(default_factory=dict)
    files: int = 0
    struggled: str = ""
    margin: str = ""

    def slot(self, name: str) -> SlotDraft:
        """The slot called ``name``, a new one if there is none."""
        return self.slots.setdefault(name, SlotDraft())

    @property
    def names_again(self) -> bool:
        """Whether each of several blocks names somebody."""
        named = any("{name}" in line for block, lines in self.blocks.items() if block != "file" for line in lines)
        return named and "is" not in self.slots.get("name", SlotDraft()).keys

    def block_of(self, slot: str) -> str:
        """The block that a slot is drawn in."""
        return next(name for name, lines in self.blocks.items() if any(f"{{{slot}}}" in line for line in lines))

    def toml(self, without: tuple[str, str] | None = None) -> str:
        """The description; ``without`` leaves out one key of a slot."""
        return "".join(self._lines(without))

    def _lines(self, without: tuple[str, str] | None) -> Iterator[str]:
        seen = "1 file" if self.files == 1 else f"{self.files:,} files"
        yield f"# Written by transcript-lint init from {seen}. Lines that end with a comment are guesses: check them.\n"
        yield f"name = {written(self.name)}\n"
        if self.margin:
            yield f"margin = {written(self.margin)}\n"
        if self.struggled:
            yield f"struggled = {written(self.struggled)}  # the flag that CON001 and CON002 compare with the answers\n"
        yield "\n[blocks]\n"
        for name, lines in self.blocks.items():
            body = "".join(f"{line}\n" for line in lines)
            quotes = "'''" if "\\" in body or '"""' in body else '"""'
            yield f"{name} = {quotes}\n{body}{quotes}\n"
        drawn = [line for name, slot in self.slots.items() if (line := _drawn(name, slot, without))]
        if drawn:
            yield "\n[slots]\n"
            yield from drawn

    def leave_out(self, number: int, due: bool = False) -> bool:
        """Take back the line ``number`` of the TOML, if it may be left out or is ``due``, and the slots in it alone."""
        text = self.toml().split("\n")[number - 1]
        lines = next((lines for lines in self.blocks.values() if text in lines), [])
        others = [line for line in lines if line != text and _SLOT.search(line)]
        if _OPTIONAL.fullmatch(text) is None and not (due and others and _SLOT.search(text)):
            return False
        lines.remove(text)
        self.forget_unused()
        return True

    def forget_unused(self) -> None:
        """Take back the blocks and slots that no template draws."""
        used = "\n".join(line for each in self.blocks.values() for line in each)
        self.blocks = {name: each for name, each in self.blocks.items() if name == "file" or _draws(used, name)}
        self.slots = {name: slot for name, slot in self.slots.items() if _draws(used, name)}

    def take_back(self, number: int) -> bool:
        """Drop the last guess about the slot that the line ``number`` of the TOML is about, if there is any."""
        slot = self.slots.get(self.toml().split("\n")[number - 1].partition(" = ")[0])
        if slot is None or not slot.why:
            return False
        slot.drop(list(slot.why)[-1])
        return True

    def drop(self, slot: str, key: str) -> None:
        """Take back a guess, and what makes no sense without it."""
        self.slots[slot].drop(key)

    def guesses(self) -> list[tuple[str, str]]:
        """The keys that may be wrong, as slot and key."""
        return [(name, key) for name, slot in self.slots.items() for key in slot.why]


_SLOT = re.compile(r"\{[\w-]+\}")
_OPTIONAL = re.compile(r"[ \t]*\{\?.*\}|\{[\w-]+\?\}")
"""A line of a template that may be left out."""


def _draws(templates: str, name: str) -> bool:
    """Whether ``templates`` have a slot or a block called ``name``."""
    return re.search(rf"\{{{name}[.?]*\}}", templates) is not None


_NEEDING = {
    "of": ("type", "ordered", "once"),
    "count-of": ("value", "within"),
    "mean-of": ("within",),
    "sum-of": ("within",),
    "ascending": ("within",),
}
"""The keys that go with others."""


def _without(keys: dict[str, Any], key: str) -> dict[str, Any]:
    gone = (key, *_NEEDING.get(key, ()))
    return {each: value for each, value in keys.items() if each not in gone}


def _drawn(name: str, slot: SlotDraft, without: tuple[str, str] | None) -> str:
    keys = _without(slot.keys, without[1]) if without is not None and without[0] == name else slot.keys
    if not keys:
        return ""
    said = ", ".join(f"{key} = {written(value)}" for key, value in keys.items())
    why = [reason for key, reason in slot.why.items() if key in keys]
    return f"{name} = {{ {said} }}{'  # ' if why else ''}{'; '.join(dict.fromkeys(why))}\n"
