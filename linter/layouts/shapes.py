"""The tables and keys of a description against the schema, and the first thing wrong with them in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from linter.layouts.description import DescriptionError, Place
from linter.layouts.places import Path, Places
from linter.layouts.schema import Fault, Schema, faults, referred
from linter.nearest import nearest
from linter.schema_files import schema_text

_SHOWN = 40
"""How many characters of a value are shown."""
_WORDS = {
    "string": "a string",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a table",
}


def check_shape(data: dict[str, Any], places: Places) -> None:
    """Raise :class:`DescriptionError` for the first thing in ``data`` that the schema does not allow.

    An unknown key is named before anything else: what is missing is often what was misspelt.
    """
    _finite(data, places)
    found = [_Told(fault, places) for fault in faults(data, _schema(), _schema())]
    if found:
        first = min(found, key=lambda told: (not told.is_unknown_key, told.place))
        raise DescriptionError(first.message, first.place)


@cache
def _schema() -> Schema:
    schema: Schema = json.loads(schema_text("layout"))
    return schema


def _finite(data: dict[str, Any], places: Places) -> None:
    """Raise for numbers that no schema can refuse."""
    slots = data.get("slots")
    for name, slot in slots.items() if isinstance(slots, dict) else ():
        for key, value in slot.items() if isinstance(slot, dict) else ():
            if isinstance(value, float) and value - value != 0:
                place = places.value("slots", name, key)
                raise DescriptionError(f"{_key_path(('slots', name, key))} is {value}, expected a finite number", place)


class _Told:
    """A fault in words: its ``message``, its ``place``, and whether it is a key that nobody knows."""

    def __init__(self, fault: Fault, places: Places) -> None:
        self._fault = _innermost(fault)
        self.is_unknown_key = self._fault.keyword == "additionalProperties"
        self.place = Place(1, 1)
        self.message = self._said(places)

    def _said(self, places: Places) -> str:
        keyword, path, value, schema, _ = self._fault
        shown = _key_path(path)
        self.place = places.value(*path)
        if self.is_unknown_key:
            known = list(schema["properties"])
            unknown = next(name for name in value if name not in known)
            self.place = places.key(*path, unknown)
            owner = f"{shown} has" if path else "there is"
            return f"{owner} no key {_shown(unknown)}, {_hint(unknown, known)}"
        if keyword == "required":
            missing = next(name for name in schema["required"] if name not in value)
            where = f"{shown} has no '{missing}'" if path else f"'{missing}' is missing"
            return f"{where}, expected {_MISSING.get(missing, 'one')}"
        if keyword == "uniqueItems":
            again = next(place for place, item in enumerate(value) if item in value[:place])
            self.place = places.value(*path, again)
            return f"{shown} has {_shown(value[again])} twice, expected each value once"
        if keyword == "enum":
            known = [each for each in schema["enum"] if isinstance(each, str)]
            meant = nearest(value, known) if isinstance(value, str) else None
            guess = f", did you mean {_shown(meant)}?" if meant else ""
            kind = "" if isinstance(value, str) else "the string " * (len(known) == len(schema["enum"]))
            return f"{shown} is {_shown(value)}, expected {kind}{_allowed(schema)}{guess}"
        if keyword in ("minLength", "minItems"):
            return f"{shown} is empty, expected {_allowed(schema)}"
        wanted = _WORDS[schema["type"]] if keyword == "type" and "items" not in schema else _allowed(schema)
        return f"{shown} is {_shown(value)}, expected {wanted}"


_MISSING = {
    "name": "the name of the layout",
    "blocks": "a table of templates",
    "file": "the template of a whole file",
    "slot": "the slot that is judged",
}


def _innermost(fault: Fault) -> Fault:
    """Of several things that are allowed, what is wrong with the one that was meant by its type."""
    if fault.keyword != "anyOf":
        return fault
    meant = [each for each in fault.context if each.keyword not in ("type", "enum") or each.path != fault.path]
    return _innermost(meant[0]) if meant else fault


def _hint(found: str, known: Sequence[str]) -> str:
    meant = nearest(found, known)
    return f"did you mean {meant}?" if meant else f"expected {_choice(known)}"


def _allowed(schema: Any) -> str:
    """What ``schema`` allows, in words."""
    if "$ref" in schema:
        return _allowed(referred(schema["$ref"], _schema()))
    if "anyOf" in schema:
        return _choice([_allowed(each) for each in schema["anyOf"]])
    if "enum" in schema:
        return _choice(list(map(_shown, schema["enum"])))
    kind = schema["type"]
    if kind == "array":
        many = "tables under [[checks]]" if schema["items"].get("$ref", "").endswith("check") else "a list of strings"
        return f"{many}, at most {schema['maxItems']}"
    return _WORDS[kind] + "".join(_limits(schema))


def _limits(schema: Any) -> Iterator[str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        yield f" from {low} to {high}"
    if "maxLength" in schema:
        yield f" of 1 to {schema['maxLength']} characters"


def _choice(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _shown(value: object) -> str:
    """A value as TOML would write it; of tables and lists only that they are some."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…", ensure_ascii=False)
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)}" if value else "an empty list"
    if isinstance(value, int) and abs(value) >= 10**_SHOWN:
        return "a number with very many digits"
    return str(value)


def _key_path(path: Path) -> str:
    """``slots.score.of[2]``, counted from 1."""
    shown = ""
    for step in path:
        if isinstance(step, int):
            shown += f"[{step + 1}]"
        else:
            plain = step.replace("-", "").replace("_", "").isalnum() and len(step) <= _SHOWN
            shown += "." * bool(shown) + (step if plain else _shown(step))
    return shown or "the description"
