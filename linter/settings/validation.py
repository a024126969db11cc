"""Tables against the schema, and what is wrong with them in words: the key, what it is, what was expected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from linter.nearest import nearest
from linter.schema_files import schema_text
from linter.settings.reading import Table

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

Schema: TypeAlias = Mapping[str, Any]

DEEPEST = 32
"""How many levels of tables and lists are looked into."""
_SHOWN = 40
"""How many characters of a value are shown."""
_WORDS = {
    "string": "a text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a table",
}


def fault(table: Table) -> str | None:
    """The first thing that is wrong with the settings in ``table``, in one line; ``None`` where nothing is."""
    return _unusable(table) or next(iter(sorted(map(_explained, _validator().iter_errors(table)))), None)


@cache
def _validator() -> Draft202012Validator:
    from jsonschema.validators import Draft202012Validator

    return Draft202012Validator(json.loads(schema_text("config")))


def _unusable(table: Table) -> str | None:
    """What no schema can say: nesting without end, and numbers that are none."""
    level: list[tuple[str, object]] = [("", table)]
    for _ in range(DEEPEST):
        below: list[tuple[str, object]] = []
        for key, value in level:
            if isinstance(value, float) and value - value != 0:
                return f"{key} is {value}, expected a finite number"
            if isinstance(value, dict):
                below += [(f"{key}.{name}" if key else name, held) for name, held in value.items()]
            elif isinstance(value, list):
                below += [(f"{key}[{place}]", held) for place, held in enumerate(value, 1)]
        level = below
    return f"{_key_path(level[0][0].split('.')[:3])}… is nested more than {DEEPEST} levels deep" if level else None


def _explained(error: ValidationError) -> str:
    """One error as ``KEY is FOUND, expected ALLOWED``."""
    path = list(error.absolute_path)
    schema: Any = error.schema
    value: Any = error.instance
    wanted: Any = error.validator_value
    if error.validator == "additionalProperties":
        known = sorted(schema.get("properties", ()))
        unknown = next(name for name in value if name not in known)
        return f"{_key_path([*path, unknown])} is unknown, {_hint(unknown, known)}"
    if error.validator == "required":
        missing = next(name for name in wanted if name not in value)
        return f"{_key_path(path)} has no {missing}, expected one"
    if error.validator == "anyOf" and isinstance(value, dict):
        inner = [each for each in error.context or () if each.path or each.validator == "additionalProperties"]
        if inner:
            return min(map(_explained, inner))
    if error.validator == "enum" and isinstance(value, str):
        meant = nearest(value, known := [str(each) for each in schema["enum"]])
        guess = f", did you mean {meant}?" if meant else ""
        return f"{_key_path(path)} is {_shown(value)}, expected {_choice(known)}{guess}"
    return f"{_key_path(path)} is {_shown(value)}, expected {allowed(schema)}"


def _hint(found: str, known: Sequence[str]) -> str:
    meant = nearest(found, known)
    return f"did you mean {meant}?" if meant else f"expected {_choice(known)}"


def allowed(schema: Schema) -> str:
    """What ``schema`` allows, in words."""
    if "anyOf" in schema:
        return _choice([allowed(each) for each in schema["anyOf"]])
    if "const" in schema:
        return _shown(schema["const"])
    if "enum" in schema:
        return _choice(list(map(str, schema["enum"])))
    kind = schema.get("type", "")
    words = _WORDS.get(kind, "something else")
    if kind == "array":
        many = {"string": "texts", "integer": "whole numbers", "number": "numbers", "object": "tables"}
        words = f"a list of {many.get(schema['items'].get('type', ''), 'values')}"
    return words + "".join(_limits(schema))


def _limits(schema: Schema) -> Iterator[str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        yield f" from {low} to {high}"
    elif low is not None or high is not None:
        yield f" of at least {low}" if high is None else f" of at most {high}"
    fewest, most = schema.get("minLength"), schema.get("maxLength")
    if fewest == most == 1:
        yield " of one character"
    elif fewest == 1:
        yield " that is not empty" if most is None else f" of at most {most} characters that is not empty"
    elif most is not None:
        yield f" of at most {most} characters"
    if "minItems" in schema:
        yield f" with at least {schema['minItems']}"
    if schema.get("pattern") == r"\S":
        yield " that is not blank"
    elif schema.get("pattern") == r"\w":
        yield " with a letter or a digit"


def _choice(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


def _shown(value: object) -> str:
    """A value as TOML would write it; of tables and lists only that they are some."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value if len(value) <= _SHOWN else value[:_SHOWN] + "…", ensure_ascii=False)
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, datetime | date | time):
        return "a date or time"
    if isinstance(value, int) and abs(value) >= 10**_SHOWN:
        return "a number with very many digits"
    return str(value)


def _key_path(path: Sequence[object]) -> str:
    """``layout.sections[2]``, counted from 1."""
    shown = ""
    for step in path:
        if isinstance(step, int):
            shown += f"[{step + 1}]"
        else:
            name = str(step)
            plain = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
            shown += "." * bool(shown) + (name if plain and len(name) <= _SHOWN else _shown(name))
    return shown or "the table"
