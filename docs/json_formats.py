"""The page of what programs read, ``docs/json.md``, from the schemas that describe it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from linter.schema_files import SCHEMAS, schema_text

_ELSEWHERE = ("config", "layout")
"""What people write and not programs: these have pages of their own."""
_INTRODUCTION = """\
# JSON formats

This page is written by `python docs/generate.py` from the JSON Schemas that come with the program. The number `version`
changes only if programs that read a format have to change. New keys do not change it, so ignore keys that you do not
know.

Settings and descriptions of layouts are written by people; they have pages of their own, [settings](settings.md) and
[layouts](layouts.md), and schemas for editors: [config.schema.json](../schemas/config.schema.json) and
[layout.schema.json](../schemas/layout.schema.json).
"""


def page() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *(_Format(name).described() for name in SCHEMAS if name not in _ELSEWHERE)])


class _Format:
    """One of the schemas, with its definitions."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.schema = json.loads(schema_text(name))
        self.title = self.schema["title"].removeprefix("transcript-lint ").capitalize()
        self.definitions: Mapping[str, Any] = self.schema.get("$defs", {})

    def described(self) -> str:
        """A part of the page: what the format is for, its keys, and those of the values that have a name."""
        file = f"[{self.name}.schema.json](../schemas/{self.name}.schema.json)"
        parts = [f"## {self.title}\n\n{_plain(self.schema['description'])} Schema: {file}.", self._table(self.schema)]
        for key, shape in self.definitions.items():
            if _has_a_part(shape):
                parts.append(f"### {self.title}: {key}")
                parts += [_plain(shape["description"])] if "description" in shape else []
                parts.append(self._table(shape))
        return "\n\n".join(parts) + "\n"

    def _table(self, shape: Mapping[str, Any]) -> str:
        found = _rows(shape if "properties" in shape else shape.get("items", {}))
        rows = "".join(f"| `{key}` | {self._type(value)} | {self._meaning(value)} |\n" for key, value in found)
        head = "| key | type | meaning |\n|---|---|---|\n"
        return (head + rows).rstrip("\n") if rows else f"Type: {self._type(shape)}."

    def _type(self, shape: Mapping[str, Any]) -> str:
        if "$ref" in shape:
            name = shape["$ref"].rpartition("/")[2]
            target = self.definitions[name]
            return f"[{name}](#{self.title}-{name})".lower() if _has_a_part(target) else self._type(target)
        if "const" in shape:
            return f"`{json.dumps(shape['const'])}`"
        if "enum" in shape:
            return " or ".join(f"`{json.dumps(value)}`" for value in shape["enum"])
        for choice in ("oneOf", "anyOf"):
            if choice in shape:
                return " or ".join(self._type(each) for each in shape[choice])
        kinds = shape.get("type", "any value")
        if kinds == "array" and "items" in shape:
            return f"array of {self._type(shape['items'])}"
        return " or ".join(kinds) if isinstance(kinds, list) else str(kinds)

    def _meaning(self, shape: Mapping[str, Any]) -> str:
        if "description" not in shape and "$ref" in shape:
            target = self.definitions[shape["$ref"].rpartition("/")[2]]
            return "" if _has_a_part(target) else self._meaning(target)
        return _plain(shape.get("description", ""))


def _has_a_part(shape: Mapping[str, Any]) -> bool:
    """Whether a definition is described apart, and not in each place that uses it."""
    return any(key in each for each in (shape, shape.get("items", {})) for key in ("properties", "oneOf", "anyOf"))


def _rows(shape: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The keys of an object and of the objects that are written in it: ``where.section``, ``related[].line``."""
    for key, value in shape.get("properties", {}).items():
        yield prefix + key, value
        if isinstance(value.get("items"), dict):
            yield from _rows(value["items"], f"{prefix}{key}[].")
        yield from _rows(value, f"{prefix}{key}.")


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "\\<")
