"""A reader of layout descriptions (``layouts.md`` section 2) of this benchmark's own: a second pair of eyes."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from fractions import Fraction
from functools import cached_property
from itertools import takewhile
from typing import Any

from benchmarks.described.declared import KINDS, Check, declared

TYPES = {
    "question": "text", "answer": "text", "score": "score", "flag": "flag", "annotation": "text", "number": "number",
    "name": "name", "role": "line", "heading": "line", "title": "line", "speaker": "speaker", "said": "text",
    "clock": "clock", "date": "date",
}  # fmt: skip
FAMILIES = {
    "question": "QNA", "answer": "QNA", "number": "QNA", "speaker": "QNA", "said": "QNA", "score": "SCO", "flag": "FLG",
    "annotation": "ANN", "heading": "DOC", "title": "DOC", "name": "CAN", "role": "CAN",
}  # fmt: skip
COLUMN = "    "
"""The blanks between two columns."""
_RUN = re.compile(r"([^\w\s{}])\1{2,}")
_ANY_RUN = re.compile(r"\{([^\w\s{}~?|.])\1{2,}\}")
_REFERENCE = re.compile(r"\{([\w-]+(?: *[|&] *[\w-]+)*)(\.\.\.)?(\?)?\}")


class Kind(Enum):
    """What a line of a template is."""

    SEPARATOR = auto()
    ANY_SEPARATOR = auto()
    BLANK = auto()
    ANY_BLANKS = auto()
    BLOCKS = auto()
    TEXT = auto()


@dataclass(frozen=True)
class Part:
    """A part of a line: a literal, a slot, or an optional part that holds others."""

    literal: str = ""
    slot: str = ""
    optional: tuple[Part, ...] = ()


@dataclass(frozen=True)
class TemplateLine:
    """One line of a block's template; with ``every``, each of its blocks comes once, in any order."""

    kind: Kind
    text: str
    parts: tuple[Part, ...] = ()
    optional: bool = False
    blocks: tuple[str, ...] = ()
    repeated: bool = False
    every: bool = False

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of all slots in the line."""
        return tuple(_slots(self.parts))

    @property
    def label(self) -> str:
        """The literal that the line starts with."""
        literals = takewhile(lambda part: part.literal, self.parts)
        return "".join(part.literal for part in literals)


@dataclass(frozen=True)
class Slot:
    """What may be in a slot."""

    name: str
    type: str
    meaning: str
    settings: Mapping[str, Any]

    @property
    def of(self) -> tuple[str, ...]:
        """The values of a choice, a flag or a speaker."""
        return tuple(self.settings.get("of", ()))

    @property
    def decimals(self) -> int:
        """How many decimals a number has."""
        if self.type == "integer":
            return 0
        return int(self.settings.get("decimals", 3 if self.maximum <= 1 else 0))

    @property
    def minimum(self) -> float:
        """The lowest score."""
        return float(self.settings.get("minimum", 0))

    @property
    def maximum(self) -> float:
        """The highest score; one that is drawn at most, where none is given."""
        return float(self.settings.get("maximum", max(1, self.minimum + 1)))

    @property
    def checks(self) -> dict[str, Any]:
        """What is declared about the slot."""
        return {key: self.settings[key] for key in KINDS if self.settings.get(key)}

    @property
    def range(self) -> tuple[Fraction, Fraction | None]:
        """The least and the greatest number, where there is one."""
        if self.type in ("clock", "date"):
            return Fraction(0), None
        high = self.settings.get("maximum")
        return Fraction(str(self.minimum)), None if high is None else Fraction(str(high))

    @property
    def others(self) -> tuple[str, ...]:
        """The words that may be there instead of the value."""
        return tuple(self.settings.get("or", ()))

    @property
    def months(self) -> tuple[str, ...]:
        """The words for the months that the description gives."""
        return tuple(self.settings.get("months", ()))


@dataclass(frozen=True)
class Description:
    """One layout."""

    path: str
    name: str
    blocks: Mapping[str, tuple[TemplateLine, ...]]
    settings: Mapping[str, Mapping[str, Any]]
    margin: str = ""
    checks: tuple[Check, ...] = ()

    @cached_property
    def alternating(self) -> tuple[str, ...]:
        """The two blocks that take turns, as far as a check says so."""
        for check in self.checks:
            if check.kind == "alternate" and len(check.targets) > 1:
                one, other = (self.holder(path) for path in check.targets)
                return (one, other) if one != other else ()
        return ()

    @cached_property
    def listed(self) -> Mapping[str, Check]:
        """The checks by which short values are in a list of the file, by the paths of these values."""
        return {
            path: check
            for check in self.checks
            for path in check.targets
            if check.kind == "quoted-from" and not any(map(self._is_said, (*check.targets, *check.sources)))
        }

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The blocks that may come several times in a row."""
        lines = (line for lines in self.blocks.values() for line in lines)
        return frozenset(block for line in lines if line.repeated and not line.every for block in line.blocks)

    def holder(self, path: str) -> str:
        """The block of a path, the first with such a slot where it names none."""
        block, _, name = path.rpartition(".")
        return block or next(one for one, lines in self.blocks.items() if any(name in line.slots for line in lines))

    def _is_said(self, path: str) -> bool:
        return self.slot(self.holder(path), path.rpartition(".")[2]).type in ("text", "free")

    def limited(self, check: Check) -> Check:
        """``check``, in the whole file where it compares something that is not in the block to which it is limited."""
        holders = [path if path in self.blocks else self.holder(path) for path in (*check.targets, *check.sources)]
        is_limited = bool(check.within) and self._inside(check.within).issuperset(holders)
        return check if is_limited else check._replace(within="")

    def _inside(self, block: str) -> frozenset[str]:
        """A block, and those in it."""
        inner = (self._inside(name) for line in self.blocks[block] for name in line.blocks)
        return frozenset((block,)).union(*inner)

    def slot(self, block: str, name: str) -> Slot:
        """A slot of a block."""
        settings = {**self.settings.get(name, {}), **self.settings.get(f"{block}.{name}", {})}
        meaning = settings.get("is", name)
        kind = settings.get("type") or TYPES.get(meaning) or ("choice" if "of" in settings else "line")
        if kind == "line" and "of" in settings:
            kind = "choice"
        return Slot(name, kind, meaning, settings)

    def families(self, block: str, line: TemplateLine) -> tuple[str, ...]:
        """The families that answer for a line (section 3), the likeliest first."""
        if line.kind in (Kind.SEPARATOR, Kind.ANY_SEPARATOR):
            return ("SEP",)
        if not line.slots:
            return ("DOC",)
        found = [FAMILIES.get(self.slot(block, name).meaning, "REC") for name in line.slots]
        beside = {self.slot(block, name).meaning for each in self.blocks[block] for name in each.slots}
        if "REC" in found and beside & {"name", "role"}:  # "the lines of the block with name or role"
            found.append("CAN")
        if "CAN" in found:  # a line of the header is a field, too
            found.append("REC")
        return tuple(dict.fromkeys(found))


def read(path: str) -> Description:
    """The description in a file."""
    with open(path, "rb") as file:
        data = tomllib.load(file)
    blocks: dict[str, str] = data["blocks"]
    settings: dict[str, dict[str, Any]] = {}
    for name, value in data.get("slots", {}).items():
        plain = {key: each for key, each in value.items() if not (isinstance(each, dict) and name in blocks)}
        settings[name] = plain
        settings.update({f"{name}.{key}": each for key, each in value.items() if key not in plain})
    for check in data.get("checks", ()):
        named = check.get("slot") or check.get("on") or ""
        own = {key: each for key, each in check.items() if key != "slot"}
        for target in [named] if isinstance(named, str) else named:
            settings[target] = {**settings.get(target, {}), **own}
    lines = {name: tuple(_line(text, blocks) for text in _texts(template)) for name, template in blocks.items()}
    name = data.get("name", os.path.basename(path))
    found = Description(path, name, lines, settings, data.get("margin", ""), tuple(declared(data)))
    return replace(found, checks=tuple(map(found.limited, found.checks)))


def _texts(template: str) -> list[str]:
    return template.removesuffix("\n").split("\n")


def _line(text: str, blocks: Mapping[str, str]) -> TemplateLine:
    if not text.strip():
        return TemplateLine(Kind.BLANK, text)
    if text.strip() == "{~}":
        return TemplateLine(Kind.ANY_BLANKS, text)
    if _RUN.fullmatch(text):
        return TemplateLine(Kind.SEPARATOR, text)
    if _ANY_RUN.fullmatch(text):
        return TemplateLine(Kind.ANY_SEPARATOR, text[1:-1])
    if reference := _REFERENCE.fullmatch(text.strip()):
        names = tuple(name.strip() for name in re.split("[|&]", reference[1]))
        if all(name in blocks for name in names):
            every = "&" in reference[1]
            return TemplateLine(Kind.BLOCKS, text, (), bool(reference[3]), names, bool(reference[2]) or every, every)
    parts = parts_of(text)
    if parts[-1].optional and all(part.literal and not part.literal.strip() for part in parts[:-1]):
        return TemplateLine(Kind.TEXT, text, (*parts[:-1], *parts[-1].optional), optional=True)
    return TemplateLine(Kind.TEXT, text, parts)


def parts_of(text: str) -> tuple[Part, ...]:
    """The literals, slots and optional parts of a line."""
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[Part]:
    literal, at = "", 0
    while at < len(text):
        if text[at : at + 2] in ("{{", "}}"):
            literal, at = literal + text[at], at + 2
        elif text[at] == "{":
            if literal:
                yield Part(literal=literal)
                literal = ""
            stop = _closing(text, at)
            inner = text[at + 1 : stop]
            if inner.strip() == "~":
                yield Part(literal=COLUMN)
                at = stop + 1
                continue
            yield Part(optional=tuple(_parts(inner[1:]))) if inner.startswith("?") else Part(slot=inner)
            at = stop + 1
        else:
            literal, at = literal + text[at], at + 1
    if literal:
        yield Part(literal=literal)


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return at
    raise ValueError(f"a brace is not closed in {text}")


def _slots(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if part.slot:
            yield part.slot
        yield from _slots(part.optional)
