from __future__ import annotations

import json
from functools import cache
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError

from linter.files import Kind
from linter.finding import Breached, Evidence, Failure, Finding, Note, Position, Report
from linter.reporters import Checked, View
from linter.reporters.json import json as report
from linter.schema_files import schema_text
from tests.reporters.findings import QUOTING, SAFE, UNSAFE, checked, finding, summary


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(schema_text("report"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def load(*files: Checked, not_transcripts: int = 0) -> Any:
    text = "".join(report(files, summary(*files, not_transcripts=not_transcripts), View()))
    loaded = json.loads(text)
    validator().validate(loaded)
    assert text.isascii() and "\x1b" not in text and "##[" not in text
    return loaded


def test_an_empty_run() -> None:
    assert load() == {
        "version": 1,
        "findings": [],
        "errors": [],
        "files": {"requested": 0, "checked": 0, "excluded": 0, "not_transcripts": 0, "failed": 0},
        "summary": dict.fromkeys(("error", "warning", "info", "fixable", "baselined", "stale", "excepted"), 0),
    }


def test_a_finding_has_all_that_is_known_of_it() -> None:
    related = (Note(Position(12, 1, 12, 9), "this one scores higher"),)
    assert load(checked(finding(fix=SAFE, related=related)))["findings"] == [
        {
            "path": "a.txt",
            "layout": "collection",
            "line": 3,
            "column": 2,
            "end_line": 3,
            "end_column": 5,
            "code": "SEP001",
            "name": "separator-length",
            "severity": "error",
            "message": "separator is 29 characters long, expected 30",
            "places": 1,
            "where": {"section": "WEAK", "candidate": 2, "exchange": "Q3"},
            "related": [
                {"line": 12, "column": 1, "end_line": 12, "end_column": 9, "message": "this one scores higher"}
            ],
            "suppressed_checks": ["CON001"],
            "fix": {
                "title": "write 30 characters",
                "applicability": "safe",
                "edits": [{"line": 1, "column": 4, "end_line": 1, "end_column": 5, "text": "~~"}],
            },
            "fingerprint": "0123456789abcdef",
            "baselined": False,
        }
    ]


def test_evidence_stands_in_what_is_related() -> None:
    related = (Note(Position(12, 1, 12, 9), "wording speaks for the flag", Evidence("wording", "for", 0.75)),)
    (found,) = load(checked(finding(related=related)))["findings"]
    place = {"line": 12, "column": 1, "end_line": 12, "end_column": 9, "message": "wording speaks for the flag"}
    assert found["related"] == [{**place, "sign": "wording", "speaks": "for", "weight": 0.75}]
    report = {**load(), "findings": [found]}
    for lost in ("sign", "speaks", "weight"):
        note = {key: value for key, value in found["related"][0].items() if key != lost}
        with pytest.raises(ValidationError, match="is a dependency of"):
            validator().validate({**report, "findings": [{**found, "related": [note]}]})


def test_edits_that_quote_are_kept_back() -> None:
    (found,) = load(checked(finding(fix=QUOTING)))["findings"]
    assert found["fix"] == {"title": "read it as UTF-8", "applicability": "unsafe", "edits": []}


def test_files_add_up() -> None:
    gone = Checked(Report("gone.txt", None, (), (Failure("gone.txt", "missing", "no such file"),)))
    loaded = load(checked(finding(fix=UNSAFE), finding(fix=SAFE)), checked(), gone, not_transcripts=1)
    assert loaded["files"] == {"requested": 3, "checked": 2, "excluded": 0, "not_transcripts": 1, "failed": 1}
    assert {name: count for name, count in loaded["summary"].items() if count} == {"error": 2, "fixable": 1}
    assert loaded["errors"] == [{"path": "gone.txt", "kind": "missing", "message": "no such file"}]


@pytest.mark.parametrize("evil", ["\x1b[2J", "\u202e", "::error::x", "##[error]", "a\nb", '"', "\\udcff", "💥"])
def test_hostile_names_come_through_as_data(evil: str) -> None:
    assert load(checked(finding(path=evil)))["findings"][0]["path"] == evil


def test_bytes_that_are_not_text_do_not_make_the_report_unreadable() -> None:
    path = load(checked(finding(path="💥 caf\udce9.txt")))["findings"][0]["path"]
    assert path == "💥 caf\\xe9.txt"


def test_a_finding_stands_on_one_line() -> None:
    files = [checked(finding(), finding())]
    assert "".join(report(files, summary(*files), View())).count('\n  {"path"') == 2


def _with(**changes: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = load(checked(finding(fix=SAFE)))
    loaded["findings"][0].update(changes)
    return loaded


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 1},
        _with(surprise=1),
        _with(line=0),
        _with(severity="fatal"),
        _with(code="SEP1"),
        _with(message="two\nlines"),
        _with(where={"section": None, "candidate": "John Doe", "exchange": None}),
        _with(fix={"title": "", "applicability": "safe", "edits": []}),
    ],
)
def test_the_schema_is_strict(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        validator().validate(wrong)


def test_every_field_of_a_finding_is_in_the_schema() -> None:
    shown = set(load(checked(finding()))["findings"][0])
    assert shown == set(Finding._fields) - {"position", "span", "others", "breached"} | {*Position._fields, "places"}


def test_a_finding_about_a_house_schema_says_what_it_breaks() -> None:
    about = finding()._replace(breached=Breached("/sections/0", "/properties/sections/items/required", "required"))
    (shown,) = load(checked(about))["findings"]
    assert (shown["instance_path"], shown["schema_path"], shown["keyword"]) == about.breached


def test_the_schema_knows_every_kind_of_error() -> None:
    kinds = json.loads(schema_text("report"))["$defs"]["error"]["properties"]["kind"]["enum"]
    assert set(kinds) == {*get_args(Kind), "too-slow", "internal-error"}
