"""A description from its TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from linter.layouts.declared import checks_of
from linter.layouts.description import Block, Description, DescriptionError, Place, Row
from linter.layouts.positions import value_names
from linter.layouts.slots import clocks_of_day, inner_slot, slot_of
from linter.layouts.template import TemplateError, read_block

if TYPE_CHECKING:
    from linter.layouts.places import Places

_TOP = Place(1, 1)


def read_description(text: str, path: str = "", trusted: bool = False) -> Description:
    """The description that the TOML ``text`` holds.

    One that is ``trusted`` comes with the program: it is not checked, and its places are not looked up. Raises
    :class:`DescriptionError` for the first thing that is wrong with any other.
    """
    if trusted:
        return _described(tomllib.loads(text), path)
    from linter.layouts import checking

    try:
        data, places = checking.parse(text)
        description = _described(data, path, places)
        checking.check(description, data, places)
    except DescriptionError as error:
        raise DescriptionError(error.message, error.place, path, error.endless) from None
    return description


def description_of(data: bytes, path: str = "") -> Description:
    """The description that a file of these bytes holds; raises :class:`DescriptionError`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise DescriptionError(f"byte {error.start} is not UTF-8, expected UTF-8", place, path) from None
    return read_description(text, path)


def _described(data: Mapping[str, Any], path: str, places: Places | None = None) -> Description:
    templates: Mapping[str, str] = data["blocks"]
    blocks = {name: _block(name, template, frozenset(templates), places) for name, template in templates.items()}
    given: Mapping[str, Mapping[str, Any]] = data.get("slots", {})
    names = dict.fromkeys(name for block in blocks.values() for name in slots_of(block))
    names |= dict.fromkeys(name for table in given.values() if (name := inner_slot(table)))
    slots = {name: slot_of(name, given.get(name, {})) for name in names}
    for name in clocks_of_day(chain.from_iterable(map(_lines, blocks.values())), slots):
        slots[name] = slots[name]._replace(of_day=True)
    aliases = {label: tuple(words) for label, words in data.get("aliases", {}).items()}
    about: str = data.get("about", "")
    struggled: str = data.get("struggled", "")
    margin = None
    if "margin" in data:
        from linter.layouts.line_numbers import check_margin, margin_of  # few layouts have one

        if places is not None:
            check_margin(data, places)
        margin = margin_of(data["margin"])
    checks = tuple(checks_of(data, places))
    return Description(data["name"], blocks, slots, checks, aliases, path, about, struggled, margin)


def _block(name: str, template: str, blocks: frozenset[str], places: Places | None) -> Block:
    if places is None:
        return read_block(name, template, blocks, _TOP, lambda offset: _TOP)
    try:
        return read_block(name, template, blocks, places.key("blocks", name), places.inside(("blocks", name)))
    except TemplateError as error:
        raise DescriptionError(str(error), places.inside(("blocks", name))(error.offset)) from None


def slots_of(block: Block) -> Iterator[str]:
    """The names of the slots of a block's rows, in their order."""
    return chain.from_iterable(_lines(block))


def _lines(block: Block) -> Iterator[list[str]]:
    """The names of the slots of each of a block's rows."""
    return (value_names(entry.items) for entry in block.entries if isinstance(entry, Row))
