"""A house schema from the command line and from settings: findings, reports, deadline, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from linter import lint
from linter.fixer import fix
from linter.house import deadline as deadlines
from linter.house.pointing import JsonPlaces
from linter.house.schema import SchemaFaultError
from linter.schema_files import schema_text
from linter.settings.project import Project
from tests.cli.conftest import Lint
from tests.house.places import COLLECTION, RECORD, at, broken, house, planned

LOW = at("exchange", {"properties": {"score": {"minimum": 0.5}}})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a transcript in each built-in layout, in which the test runs."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.txt").write_text(COLLECTION)
    (tmp_path / "b.txt").write_text(RECORD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, schema: Any) -> None:
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema))


# from the command line


def test_a_schema_on_the_command_line(lint: Lint, project: Path) -> None:
    write(project / "house.schema.json", LOW)
    run = lint("check", "--schema", "house.schema.json", ".")
    assert run.code == 1
    assert run.out.splitlines()[0] == "a.txt:18:18: SCH001 score is 0.412, expected at least 0.5"


def test_reports_say_what_is_broken(lint: Lint, project: Path) -> None:
    write(project / "house.schema.json", LOW)
    run = lint("check", "--schema", "house.schema.json", "--output-format", "json", ".")
    (finding,) = json.loads(run.out)["findings"]
    assert finding["code"] == "SCH001" and finding["name"] == "schema-violation" and finding["severity"] == "error"
    assert finding["instance_path"] == "/sections/0/candidates/0/exchanges/0/score"
    assert finding["schema_path"].endswith("/exchanges/items/properties/score/minimum")
    assert finding["keyword"] == "minimum" and finding["fix"] is None
    run = lint("check", "--schema", "house.schema.json", "--output-format", "sarif", ".")
    properties = json.loads(run.out)["runs"][0]["results"][0]["properties"]
    assert properties["instancePath"] == finding["instance_path"]
    assert properties["keyword"] == "minimum"


def test_the_full_format_shows_the_place(lint: Lint, project: Path) -> None:
    write(project / "house.schema.json", LOW)
    run = lint("check", "--schema", "house.schema.json", "--output-format", "full", "a.txt")
    assert "18 | Relevance Score: 0.412 [STRUGGLED]\n   |                  ^^^^^\n" in run.out


@pytest.mark.parametrize("options", [("--ignore", "SCH001"), ("--select", "SEP"), ("--ignore", "schema-violation")])
def test_the_rule_can_be_switched_off(lint: Lint, project: Path, options: tuple[str, ...]) -> None:
    write(project / "house.schema.json", LOW)
    assert lint("check", "--schema", "house.schema.json", *options, ".").code == 0


def test_findings_can_be_baselined_and_accepted(lint: Lint, project: Path) -> None:
    write(project / "house.schema.json", LOW)
    assert lint("check", "--schema", "house.schema.json", "--write-baseline", "--baseline", "known.json", ".").code in (
        0,
        1,
    )
    assert lint("check", "--schema", "house.schema.json", "--baseline", "known.json", ".").code == 0


# from settings


def test_a_schema_for_each_layout_and_path(lint: Lint, project: Path) -> None:
    (project / "old").mkdir()
    (project / "old" / "c.txt").write_text(RECORD)
    write(project / "house.json", LOW)
    write(project / "record.json", at("candidate", {"properties": {"exchanges": {"minItems": 2}}}))
    write(project / "old.json", at("candidate", {"properties": {"tier": {"const": "weak"}}}))
    (project / "transcript-lint.toml").write_text(
        'schema = "house.json"\n[per-layout-schemas]\nrecord = "record.json"\n'
        '[per-file-schemas]\n"old/**" = "old.json"\n'
    )
    lines = [line for line in lint("check", ".").out.splitlines() if "SCH001" in line]
    assert lines == [
        "a.txt:18:18: SCH001 score is 0.412, expected at least 0.5",
        "b.txt:3:1: SCH001 candidate has 1 exchange, expected at least 2",
        f"{Path('old', 'c.txt')}:4:18: SCH001 tier is not weak",
    ]


def test_paths_are_those_of_the_settings_file(lint: Lint, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "deep").mkdir()
    (project / "deep" / "a.txt").write_text(COLLECTION)
    write(project / "house.json", LOW)
    (project / "transcript-lint.toml").write_text('schema = "house.json"\n')
    monkeypatch.chdir(project / "deep")
    assert "SCH001" in lint("check", "a.txt").out


REFUSED = [
    ('schema = "gone.json"', "transcript-lint.toml:1: schema is 'gone.json', which does not exist"),
    ('schema = "../out.json"', "transcript-lint.toml:1: schema is '../out.json', which lies outside the project"),
    (
        '[per-layout-schemas]\nrecrod = "house.json"',
        "transcript-lint.toml:2: per-layout-schemas.recrod is not a layout",
    ),
    ('[per-file-schemas]\n"a*" = "gone.json"', "transcript-lint.toml:2: per-file-schemas.\"a*\" is 'gone.json', which"),
]


@pytest.mark.parametrize(("settings", "said"), REFUSED)
def test_settings_that_name_no_schema_are_refused(lint: Lint, project: Path, settings: str, said: str) -> None:
    write(project / "house.json", LOW)
    (project.parent / "out.json").write_text("{}")
    (project / "transcript-lint.toml").write_text(settings)
    run = lint("check", ".")
    assert run.code == 2
    assert said.replace("'", '"') in run.err.replace("'", '"')


def test_a_schema_in_other_processes(project: Path) -> None:
    import pickle

    write(project / "house.json", LOW)
    (project / "transcript-lint.toml").write_text('schema = "house.json"\n')
    recipe = pickle.loads(pickle.dumps(Project().recipe("a.txt")))
    assert [each.code for each in lint(COLLECTION, recipe.plan()).findings] == ["SCH001"]


# schemas that cannot be used

BROKEN = [
    ('{"type": "object",}', 1, "not valid JSON"),
    ('{\n  "minItems": 3,\n  "minItems": 4\n}', 3, "the key 'minItems' is there twice"),
    ('{\n  "type": "strang"\n}', 2, "not a valid JSON Schema: 'type'"),
    ('{\n "properties": {\n  "title": {"minLength": "3"}\n }\n}', 3, "'minLength' is a string, expected an integer"),
    ('{\n "properties": {\n  "title": {"minLength": -1}\n }\n}', 3, "'minLength' is -1, expected at least 0"),
    ('{\n "required": "title"\n}', 2, "'required' is a string, expected an array"),
    ('{\n "required": ["title", "title"]\n}', 2, "'required' has the same item twice"),
    ('{\n "anyOf": []\n}', 2, "'anyOf' is empty, expected at least one item"),
    ('{\n "properties": {\n  "title": {"pattern": "("}\n }\n}', 3, "'pattern' is not a regular expression"),
    ('{\n "patternProperties": {\n  "[": {}\n }\n}', 3, "is not a regular expression"),
    ('{\n "$schema": "http://json-schema.org/draft-07/schema#"\n}', 2, "'$schema' is"),
    ('{\n "$ref": "#/$defs/gone"\n}', 2, "refers to '#/$defs/gone', which is not there"),
    (f'{{\n "$ref": "#/$defs/{"k" * 300}"\n}}', 2, f"refers to '#/$defs/{'k' * 192}', which is not there"),
    (
        '{\n "properties": {"title": {\n  "$ref": "https://example.com/a.json"}}\n}',
        3,
        "nothing is fetched from elsewhere",
    ),
    (
        '{\n "properties": {\n  "title": {\n   "minLenght": 3}}\n}',
        4,
        "'minLenght' is not a keyword, did you mean minLength?",
    ),
    ("[\n 1\n]", 1, "is not a JSON Schema, expected an object"),
    ('{\n "minimum": NaN\n}', 2, "NaN is not a number in JSON"),
    ('{\n "properties": {"title": {"$ref": "../other.json"}}\n}', 2, "which lies outside the project"),
    ('{\n "properties": {"title": {"$ref": "gone.json"}}\n}', 2, "which does not exist"),
    (
        '{\n "properties": {"title":\n  {"$ref": "urn:transcript-lint:layout:recrod:1"}}\n}',
        3,
        "nothing is fetched from",
    ),
]


@pytest.mark.parametrize(("text", "line", "said"), BROKEN)
def test_a_broken_schema_is_refused_with_its_line(lint: Lint, project: Path, text: str, line: int, said: str) -> None:
    (project.parent / "other.json").write_text("{}")
    write(project / "house.json", text)
    run = lint("check", "--schema", "house.json", ".")
    assert run.code == 2
    assert f"house.json:{line}:" in run.err and said in run.err, run.err
    (project / "transcript-lint.toml").write_text('schema = "house.json"\n')
    assert f"house.json:{line}:" in lint("check", ".").err


def test_a_schema_that_is_not_there_or_not_text(lint: Lint, project: Path) -> None:
    assert lint("check", "--schema", "gone.json", ".").code == 2
    (project / "house.json").write_bytes(b'{\n "title": "\xff"}')
    run = lint("check", "--schema", "house.json", ".")
    assert run.code == 2 and "house.json:2:12: byte 13 is not UTF-8" in run.err


def test_no_network_is_asked(lint: Lint, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*given: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    write(project / "house.json", {"$ref": "http://example.com/schema.json"})
    assert lint("check", "--schema", "house.json", ".").code == 2


def test_files_of_the_project_and_schemas_of_ours_may_be_referred_to(lint: Lint, project: Path) -> None:
    (project / "parts").mkdir()
    write(project / "parts" / "score.json", {"$defs": {"low": {"minimum": 0.5}}})
    schema = at("exchange", {"properties": {"score": {"$ref": "parts/score.json#/$defs/low"}}})
    write(project / "house.json", {"allOf": [{"$ref": "urn:transcript-lint:transcript:1"}, schema]})
    run = lint("check", "--schema", "house.json", ".")
    assert [line for line in run.out.splitlines() if "SCH001" in line] == [
        "a.txt:18:18: SCH001 score is 0.412, expected at least 0.5"
    ]


@pytest.mark.parametrize("name", ["transcript", "collection", "record"])
def test_schemas_of_ours_are_house_schemas_too(name: str) -> None:
    schema = json.loads(schema_text(name))
    text = RECORD if name == "record" else COLLECTION
    assert broken({"$ref": schema["$id"]}, text=text) == []


@pytest.mark.parametrize("dialect", [{}, {"$schema": "https://json-schema.org/draft/2020-12/schema"}])
def test_what_is_missing_by_another_schema_has_a_name(lint: Lint, project: Path, dialect: dict[str, str]) -> None:
    write(project / "asked.json", {**dialect, "required": ["mood"]})
    write(project / "house.json", {**dialect, **at("exchange", {"$ref": "asked.json"})})
    assert "a.txt:14:1: SCH001 exchange has no mood" in lint("check", "--schema", "house.json", ".").out


def test_a_slow_pattern_meets_a_deadline(lint: Lint, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadlines, "PATIENCE", 0.2)
    write(project / "house.json", at("exchange", {"properties": {"answer": {"pattern": "^(\\w+\\s?,?'?\\.?)+$"}}}))
    text = COLLECTION.replace("Hmm, no idea.", "a" * 60 + "!")
    (project / "a.txt").write_text(text)
    run = lint("check", "--schema", "house.json", ".")
    assert run.code == 2
    assert "a.txt" in run.err and "the schema house.json takes longer than" in run.err
    assert "could not be checked." in run.out + run.err
    assert "could not be read" not in run.out + run.err


# words


def test_the_words_are_those_of_the_house() -> None:
    words = {"minimum": 0.5, "errorMessage": {"minimum": "Score  too low."}, "title": "A score"}
    assert broken(at("exchange", {"properties": {"score": words}}))[0].message == "Score too low"
    assert broken(at("exchange", {"properties": {"score": words | {"errorMessage": "low"}}}))[0].message == "low"
    del words["errorMessage"]
    assert broken(at("exchange", {"properties": {"score": words}}))[0].message == "A score"


def test_no_message_has_text_or_names_of_a_transcript() -> None:
    """One violation of each value by each keyword: none of them quotes it."""
    canary = "Xylophone"
    text = COLLECTION.replace("Ann Lee", f"{canary} Lee").replace("Backend Developer", f"{canary} Developer")
    text = text.replace("When do you use a list?", f"{canary}?").replace("Hmm, no idea.", f"{canary}, no idea.")
    text = text.replace("A list keeps order.", f"{canary}.").replace("TECHNICAL QUESTIONS", canary)
    for keyword in (
        *({"pattern": "^$"}, {"enum": ["x"]}, {"const": "x"}, {"maxLength": 1}, {"minLength": 9000}, {"type": "null"}),
        *({"not": {"type": "string"}}, {"anyOf": [{"const": 1}, {"const": 2}]}, {"oneOf": [True, True]}, False),
    ):
        for level, keys in (
            ("document", ("title",)),
            ("candidate", ("name", "role")),
            ("exchange", ("question", "answer", "annotation")),
        ):
            schema = {"properties": dict.fromkeys(keys, keyword), "additionalProperties": False}
            found = broken(at(level, schema), text=text)
            assert found
            assert all(canary not in each.message for each in found)
            notes = [note.message for each in found for note in each.related]
            paths = [each.breached.instance_path for each in found if each.breached is not None]
            assert not any(canary in each for each in (*notes, *paths))


# beside other findings


@pytest.mark.parametrize(
    ("old", "new", "code", "schema"),
    [
        ("0.412", "high", "SCO002", {"properties": {"score": {"type": "number"}}}),
        ("0.412", "1.412", "SCO003", {"properties": {"score": {"type": "number"}}}),
        ("Relevance Score: 0.412 [STRUGGLED]\n", "", "SCO001", {"required": ["score"]}),
        ("[STRUGGLED]", "[STRUGLED]", "FLG001", {"properties": {"flags": {"items": {"enum": ["STRUGGLED"]}}}}),
        ("Q1: When do you use a list?", "Q1:", "QNA004", {"properties": {"question": {"minLength": 1}}}),
    ],
)
def test_a_native_finding_replaces_its_twin(old: str, new: str, code: str, schema: dict[str, Any]) -> None:
    text = COLLECTION.replace(old, new, 1)
    found = lint(text, planned(at("exchange", schema))).findings
    assert code in {each.code for each in found}
    assert "SCH001" not in {each.code for each in found}
    assert lint(text, planned({"required": ["title"]})).findings == found


def test_a_finding_elsewhere_replaces_nothing() -> None:
    text = COLLECTION.replace("0.633", "0,633")
    assert {each.code for each in lint(text, planned(LOW)).findings} == {"SCO008", "SCH001"}


def test_a_fix_is_made_though_the_schema_judges_more_afterwards() -> None:
    text = COLLECTION.replace("0.412", "0,412")
    fixed = fix(text, planned(LOW), unsafe=True)
    assert fixed.failures == ()
    assert [each.code for each in fixed.report.findings] == ["SCH001"]


# the places of a JSON text


def test_places_of_a_json_text() -> None:
    text = '{\n  "a": [1, {"b\\u0041": "x]"}, []],\n  "c": {},\n  "d": -1.5e3\n}'
    places = JsonPlaces(text)
    for path in ((), ("a",), ("a", 0), ("a", 1, "bA"), ("a", 2), ("c",), ("d",)):
        value: Any = json.loads(text)
        for step in path:
            value = value[step]
        at_ = places.values[path]
        assert json.JSONDecoder().raw_decode(text, at_)[0] == value
    assert places.line_of(("d",)) == (4, 8)
    assert places.line_of(("d",), key=True) == (4, 3)
    assert places.line_of(("a", 1, "gone", 4)) == (2, 12)


def test_what_is_wrong_has_a_place_in_the_tests_too() -> None:
    with pytest.raises(SchemaFaultError) as caught:
        house({}, '{\n "type": 3}')
    assert (caught.value.line, caught.value.column) == (2, 10)
