"""Whatever a run finds, its JSON is what the schema says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from linter.schema_files import schema_text

from .conftest import ROOT, Lint


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text("report")))


@pytest.fixture
def load(lint: Lint) -> Any:
    def call(*arguments: str) -> Any:
        loaded = json.loads(lint("check", "--output-format", "json", *arguments).out)
        validator().validate(loaded)
        files = loaded["files"]
        assert files["checked"] + files["excluded"] + files["failed"] == files["requested"]
        assert sum(loaded["summary"][each] for each in ("error", "warning", "info")) == len(loaded["findings"])
        places = [(each["path"], each["line"], each["column"]) for each in loaded["findings"]]
        assert places == sorted(places)
        return loaded

    return call


def test_the_examples(load: Any) -> None:
    loaded = load(str(ROOT / "examples" / "*.txt"))
    assert loaded["files"] == {"requested": 2, "checked": 2, "excluded": 0, "not_transcripts": 0, "failed": 0}
    assert {finding["fix"]["applicability"] for finding in loaded["findings"] if finding["fix"]} == {"safe", "unsafe"}


def test_failures(load: Any) -> None:
    Path("folder.txt").mkdir()
    loaded = load("gone.txt", "folder.txt", "also-gone.txt")
    assert [error["path"] for error in loaded["errors"]] == ["also-gone.txt", "gone.txt"]


def test_every_line_of_a_transcript_damaged(load: Any, clean: str) -> None:
    lines = clean.split("\n")
    for number, line in enumerate(lines):
        for name, damage in (
            ("cut", line[:-1]),
            ("doubled", f"{line}\n{line}"),
            ("gone", None),
            ("odd", f"\x07 {line}"),
        ):
            damaged = [*lines[:number], *([] if damage is None else [damage]), *lines[number + 1 :]]
            Path(f"{number:03}-{name}.txt").write_text("\n".join(damaged))
    loaded = load(".")
    assert loaded["files"]["checked"] == 4 * len(lines)
    assert not loaded["errors"]


def test_names_of_any_kind(load: Any, clean: str) -> None:
    broken = clean.replace("[STRUGGLED]", "[Struggled]").encode()
    names = [b"-x.txt", b"@file.txt", b"a\nb.txt", b"caf\xe9.txt", b"::error::x.txt", b"--fix.txt", "東京.txt".encode()]
    for name in names:
        with open(name, "wb") as file:
            file.write(broken)
    assert {finding["path"] for finding in load(".")["findings"]} == {
        name.decode("utf-8", "backslashreplace") for name in names
    }


def test_no_word_of_a_transcript(lint: Lint, broken: str) -> None:
    words = ("Kim", "Abara", "Frontend", "style sheet", "elements", "override", "don't know", "restoring")
    Path("a.txt").write_text(broken)
    for output_format in ("concise", "json"):
        out = lint("check", "--output-format", output_format, "a.txt").out
        assert out and not [word for word in words if word in out]


def test_statistics(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    ran = lint("check", "--statistics", "--output-format", "json", "a.txt", "gone.txt")
    loaded, whole = json.loads(ran.out), json.loads(lint("check", "--output-format", "json", "a.txt", "gone.txt").out)
    assert ran.code == 2 and "findings" not in loaded
    assert {key: loaded[key] for key in ("version", "errors", "files", "summary")} == {
        key: whole[key] for key in ("version", "errors", "files", "summary")
    }
    first = {"code": "SEP001", "name": "separator-length", "severity": "error", "count": 2, "fixable": 2}
    assert loaded["statistics"][0] == first
    assert sum(each["count"] for each in loaded["statistics"]) == len(whole["findings"])
    schema = json.loads(schema_text("report"))
    Draft202012Validator({**schema["$defs"]["statistics"], "$defs": schema["$defs"]}).validate(loaded)


def test_statistics_of_nothing(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    assert json.loads(lint("check", "--statistics", "--output-format", "json").out)["statistics"] == []
