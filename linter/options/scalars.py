"""Values without parts: from what TOML has to what Python has, as far as a schema allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

Schema: TypeAlias = Mapping[str, Any]

INVALID: Final = object()
"""What is read where a value is not allowed."""


def _text(value: Any, schema: Schema) -> object:
    fits = (
        isinstance(value, str)
        and schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        and re.search(schema.get("pattern", ""), value)
    )
    return value if fits else INVALID


def _switch(value: Any, schema: Schema) -> object:
    return value if isinstance(value, bool) else INVALID


def one_of(value: Any, schema: Schema) -> object:
    """One of the texts of an ``enum``."""
    return value if isinstance(value, str) and value in schema["enum"] else INVALID


def nothing(value: Any, schema: Schema) -> object:
    """``None``, which is written ``false``."""
    return None if value is False else INVALID


def _whole(value: Any, schema: Schema) -> object:
    """A whole number, which JSON Schema lets be written ``2.0`` too."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        return INVALID
    return value if schema.get("minimum", value) <= value <= schema.get("maximum", value) else INVALID


def _number(value: Any, schema: Schema) -> object:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return INVALID
    try:
        number = float(value)
    except OverflowError:  # more digits than a float has
        return INVALID
    finite = number - number == 0
    return number if finite and schema.get("minimum", number) <= number <= schema.get("maximum", number) else INVALID


SCALARS: Mapping[Any, tuple[str, str, str, Callable[[Any, Schema], object]]] = {
    str: ("a text", "texts", "string", _text),
    bool: ("true or false", "true or false", "boolean", _switch),
    int: ("a whole number", "whole numbers", "integer", _whole),
    float: ("a number", "numbers", "number", _number),
}
"""By type: what it is in words, alone and as many, in JSON Schema, and how it is read."""
