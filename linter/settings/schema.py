"""Types to JSON Schema: every key, the layout and the options of rules, as ``schemas/config.schema.json``."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

from linter.options import Option, fields_of, parameters_of
from linter.rule import AnyRule
from linter.settings.keys import Config

_SIMPLE: dict[object, dict[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    object: {},
}


def config_schema(rules: Iterable[AnyRule]) -> dict[str, object]:
    """The JSON Schema of a settings file."""
    schema = _table(fields_of(Config))
    options = {rule.name: _table(found) for rule in rules if (found := tuple(parameters_of(rule.check)))}
    properties: Any = schema["properties"]
    properties["rules"] |= {"properties": options, "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:transcript-lint:config",
        "title": "Settings of transcript-lint",
        "description": "What transcript-lint.toml holds, or [tool.transcript-lint] in pyproject.toml.",
        **schema,
    }


def schema_of(hint: Any) -> dict[str, object]:
    """The JSON Schema of what a setting of this type may hold.

    TOML cannot write ``None``; where it stands beside a named tuple, ``false`` says that there is none.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if hasattr(hint, "__metadata__"):
        return _annotated(Option.of("", hint, ...))
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _item(arguments[0])}
    if origin in (Union, types.UnionType):
        return _one_of([part for part in arguments if part is not type(None)], optional=type(None) in arguments)
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": schema_of(arguments[1])}
    if hasattr(hint, "_fields"):
        return _table(fields_of(hint))
    return dict(_SIMPLE[hint])


def _annotated(option: Option) -> dict[str, object]:
    described = {"description": option.meaning} if option.meaning else {}
    return {**described, **schema_of(option.hint), **option.narrowed}


def _one_of(parts: list[Any], optional: bool) -> dict[str, object]:
    schemas = [schema_of(part) for part in parts]
    if optional and any(hasattr(part, "_fields") for part in parts):
        schemas.insert(0, {"const": False})
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _item(hint: Any) -> dict[str, object]:
    """The schema of what stands in a list: a table there has no defaults to begin with."""
    schema = schema_of(hint)
    if hasattr(hint, "_fields"):
        schema["required"] = [option.name for option in fields_of(hint) if option.default is ...]
    return schema


def _table(options: Iterable[Option]) -> dict[str, object]:
    """The schema of a table with these keys and no others."""
    properties = {option.name: _annotated(option) for option in options}
    return {"type": "object", "properties": properties, "additionalProperties": False}
