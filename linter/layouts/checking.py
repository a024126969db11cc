"""A description that somebody wrote, checked from its TOML to what its blocks mean together.

Only loaded for descriptions that do not come with the program.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from linter.layouts.applying import Applying
from linter.layouts.declared import Declared
from linter.layouts.description import Description, DescriptionError, Place, Row
from linter.layouts.naming import check_aliases, check_struggled
from linter.layouts.nesting import LONGEST, check_nesting, check_sizes
from linter.layouts.occurring import Occurring
from linter.layouts.places import Places
from linter.layouts.reading import slots_of
from linter.layouts.shapes import check_shape
from linter.layouts.slots import check_slots, inner_slot
from linter.layouts.telling import check_telling
from linter.layouts.template import columns

LARGEST = 64 * 1024
"""How many characters a description may have."""
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def parse(text: str) -> tuple[dict[str, Any], Places]:
    """What the TOML ``text`` says, and where; raises :class:`DescriptionError` where it is not as the schema says."""
    if len(text) > LARGEST:
        raise DescriptionError(f"the file has {len(text)} characters, expected at most {LARGEST}", Place(1, 1))
    try:
        data = tomllib.loads(text)
        places = Places(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), text) from None
    except ValueError:  # of int(), for more digits than Python reads
        raise DescriptionError("not valid TOML: a number has too many digits", Place(1, 1)) from None
    except RecursionError:
        raise DescriptionError("not valid TOML: lists or tables are nested too deeply", Place(1, 1)) from None
    check_shape(data, places)
    return data, places


def _not_toml(message: str, text: str) -> DescriptionError:
    found = _PLACE.search(message)
    said = message[: found.start()] if found is not None else message
    lines = text.replace("\r\n", "\n").split("\n")
    place = Place(len(lines), len(lines[-1]) + 1)
    if found is not None and found["line"]:
        place = Place(int(found["line"]), int(found["column"]))
    return DescriptionError(f"not valid TOML: {said[:1].lower()}{said[1:200]}", place)


def check(description: Description, data: Mapping[str, Any], places: Places) -> None:
    """Raise :class:`DescriptionError` for the first thing that is wrong with what ``description`` means."""

    def at(block: str, offset: int) -> Place:
        return places.inside(("blocks", block))(offset)

    blocks, slots = description.blocks, description.slots
    for name in data["blocks"]:
        if len(name) > LONGEST:
            raise DescriptionError(f"the name of a block has {len(name)} characters", places.key("blocks", name))
        if control := _CONTROL.search(data["blocks"][name]):
            message = f"U+{ord(control[0]):04X} is a control character, expected printable text"
            raise DescriptionError(message, at(name, control.start()))
    check_sizes(blocks, places, at)
    for block in blocks.values():
        for row in (entry for entry in block.entries if isinstance(entry, Row)):
            for name, column in columns(row.text):
                if name in blocks:
                    message = f"'{name}' is a block, expected on a line of its own, or another name for the slot"
                    raise DescriptionError(message, at(block.name, row.offset + column))
    check_nesting(blocks, places, at)
    check_slots(data.get("slots", {}), slots, places)
    check_telling(blocks, slots, at)
    given = data.get("slots", {})
    names = {
        name: (own := tuple(slots_of(block))) + tuple(inner_slot(given[each]) for each in own if each in given)
        for name, block in blocks.items()
    }
    inner = frozenset(name for table in given.values() if (name := inner_slot(table)))
    Declared(slots, names, places, Applying(slots, Occurring(blocks, names), places, inner)).check(data)
    check_struggled(description, places)
    check_aliases(data, blocks, places)
