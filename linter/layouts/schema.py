"""Values held against a JSON Schema, as far as the schema of descriptions goes: no other keywords are known.

A validator of the whole standard takes longer to load than most runs take, and would be one more thing to install.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from linter.tuples import NamedTuple

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """One thing that a ``schema`` does not allow, by its keyword: what it is, and the path to it.

    ``context`` is what is wrong with it for each of several schemas of which one should fit.
    """

    keyword: str
    path: Path
    value: Any
    schema: Schema
    context: tuple[Fault, ...] = ()


def faults(value: Any, schema: Schema, root: Schema, path: Path = ()) -> Iterator[Fault]:
    """Everything that is wrong with ``value``, in the order of the keywords; references are looked up in ``root``."""
    for keyword, wanted in schema.items():
        if keyword in _HOLDS:
            if not _HOLDS[keyword](value, wanted):
                yield Fault(keyword, path, value, schema)
        elif keyword == "$ref":
            yield from faults(value, referred(wanted, root), root, path)
        elif keyword == "anyOf":
            context = [tuple(faults(value, each, root, path)) for each in wanted]
            if all(context):
                yield Fault(keyword, path, value, schema, tuple(fault for each in context for fault in each))
        elif keyword == "items" and isinstance(value, list):
            for place, item in enumerate(value):
                yield from faults(item, wanted, root, (*path, place))
        elif isinstance(value, dict):
            yield from _of_object(keyword, wanted, value, schema, root, path)


def _of_object(
    keyword: str, wanted: Any, value: dict[str, Any], schema: Schema, root: Schema, path: Path
) -> Iterator[Fault]:
    """What is wrong with the members of an object."""
    if keyword == "required":
        yield from (Fault(keyword, path, value, schema) for name in wanted if name not in value)
    elif keyword == "properties":
        for name, inner in wanted.items():
            if name in value:
                yield from faults(value[name], inner, root, (*path, name))
    elif keyword == "additionalProperties":
        others = [name for name in value if name not in schema.get("properties", ())]
        if wanted is False and others:
            yield Fault(keyword, path, value, schema)
        elif wanted is not False:
            for name in others:
                yield from faults(value[name], wanted, root, (*path, name))


def referred(reference: str, root: Schema) -> Schema:
    """The schema that ``reference`` is to, ``#/$defs/slot``."""
    found: Any = root
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    schema: Schema = found
    return schema


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and value == value // 1,
    "number": _is_number,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}
_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, wanted: any(
        _TYPES[each](value) for each in ([wanted] if isinstance(wanted, str) else wanted)
    ),
    "const": lambda value, wanted: value == wanted and type(value) is type(wanted),
    "enum": lambda value, wanted: any(value == each and type(value) is type(each) for each in wanted),
    "minLength": lambda value, wanted: not isinstance(value, str) or len(value) >= wanted,
    "maxLength": lambda value, wanted: not isinstance(value, str) or len(value) <= wanted,
    "minItems": lambda value, wanted: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda value, wanted: not isinstance(value, list) or len(value) <= wanted,
    "uniqueItems": lambda value, _: not isinstance(value, list) or not _has_twice(value),
    "minimum": lambda value, wanted: not (_is_number(value) and value < wanted),
    "maximum": lambda value, wanted: not (_is_number(value) and value > wanted),
}


def _has_twice(items: list[Any]) -> bool:
    """Whether an item comes twice; all that may be in a list here are texts, and anything else is refused besides."""
    texts = [item for item in items if isinstance(item, str)]
    return len(texts) > len(set(texts))
