"""The JSON Schema of parsed forms that all layouts share, and what schemas of parsed forms are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from linter.layouts.meaning import Meaning
from linter.layouts.parsed.descriptions import LISTED, OBJECTS, SHARED_VALUES
from linter.layouts.parsed.form import VERSION
from linter.layouts.parsed.shape import FIELDS, FLAGS, LISTS, Level

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHARED = f"urn:transcript-lint:transcript:{VERSION}"
"""The ``$id`` of what all layouts share."""


def layout_id(name: str) -> str:
    """The ``$id`` of the schema of the layout called ``name``."""
    return f"urn:transcript-lint:layout:{_escaped(name)}:{VERSION}"


OF_THE_TEXT = ("written", "line", "end_line", "look")
_VALUES = tuple(meaning.value for meaning in Meaning if meaning not in (Meaning.FIELD, Meaning.FLAG))
DEFS: Mapping[Level, str] = {level: level.name.lower() for level in Level if level is not Level.DOCUMENT}


def shared_schema() -> Schema:
    """The schema of what all layouts share: meanings."""
    values = {key: {"$ref": f"#/$defs/{key}"} for key in (*_VALUES, "quoted", FLAGS, FIELDS)}
    common = {**values, **{key: {"$ref": f"#/$defs/{key}"} for key in ("block", *OF_THE_TEXT)}}
    objects = {}
    for level, name in DEFS.items():
        lists = {LISTS[inner]: list_of(LISTS[inner], f"#/$defs/{DEFS[inner]}") for inner in INNER[level]}
        required = [LISTS[inner] for inner in INNER[level] if inner in (Level.CANDIDATE, Level.EXCHANGE)]
        objects[name] = object_of(OBJECTS[level] + ".", {**common, **lists}, required)
    lists = {LISTS[inner]: list_of(LISTS[inner], f"#/$defs/{DEFS[inner]}") for inner in INNER[Level.DOCUMENT]}
    own = {key: {"$ref": f"#/$defs/{key}"} for key in ("version", "layout", "line_ends")}
    top = object_of(
        "What `Document.to_dict()` gives and `transcript-lint export --format json` writes, in any layout.",
        {**own, **values, **{key: {"$ref": f"#/$defs/{key}"} for key in OF_THE_TEXT}, **lists},
        ["version", "layout", "line_ends", "sections"],
    )
    return {
        "$schema": DIALECT,
        "$id": SHARED,
        "title": "Parsed transcript",
        **top,
        "$defs": {**objects, **SHARED_VALUES},
    }


INNER: Mapping[Level, tuple[Level, ...]] = {
    Level.DOCUMENT: (Level.PART, Level.SECTION),
    Level.SECTION: (Level.PART, Level.CANDIDATE),
    Level.CANDIDATE: (Level.PART, Level.TURN, Level.EXCHANGE),
    Level.EXCHANGE: (Level.PART,),
    Level.TURN: (Level.PART,),
    Level.PART: (Level.PART,),
}


def list_of(key: str, reference: str) -> Schema:
    """A list of objects, by the key of the list."""
    return {"description": LISTED[key], "type": "array", "items": {"$ref": reference}}


def object_of(description: str, properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    """An object that has nothing but ``properties``."""
    return {
        "description": description,
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": dict(properties),
    }


def shared(key: str) -> Schema:
    """A reference to what all layouts share."""
    return {"$ref": f"{SHARED}#/$defs/{key}"}


def _escaped(name: str) -> str:
    """A name as a part of a URN."""
    from urllib.parse import quote

    return quote(name, safe="")
