"""The official suite of draft 2020-12: the same verdict through SCH001's way as through jsonschema alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.exceptions import Unresolvable

from linter.house.judging import Judge
from linter.houses import House, SchemaText

FOLDER = Path(__file__).parent.parent.parent / ".." / "shared" / "peer-tests" / "json-schema-2020-12"
ELSEWHERE = {"refRemote.json", "vocabulary.json"}
"""What needs schemas from a server."""
REFUSED = ("\\\\p{", "./bar.json")
"""A pattern that Python does not know, and a reference to nothing that no value leads to: refused when it is read."""

if not FOLDER.is_dir():
    pytest.skip("the official test suite is not here", allow_module_level=True)

FILES = sorted(path for path in FOLDER.glob("*.json") if path.name not in ELSEWHERE)


def reference(schema: Any, value: Any) -> bool | None:
    """What jsonschema says, ``None`` where the schema refers to something elsewhere."""
    registry: Registry[Any] = Registry()
    from jsonschema_specifications import REGISTRY

    validator = Draft202012Validator(schema, registry=REGISTRY.combine(registry))
    try:
        return validator.is_valid(value)
    except Exception as error:
        assert isinstance(error.__cause__ or error, Unresolvable) or "Unresolvable" in repr(error), error
        return None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_verdicts_are_those_of_jsonschema(path: Path) -> None:
    judged = 0
    for case in json.loads(path.read_text(encoding="utf-8")):
        text = json.dumps(case["schema"])
        if any(each in text for each in REFUSED):
            continue
        expected = [reference(case["schema"], each["data"]) for each in case["tests"]]
        if None in expected:
            continue
        judge = Judge(House((SchemaText("urn:house", "house.schema.json", text),)))
        for test, wanted in zip(case["tests"], expected, strict=True):
            said = f"{case['description']}: {test['description']}"
            assert judge.is_valid(test["data"]) is wanted, said
            assert (not list(judge.breaches(test["data"]))) is wanted, said
            judged += 1
    assert judged
