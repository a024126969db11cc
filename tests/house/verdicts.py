"""What each keyword of a schema says of each member of the objects in three transcripts, and of broken schemas.

``verdicts.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from linter import parse
from linter.house.schema import SchemaFaultError
from tests.house.places import TEXTS, at, broken, house, layouts_of

GOLDEN = Path(__file__).with_suffix(".txt")
LEVELS = ("document", "section", "candidate", "exchange", "turn", "part")
OF_MEMBERS: tuple[Any, ...] = (
    {"type": "array"}, {"type": ["null", "boolean"]}, {"const": 7}, {"const": True}, {"enum": ["a", 1.0, False, None]},
    {"enum": [{"a": 1}, [1]]}, {"minimum": 1}, {"maximum": 0.5}, {"exclusiveMinimum": 0.633}, {"exclusiveMaximum": 1},
    {"multipleOf": 0.1}, {"multipleOf": 2}, {"minLength": 8}, {"maxLength": 7}, {"pattern": "^[a-z]+$"},
    {"format": "date", "pattern": "x"}, {"minItems": 3}, {"maxItems": 1}, {"uniqueItems": True}, {"items": False},
    {"prefixItems": [{"type": "null"}]}, {"contains": {"type": "string", "minLength": 12}},
    {"contains": True, "minContains": 3}, {"contains": True, "maxContains": 1}, {"required": ["mood"]},
    {"minProperties": 3}, {"maxProperties": 2}, {"propertyNames": {"maxLength": 5}}, {"additionalProperties": False},
    {"not": {"type": ["string", "object"]}}, {"anyOf": [{"type": "number"}, {"maxLength": 3}]},
    {"anyOf": [{"minimum": 3}, {"multipleOf": 7}, {"type": "null"}]}, {"oneOf": [{"minLength": 1}, {"maxLength": 60}]},
    {"oneOf": [{"const": 1}, {"const": 2}]}, {"allOf": [{"minLength": 30}, {"pattern": "z"}]},
    {"if": {"type": "string"}, "then": {"minLength": 20}, "else": {"minimum": 2}}, {"unevaluatedItems": False},
    {"minLength": 20, "title": "too short a text."}, {"maximum": 0, "errorMessage": {"maximum": "too much"}}, False,
)  # fmt: skip
OF_OBJECTS: tuple[dict[str, Any], ...] = (
    {"required": ["mood", "title", "name"]}, {"additionalProperties": False}, {"unevaluatedProperties": False},
    {"minProperties": 12}, {"maxProperties": 1}, {"propertyNames": {"pattern": "^[a-m]"}},
    {"dependentRequired": {"question": ["mood"], "name": ["mood", "role"]}},
    {"dependentSchemas": {"score": {"required": ["mood"]}, "title": False}},
    {"patternProperties": {"^[a-n]": {"maxLength": 10}}, "additionalProperties": {"minLength": 5}},
    {"oneOf": [{"required": ["score"]}, {"required": ["question"]}, {"required": ["said"]}]},
    {"anyOf": [{"required": ["mood"]}, {"properties": {"score": {"minimum": 2}}}]}, {"not": {"required": ["answer"]}},
    {"if": {"required": ["flags"]}, "then": {"properties": {"score": {"maximum": 0.1}}}, "else": {"required": ["x"]}},
    {"type": "string"}, {"errorMessage": "bad", "minProperties": 20},
)  # fmt: skip
REFUSED = (
    "", "[", "{", "[]", "3", '"x"', "null", '{"type": 3}', '{"type": "text"}', '{"minLength": -1}',
    '{"minLength": 1.5}', '{"minimum": "1"}', '{"required": "a"}', '{"required": ["a", "a"]}', '{"pattern": "("}',
    '{"pattern": 3}', '{"enum": 3}', '{"properties": []}', '{"items": [{}]}', '{"$ref": "#/nowhere"}',
    '{"$ref": "other.json"}', '{"$ref": 3}', '{"$id": 3}', '{"multipleOf": 0}', '{"minlength": 3}',
    '{"aditionalProperties": false}', '{"foo": 1}', '{"a": 1, "a": 2}', '{"minLength": 3} x',
    '{\n "properties": {\n  "title": {"maxlength": 3}}}', "{'a': 1}",
    '{"$schema": "http://json-schema.org/draft-07/schema#"}', '{"$schema": 3}', '{"anyOf": []}', '{"anyOf": {}}',
    '{"not": 3}', '{"contains": 3}', '{"uniqueItems": 1}', '{"dependentRequired": {"a": "b"}}', '{"if": 3}', "true",
    '{"properties": {"titel": {}}}', '{"properties": {"sections": {"items": {"properties": {"hading": {}}}}}}',
    '{"errorMessage": {"minItem": "x"}}', '{"minLength": NaN}', '{"minimum": Infinity}', '{"const": "\\ud800"}',
    "\ufeff{}", '{"patternProperties": {"[": {}}}', '{"definitions": {"a": {"type": "x"}}}',
    '{"$defs": {"a": {"type": "x"}}}',
)  # fmt: skip


@cache
def members(layout: str) -> tuple[str, ...]:
    """The names of all members of the objects in a transcript."""
    found: set[str] = set()
    waiting: list[Any] = [parse(TEXTS[layout], layouts=layouts_of(layout)).to_dict()]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            found |= each.keys()
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
    return tuple(sorted(found))


def schemas(layout: str) -> Iterator[tuple[str, Any]]:
    """Most schemas, and the level of the objects that each is for."""
    turn = [*TEXTS].index(layout)
    for number, schema in enumerate(OF_MEMBERS):
        if (number + turn) % 3:
            yield LEVELS[(number + 2 * turn) % 6], {"properties": dict.fromkeys(members(layout), schema)}
    for number, schema in enumerate(OF_OBJECTS):
        yield LEVELS[1 + (number + turn) % 3], schema


def said() -> Iterator[str]:
    """All of it."""
    for layout in TEXTS:
        yield f"== {layout}: {' '.join(members(layout))}"
        for level, schema in schemas(layout):
            own = next(iter(schema["properties"].values())) if [*schema] == ["properties"] else schema
            yield f"{level} {json.dumps(own)}"
            try:
                found = broken(at(level, schema), layout)
            except SchemaFaultError as fault:
                yield f"  {fault}"
                continue
            for each in found:
                line, column, end_line, end_column = each.position
                yield f"  {line}:{column}-{end_line}:{end_column} {each.message}"
    yield "== refused"
    for text in REFUSED:
        try:
            house(None, text)
        except SchemaFaultError as fault:
            yield f"{text!r}: {fault.line}:{fault.column} {fault.reason}"
        else:
            yield f"{text!r}: is a schema"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
