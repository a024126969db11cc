"""A description from its TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from linter.layouts.description import Block, Check, Description, Item, Part, Place, Row, Slot, Value
from linter.layouts.meaning import STANDARD, Meaning
from linter.layouts.places import Places
from linter.layouts.template import TemplateError, read_block

CHECKS = (
    "count-of",
    "mean-of",
    "sum-of",
    "same-as",
    "quoted-from",
    "unique",
    "ascending",
    "alternate",
)

_TYPES = {
    Meaning.QUESTION: "text",
    Meaning.ANSWER: "text",
    Meaning.SCORE: "score",
    Meaning.FLAG: "flag",
    Meaning.ANNOTATION: "text",
    Meaning.NUMBER: "number",
    Meaning.NAME: "name",
    Meaning.ROLE: "name",
    Meaning.HEADING: "choice",
    Meaning.TITLE: "line",
    Meaning.TIER: "choice",
    Meaning.SPEAKER: "speaker",
    Meaning.SAID: "text",
    Meaning.CLOCK: "clock",
    Meaning.DATE: "date",
    Meaning.FIELD: "line",
}


class DescriptionError(ValueError):
    """A description that cannot be used: ``message``, and where in the TOML."""

    def __init__(self, message: str, place: Place, path: str = "") -> None:
        self.message = message
        self.place = place
        self.path = path
        super().__init__(f"{path}:{place.line}:{place.column}: {message}")


def read_description(text: str, path: str = "") -> Description:
    """The description that the TOML ``text`` holds.

    Raises :class:`DescriptionError` for the first thing that is wrong with it.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DescriptionError(str(error), Place(1, 1), path) from None
    places = Places(text)
    templates: Mapping[str, str] = data["blocks"]
    blocks = {}
    for name, template in templates.items():
        place = places.of("blocks", name)
        first = places.first_row("blocks", name)
        try:
            blocks[name] = read_block(name, template, frozenset(templates), place, first)
        except TemplateError as error:
            column = error.column + (first.column if not error.row else 1)
            raise DescriptionError(str(error), Place(first.line + error.row, column), path) from None
    given: Mapping[str, Mapping[str, Any]] = data.get("slots", {})
    names = dict.fromkeys(name for block in blocks.values() for name in slots_of(block))
    names |= dict.fromkeys(name for value in list(given.values()) for name in _inner(value))
    slots = {name: _slot(name, given.get(name, {})) for name in names}
    checks = tuple(_checks(data, given, places))
    aliases = {label: tuple(words) for label, words in data.get("aliases", {}).items()}
    return Description(data["name"], blocks, slots, checks, aliases, path)


def slots_of(block: Block) -> Iterator[str]:
    """The names of the slots of a block's rows, in their order."""
    for entry in block.entries:
        if isinstance(entry, Row):
            yield from _values(entry.items)


def _values(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Value):
            yield item.slot
        elif isinstance(item, Part):
            yield from _values(item.items)


def _inner(given: Mapping[str, Any]) -> Iterator[str]:
    """The slot that a free text holds in its ``values``."""
    values = given.get("values", "")
    if "{" in values:
        yield values.partition("{")[2].partition("}")[0]


def _slot(name: str, given: Mapping[str, Any]) -> Slot:
    meaning = Meaning(given["is"]) if "is" in given else STANDARD.get(name, Meaning.FIELD)
    kind = given.get("type")
    if kind is None:
        kind = "choice" if "of" in given and meaning is not Meaning.FLAG else _TYPES[meaning]
    if kind == "choice" and "of" not in given:
        kind = "line"
    quotes = given.get("quotes", False)
    return Slot(
        name,
        kind,
        meaning,
        float(given.get("minimum", 0)),
        float(given["maximum"]) if "maximum" in given else None,
        given.get("decimals"),
        tuple(given.get("of", ())),
        given.get("ordered", False),
        given.get("once", False),
        tuple((other, word) for word, others in given.get("aliases", {}).items() for other in others),
        None if quotes == "usual" else quotes,
        given.get("values", ""),
        given.get("after", ""),
    )


def _checks(data: Mapping[str, Any], slots: Mapping[str, Mapping[str, Any]], places: Places) -> Iterator[Check]:
    for name, given in slots.items():
        for kind in CHECKS:
            if kind in given:
                place = places.of("slots", name)
                sources = () if given[kind] is True else _names(given[kind])
                yield Check(kind, (name,), sources, given.get("within", ""), place)
    for number, given in enumerate(data.get("checks", ())):
        place = places.of("checks", str(number))
        for kind in CHECKS:
            if kind in given:
                yield Check(kind, _names(given.get("these", ())), _names(given[kind]), given.get("within", ""), place)


def _names(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
