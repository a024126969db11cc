"""The page of what programs read, ``docs/json.md``, from the schemas that describe it."""

from __future__ import annotations

import json
import re
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
    formats = {each.id: each for each in map(_Format, SCHEMAS)}
    described = [each.described(formats) for each in formats.values() if each.name not in _ELSEWHERE]
    return "\n".join([_INTRODUCTION, *described])


class _Format:
    """One of the schemas, with its definitions."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.schema = json.loads(schema_text(name))
        self.id: str = self.schema["$id"]
        self.title = self.schema["title"].removeprefix("transcript-lint ").capitalize()
        self.definitions: Mapping[str, Any] = self.schema.get("$defs", {})

    def described(self, formats: Mapping[str, _Format]) -> str:
        """A part of the page: what the format is for, its keys, and those of the values that have a name."""
        words = _Words(self, formats)
        file = f"[{self.name}.schema.json](../schemas/{self.name}.schema.json)"
        parts = [f"## {self.title}\n\n{_plain(self.schema['description'])} Schema: {file}.", words.table(self.schema)]
        for key, shape in self.definitions.items():
            if _has_a_part(shape):
                parts.append(f"### {self.title}: {key}")
                parts += [_plain(shape["description"])] if "description" in shape else []
                parts.append(words.table(shape))
        return "\n\n".join(parts) + "\n"


class _Words:
    """The values of one format in words; ``formats`` are all, by the names by which they refer to each other."""

    def __init__(self, own: _Format, formats: Mapping[str, _Format]) -> None:
        self._own = own
        self._formats = formats

    def table(self, shape: Mapping[str, Any]) -> str:
        """The keys of an object, or of the objects in an array; the type of anything else."""
        rows = "".join(
            f"| `{key}` | {self._type(value)} | {self._meaning(value)} |\n"
            for _, inner in _written_in(shape)
            for key, value in _rows(inner)
        )
        head = "| key | type | meaning |\n|---|---|---|\n"
        return (head + rows).rstrip("\n") if rows else f"Type: {self._type(shape)}."

    def _target(self, reference: str) -> tuple[_Words, str, Mapping[str, Any]]:
        """What a reference names: in which format, how it is called there, and what it is."""
        address, _, path = reference.partition("#")
        of = self._formats[address] if address else self._own
        name = path.rpartition("/")[2]
        return _Words(of, self._formats), name, of.definitions[name] if name else of.schema

    def _type(self, shape: Mapping[str, Any]) -> str:
        if "$ref" in shape:
            words, name, target = self._target(shape["$ref"])
            if not _has_a_part(target):
                return words._type(target)
            title = words._own.title
            return f"[{name or title}](#{_anchor(f'{title}: {name}' if name else title)})"
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
            words, _, target = self._target(shape["$ref"])
            return "" if _has_a_part(target) else words._meaning(target)
        return _plain(shape.get("description", ""))


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _has_a_part(shape: Mapping[str, Any]) -> bool:
    """Whether a definition is described apart, and not in each place that uses it."""
    return any(key in inner for _, inner in _written_in(shape) for key in ("properties", "oneOf", "anyOf"))


def _written_in(shape: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """A value itself, those in an array, and those of an object with any keys; each with how it is reached."""
    yield "", shape
    for step, key in (("[]", "items"), (".*", "additionalProperties")):
        if isinstance(shape.get(key), dict):
            yield step, shape[key]


def _rows(shape: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The keys of an object and of the objects that are written in it: ``where.section``, ``related[].line``."""
    for key, value in shape.get("properties", {}).items():
        yield prefix + key, value
        for step, inner in _written_in(value):
            yield from _rows(inner, f"{prefix}{key}{step}.")


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "\\<")
