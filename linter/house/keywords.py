"""The keywords that a schema may have, and those of them that have schemas in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from linter.house.pointing import Path

_IN_OBJECTS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_IN_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_ALONE = (
    "items",
    "contains",
    "additionalProperties",
    "propertyNames",
    "not",
    "if",
    "then",
    "else",
    "unevaluatedItems",
    "unevaluatedProperties",
)


def subschemas(data: Any, path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every schema that is an object, itself first, with its path."""
    if not isinstance(data, dict):
        return
    yield path, data
    for key, value in data.items():
        if key in _IN_OBJECTS and isinstance(value, dict):
            for name, inner in value.items():
                yield from subschemas(inner, (*path, key, name))
        elif key in _IN_LISTS and isinstance(value, list):
            for number, inner in enumerate(value):
                yield from subschemas(inner, (*path, key, number))
        elif key in _ALONE:
            yield from subschemas(value, (*path, key))


def depths(data: Any) -> Iterator[tuple[Path, int]]:
    """The path of every schema, and how many it is in, itself included."""
    known: set[Path] = set()
    for path, _ in subschemas(data):
        known.add(path)
        yield path, sum(path[:end] in known for end in range(len(path) + 1))


KEYWORDS = frozenset(
    (
        *("$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs"),
        *_IN_OBJECTS,
        *_IN_LISTS,
        *_ALONE,
        *("type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
        *("maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains"),
        *("maxProperties", "minProperties", "required", "dependentRequired", "format"),
        *("title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "errorMessage"),
        *("contentEncoding", "contentMediaType", "contentSchema"),
    )
)


def meant_by(key: str) -> str | None:
    """The keyword that an unknown one is misspelt for: a schema with such a one checks nothing there."""
    if key in KEYWORDS or key.startswith("x-"):
        return None
    from linter.nearest import nearest

    return nearest(key, KEYWORDS)
