"""What a file says about itself, as a description declares it: counts, means, copies, order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from linter.layouts.description import FILES, Check, DescriptionError, Place, Slot
from linter.nearest import nearest

if TYPE_CHECKING:
    from linter.layouts.applying import Applying
    from linter.layouts.description import CheckType, SlotType
    from linter.layouts.places import Path, Places

_NUMBERS: tuple[SlotType, ...] = ("score", "integer", "number")
CHECKS: Mapping[CheckType, tuple[SlotType, ...]] = {
    "count-of": _NUMBERS,
    "mean-of": ("score", "integer"),
    "sum-of": ("score", "integer"),
    "same-as": (),
    "quoted-from": ("text", "free", "line", "name", "word", "speaker"),
    "at-least": (*_NUMBERS, "clock", "date"),
    "at-most": (*_NUMBERS, "clock", "date"),
    "unique": (),
    "ascending": (*_NUMBERS, "clock", "date"),
    "alternate": ("speaker", "text"),
}
"""The kinds of checks, each with the types of slots that it may judge; none for any type."""
_LIMITS = ("at-least", "at-most")
_TOGETHER = frozenset({"quoted-from", "unique", "alternate"})
"""The kinds that judge several slots together; any other judges each by itself."""


def checks_of(data: Mapping[str, Any], places: Places | None) -> Iterator[Check]:
    """The checks on slots, and those under ``[[checks]]``; without ``places``, all of them are at the top."""
    for name, given in data.get("slots", {}).items():
        yield from _made(given, (name,), ("slots", name), places)
    for number, given in enumerate(data.get("checks", ())):
        yield from _made(given, _names(given["slot"]), ("checks", number), places)


def _made(given: Mapping[str, Any], target: tuple[str, ...], path: Path, places: Places | None) -> Iterator[Check]:
    for kind in CHECKS:
        said = given.get(kind, False)
        if said is False:
            continue
        place = places.key(*path, kind) if places is not None else Place(1, 1)
        within = given.get("within", "")
        sources: tuple[str, ...] = ()
        if kind == "unique":
            within = within if said is True else "" if said == "file" else said
        elif said is not True:
            sources = _names(said)
        for each in (target,) if kind in _TOGETHER else tuple((name,) for name in target):
            yield Check(kind, each, sources, within, place, given.get("value", ""))


def _names(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


class Declared:
    """Judges the checks of a description against its slots and the slots of its ``blocks``."""

    def __init__(
        self, slots: Mapping[str, Slot], blocks: Mapping[str, tuple[str, ...]], places: Places, applying: Applying
    ) -> None:
        self.slots = slots
        self.blocks = blocks
        self.places = places
        self.applying = applying

    def check(self, data: Mapping[str, Any]) -> None:
        """Raise :class:`DescriptionError` for the first check that can't be made."""
        for name, given in data.get("slots", {}).items():
            self._judge(given, (name,), ("slots", name))
            self.applying.check(given, (name,), ("slots", name))
        for number, given in enumerate(data.get("checks", ())):
            path: Path = ("checks", number)
            target = _names(given["slot"])
            if not any(kind in given for kind in CHECKS):
                message = f"nothing is checked of '{target[0]}', expected one of {', '.join(CHECKS)}"
                raise DescriptionError(message, self.places.value(*path))
            names = tuple(
                self._slot(reference, "slot", self._place(given["slot"], path, "slot", place))
                for place, reference in enumerate(target)
            )
            self._judge(given, names, path)
            self.applying.check(given, target, path)

    def _place(self, given: object, path: Path, key: str, number: int) -> Place:
        where = (*path, key, number) if isinstance(given, list) else (*path, key)
        return self.places.value(*where)

    def _judge(self, given: Mapping[str, Any], target: tuple[str, ...], path: Path) -> None:
        for kind, types in CHECKS.items():
            if kind not in given:
                continue
            for name in target:
                slot = self.slots[name]
                if types and slot.kind not in types:
                    message = f"'{name}' is of type {slot.kind}, and {kind} judges {_choice(types)}"
                    raise DescriptionError(message, self.places.key(*path, kind))
            said = given[kind]
            if isinstance(said, bool):
                continue
            for number, reference in enumerate(_names(said)):
                self._source(kind, reference, target, self._place(said, path, kind, number))
        within = given.get("within")
        if within is not None and within not in self.blocks:
            raise DescriptionError(self._no_block("within", within), self.places.value(*path, "within"))
        if "value" in given:
            self._value(given, path)

    def _no_block(self, key: str, name: str) -> str:
        meant = nearest(name, self.blocks)
        guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(list(self.blocks)[:10])}"
        return f"{key} is '{name}', and there is no such block, {guess}"

    def _source(self, kind: str, reference: str, target: tuple[str, ...], place: Place) -> None:
        if kind == "unique":
            if reference not in (FILES, *self.blocks):
                meant = nearest(reference, (FILES, *self.blocks))
                guess = f", did you mean {meant}?" if meant else ""
                message = f"unique is '{reference}', expected file, files or the name of a block{guess}"
                raise DescriptionError(message, place)
            return
        if kind == "count-of" and reference in self.blocks:
            return
        name = self._slot(reference, kind, place)
        if name in target:
            raise DescriptionError(f"{kind} is '{reference}', which is the slot itself, expected another", place)
        if kind in _LIMITS:
            self._limit(kind, reference, name, target[0], place)
        wanted = ("score", "integer") if kind in ("mean-of", "sum-of") else ()
        if wanted and self.slots[name].kind not in wanted:
            message = f"{kind} is '{reference}', which is of type {self.slots[name].kind}, expected {_choice(wanted)}"
            raise DescriptionError(message, place)

    def _limit(self, kind: str, reference: str, name: str, target: str, place: Place) -> None:
        """Raise where the values of two slots cannot be compared."""
        kinds = [self.slots[each].kind for each in (target, name)]
        if kinds[0] != kinds[1] and not set(kinds) <= set(_NUMBERS):
            wanted = _choice(_NUMBERS) if kinds[0] in _NUMBERS else kinds[0]
            message = f"{kind} is '{reference}', which is of type {kinds[1]}, expected {wanted}"
            raise DescriptionError(message, place)

    def _slot(self, reference: str, key: str, place: Place) -> str:
        """The name of the slot that ``reference`` means, ``slot`` or ``block.slot``."""
        block, dot, name = reference.rpartition(".")
        if dot and block not in self.blocks:
            raise DescriptionError(self._no_block(key, block), place)
        known = self.blocks[block] if dot else tuple(self.slots)
        if name in known:
            return name
        if not dot and name in self.blocks:
            some = next(iter(self.blocks[name]), "slot")
            raise DescriptionError(f"{key} is '{name}', which is a block, expected a slot such as {name}.{some}", place)
        others = (*known, *self.blocks) if key == "count-of" and not dot else known
        meant = nearest(name, others)
        what = "block or slot" if key == "count-of" and not dot else "slot"
        guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(others[:10]) or 'none'}"
        raise DescriptionError(f"{key} is '{reference}', and there is no such {what}, {guess}", place)

    def _value(self, given: Mapping[str, Any], path: Path) -> None:
        """Raise for a value that the counted slot can't have."""
        place = self.places.value(*path, "value")
        if "count-of" not in given:
            raise DescriptionError(
                "value goes with count-of, expected it in this check", self.places.key(*path, "value")
            )
        for reference in _names(given["count-of"]):
            of = () if reference in self.blocks else self.slots[reference.rpartition(".")[2]].of
            if given["value"] not in of:
                meant = nearest(given["value"], of)
                guess = f", did you mean {meant}?" if meant else ""
                values = _choice(of) if of else "a slot of type choice in count-of"
                raise DescriptionError(f"value is '{given['value']}', expected {values}{guess}", place)


def _choice(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
