"""The JSON Schemas of parsed forms: fresh, strict, described, and true of everything that a parser exports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from benchmarks.records.writer import documents
from benchmarks.transcripts import write
from linter import parse
from linter.cli import run
from linter.cli.commands import commands
from linter.layouts.builtin import NAMES, builtin
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import BUILT_IN, Known
from linter.layouts.parsed.derived import layout_schema
from linter.layouts.parsed.schema import shared_schema
from linter.schema_files import schema_text
from tests.parsed.documents import ROOT, clean_examples

SHARED = shared_schema()
REGISTRY: Registry[Any] = Registry().with_resource(SHARED["$id"], Resource.from_contents(SHARED))
ALL = list(clean_examples())


def faults(form: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    found = Draft202012Validator(schema, registry=REGISTRY).iter_errors(form)
    return [f"{each.json_path} {each.message}" for each in found]


@pytest.mark.parametrize("name", ["transcript", *NAMES])
def test_shipped_schemas_are_fresh(name: str) -> None:
    wanted = SHARED if name == "transcript" else layout_schema(builtin(name))
    assert json.loads(schema_text(name)) == wanted, "run: python docs/generate.py"


@pytest.mark.parametrize("lines", [True, False], ids=["exported", "validated"])
@pytest.mark.parametrize(("name", "data", "layouts"), ALL, ids=[name for name, _, _ in ALL])
def test_every_clean_example_is_valid(name: str, data: bytes, layouts: tuple[Known, ...], lines: bool) -> None:
    document = parse(data, layouts=layouts)
    form = document.make_form(document, lines).data
    layout = next(each for each in layouts if each.name == form["layout"]).compiled(DEFAULT)
    schema = layout_schema(layout)
    Draft202012Validator.check_schema(schema)
    assert faults(form, SHARED) == []
    assert faults(form, schema) == []


def test_a_form_of_another_layout_or_with_another_key_is_not_valid() -> None:
    form = parse((ROOT / "examples" / "clean.txt").read_bytes()).to_dict()
    assert faults(form, layout_schema(builtin("record")))
    form["sections"][0]["candidates"][0]["exchanges"][0]["mood"] = "good"
    assert len(faults(form, SHARED)) == len(faults(form, layout_schema(builtin("collection")))) == 1


def test_real_files_are_valid() -> None:
    folder = ROOT / ".." / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("the real files are not here")
    for path in sorted(folder.glob("*.txt")):
        form = parse(path.read_bytes()).to_dict()
        assert faults(form, SHARED) == faults(form, layout_schema(builtin(form["layout"]))) == []


def objects(schema: Any, inside: bool = False) -> Iterator[dict[str, Any]]:
    """Every schema within a schema."""
    if isinstance(schema, dict) and inside:
        yield schema
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in ("properties", "$defs"):
                for each in value.values():
                    yield from objects(each, True)
            elif key == "items":
                yield from objects(value)


@pytest.mark.parametrize("schema", [SHARED, *(layout_schema(builtin(name)) for name in NAMES)], ids=lambda s: s["$id"])
def test_everything_is_described_and_strict(schema: dict[str, Any]) -> None:
    assert schema["$id"].startswith("urn:transcript-lint:") and schema["$id"].endswith(":1")
    for each in (schema, *objects(schema)):
        assert "description" in each or "$ref" in each, each
        if each.get("type") == "object":
            assert "additionalProperties" in each


def test_generated_documents_are_valid() -> None:
    made = [(write(seed).data(), "collection") for seed in range(6)]
    made += [(page.data(), "record") for page in documents(6, 1)]
    for data, name in made:
        document = parse(data, layouts=BUILT_IN)
        form = document.to_dict()
        assert form["layout"] == name
        assert faults(form, layout_schema(builtin(name))) == []


def test_the_command_prints_a_schema() -> None:
    run = CliRunner().invoke(commands, ["schema", "record"], standalone_mode=False)
    assert json.loads(run.output)["$id"] == "urn:transcript-lint:layout:record:1"
    toml = ROOT / "examples" / "layouts" / "verdicts.toml"
    run = CliRunner().invoke(commands, ["schema", str(toml)], standalone_mode=False)
    schema = json.loads(run.output)
    assert schema["$defs"]["exchange"]["properties"]["fields"]["properties"]["verdict"]["enum"] == [
        *("correct", "partly", "wrong"),
    ]


def test_an_unknown_layout_is_refused() -> None:
    run = CliRunner().invoke(commands, ["schema", "recrod"])
    assert run.exit_code == 2
    assert "did you mean record?" in run.output


@pytest.mark.parametrize("path", ["nope.toml", "there/nope", "./record"])
def test_a_path_that_is_not_there_is_not_taken_for_a_name(
    path: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["schema", path]) == 2
    assert f"{path}: no such file or directory" in capsys.readouterr().err
