"""Our reading of the schema refuses what a validator of the whole standard refuses, and knows every keyword in it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema.validators import Draft202012Validator

from linter.layouts.schema import Schema, faults
from linter.schema_files import schema_text

from .broken_descriptions import BROKEN, Broken

SCHEMA: dict[str, Any] = json.loads(schema_text("layout"))
VALIDATOR = Draft202012Validator(SCHEMA)


def ours(data: object) -> list[tuple[str, tuple[str | int, ...]]]:
    return sorted(((fault.keyword, fault.path) for fault in faults(data, SCHEMA, SCHEMA)), key=str)


def theirs(data: object) -> list[tuple[str, tuple[str | int, ...]]]:
    return sorted(
        ((str(error.validator), tuple(error.absolute_path)) for error in VALIDATOR.iter_errors(data)), key=str
    )


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_broken_description_has_the_same_faults(broken: Broken) -> None:
    try:
        data = tomllib.loads(broken.text)
    except (ValueError, RecursionError):
        return
    assert ours(data) == theirs(data)


TEXTS = st.sampled_from(["", "x", "name", "text", "score", "usual", "a" * 65, "a" * 201])
SIMPLE = st.one_of(TEXTS, st.booleans(), st.integers(-2, 20), st.floats(-1e16, 1e16), st.just(10**20))
VALUES = st.recursive(
    SIMPLE, lambda inner: st.one_of(st.lists(TEXTS, max_size=3), st.dictionaries(TEXTS, inner)), max_leaves=4
)
SLOT_KEYS = st.sampled_from([*SCHEMA["$defs"]["slot"]["properties"], "other"])
CHECK_KEYS = st.sampled_from([*SCHEMA["$defs"]["check"]["properties"], "other"])
DESCRIPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "name": VALUES,
        "about": VALUES,
        "blocks": st.one_of(VALUES, st.dictionaries(st.sampled_from(["file", "x"]), TEXTS)),
        "slots": st.one_of(VALUES, st.dictionaries(TEXTS, st.dictionaries(SLOT_KEYS, VALUES, max_size=3), max_size=2)),
        "checks": st.one_of(VALUES, st.lists(st.dictionaries(CHECK_KEYS, VALUES, max_size=3), max_size=2)),
        "aliases": VALUES,
        "other": VALUES,
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(DESCRIPTIONS)
def test_any_tables_have_the_same_faults(data: dict[str, Any]) -> None:
    assert ours(data) == theirs(data)


def test_every_keyword_of_the_schema_is_known() -> None:
    known = {"$ref", "properties", "additionalProperties", "required", "items", "anyOf", "type", "enum", "minLength"}
    known |= {"maxLength", "minItems", "maxItems", "uniqueItems", "minimum", "maximum"}
    told = {"$schema", "$id", "$defs", "title", "description"}

    def keywords(schema: Schema) -> Iterator[str]:
        for keyword, inner in schema.items():
            yield keyword
            if keyword in ("properties", "$defs"):
                for each in inner.values():
                    yield from keywords(each)
            elif keyword in ("items", "additionalProperties") and isinstance(inner, dict):
                yield from keywords(inner)
            elif keyword == "anyOf":
                for each in inner:
                    yield from keywords(each)

    assert set(keywords(SCHEMA)) <= known | told
