"""Schemas that lead to themselves, and deep ones: refused with their place, or judged, but never an internal error."""

from __future__ import annotations

import json
from typing import Any

import pytest

from linter import lint
from linter.house.loading import loaded
from linter.house.schema import SchemaFaultError
from linter.houses import SchemaText
from tests.house.places import COLLECTION, at, broken, house, planned

LOOPS = [
    ('{\n "$ref": "#"\n}', 2),
    ('{\n "$dynamicRef": "#"\n}', 2),
    ('{\n "allOf": [\n  {"$ref": "#"}]\n}', 3),
    ('{\n "anyOf": [{"type": "object"},\n  {"$ref": "#"}]\n}', 3),
    ('{\n "not": {\n  "$ref": "#"}\n}', 3),
    ('{\n "if": {},\n "then": {"$ref": "#"}\n}', 3),
    ('{\n "dependentSchemas": {"title": {\n  "$ref": "#"}}\n}', 3),
    ('{"$ref": "#/$defs/a", "$defs": {\n "a": {"$ref": "#/$defs/b"},\n "b": {"$ref": "#/$defs/a"}\n}}', 3),
    ('{"properties": {"title": {"$ref": "#/$defs/a"}}, "$defs": {\n "a": {"allOf": [{"$ref": "#/$defs/a"}]}}}', 2),
    ('{"$anchor": "top",\n "oneOf": [{"$ref": "#top"}]}', 2),
    ('{"$id": "urn:x:y",\n "oneOf": [{"$ref": "urn:x:y"}]}', 2),
]


@pytest.mark.parametrize(("text", "line"), LOOPS)
def test_a_reference_that_leads_to_itself_is_refused(text: str, line: int) -> None:
    with pytest.raises(SchemaFaultError) as caught:
        house({}, text)
    assert (caught.value.line, caught.value.path) == (line, "house.schema.json")
    assert caught.value.column is not None
    assert "which leads back to itself" in caught.value.reason


def test_two_files_that_refer_to_each_other_are_refused() -> None:
    texts = {"file:///a.json": '{\n "$ref": "b.json"}', "file:///b.json": '{\n\n "$ref": "a.json"}'}

    def read(uri: str) -> SchemaText | str:
        return SchemaText(uri, uri.rpartition("/")[2], texts[uri])

    with pytest.raises(SchemaFaultError) as caught:
        loaded(SchemaText("file:///a.json", "a.json", texts["file:///a.json"]), read)
    assert (caught.value.path, caught.value.line) == ("b.json", 3)


def test_recursion_through_members_and_items_is_judged() -> None:
    tree = {
        "$defs": {"any": {"additionalProperties": {"$ref": "#/$defs/any"}, "items": {"$ref": "#/$defs/any"}}},
        "allOf": [{"$ref": "#/$defs/any"}, {"properties": {"sections": {"contains": {"$ref": "#/$defs/any"}}}}],
    }
    assert broken(tree) == []
    tree["$defs"]["any"]["maxLength"] = 20  # type: ignore[index]
    assert "question has 23 characters, expected at most 20" in {each.message for each in broken(tree)}
    assert (
        broken({"$ref": "#/$defs/part", "$defs": {"part": {"properties": {"parts": {"items": {"$ref": "#"}}}}}}) == []
    )


def nested(depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"minimum": 0.5}
    for _ in range(depth):
        schema = {"allOf": [schema]}
    return schema


@pytest.mark.parametrize("depth", [20, 31, 40, 300, 5000])
def test_deep_schemas_are_judged_or_refused(depth: int) -> None:
    text = json.dumps(at("exchange", {"properties": {"score": nested(20)}}))
    deep = '{"allOf": [' * (depth - 20) + text + "]}" * (depth - 20)
    if depth < 40:
        assert [each.message for each in broken(json.loads(deep))] == ["score is 0.412, expected at least 0.5"]
        return
    with pytest.raises(SchemaFaultError, match="nested too deeply"):
        house({}, deep)


def test_a_long_way_of_references_is_judged_or_refused() -> None:
    for length in (30, 300, 2000):
        defs = {f"d{at_}": {"$ref": f"#/$defs/d{at_ + 1}"} for at_ in range(length)}
        schema = {"properties": {"title": {"$ref": "#/$defs/d0"}}, "$defs": {**defs, f"d{length}": {"maxLength": 3}}}
        try:
            assert [each.message for each in broken(schema)] == ["title has 19 characters, expected at most 3"]
        except SchemaFaultError as error:
            assert length > 30 and "too deeply" in error.reason


def test_members_after_members_are_judged_however_long_the_way() -> None:
    defs = {f"d{at_}": {"properties": {"title": {"$ref": f"#/$defs/d{at_ + 1}"}}} for at_ in range(400)}
    assert broken({"$ref": "#/$defs/d0", "$defs": {**defs, "d400": False}}) == []


def test_a_loop_where_nobody_looks_for_schemas_is_no_internal_error() -> None:
    schema = {"$ref": "#/my-own", "my-own": {"allOf": [{"$ref": "#/my-own"}]}}
    (failure,) = lint(COLLECTION, planned(schema)).failures
    assert failure.kind == "too-slow" and "house.schema.json leads through too many schemas" in failure.message
