"""Reports read back: each by the parser of its format, validated by a schema, and as the findings that it tells of."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from linter.reporters import FORMATS, Checked, Summary, View
from linter.schema_files import schema_text

SCHEMAS = Path(__file__).parent / "schemas"


class Told(NamedTuple):
    """What every format tells of a finding."""

    path: str
    line: int
    code: str


def printed(name: str, files: Sequence[Checked], view: View | None = None) -> str:
    """The report on ``files`` in the format ``name``."""
    view = view or View()
    return "".join(FORMATS[name].reporter(files, Summary.of(files, view), view))


@cache
def schema(name: str) -> Draft202012Validator:
    """The validator for ``schemas/<name>.schema.json``: of the tests, else as it is shipped."""
    file = SCHEMAS / f"{name}.schema.json"
    loaded = json.loads(file.read_text(encoding="utf-8") if file.exists() else schema_text(name))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


@cache
def _line_schema() -> Draft202012Validator:
    return Draft202012Validator({"$defs": json.loads(schema_text("report"))["$defs"], "$ref": "#/$defs/line"})


@cache
def _xml_schema(name: str) -> Any:
    xmlschema = pytest.importorskip("xmlschema", reason="needs xmlschema: pip install -e '.[dev]'")
    return xmlschema.XMLSchema(str(SCHEMAS / f"{name}.xsd"))


def read_json(text: str) -> list[Told]:
    loaded = json.loads(text)
    schema("report").validate(loaded)
    return [Told(each["path"], each["line"], each["code"]) for each in loaded["findings"]]


def read_jsonl(text: str) -> list[Told]:
    loaded = [json.loads(line) for line in text.splitlines()]
    for each in loaded:
        _line_schema().validate(each)
    assert [set(each) == {"version", "files", "summary"} for each in loaded] == [False] * (len(loaded) - 1) + [True]
    return [Told(each["path"], each["line"], each["code"]) for each in loaded if "code" in each]


def read_sarif(text: str) -> list[Told]:
    loaded = json.loads(text)
    schema("sarif").validate(loaded)
    (run,) = loaded["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    places = [(each["ruleId"], each["locations"][0]["physicalLocation"]) for each in run["results"]]
    return [
        Told(unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], code) for code, place in places
    ]


def read_gitlab(text: str) -> list[Told]:
    loaded = json.loads(text)
    schema("gitlab").validate(loaded)
    fingerprints = [each["fingerprint"] for each in loaded]
    assert len(set(fingerprints)) == len(fingerprints)
    return [
        Told(each["location"]["path"], each["location"]["lines"]["begin"], each["check_name"].split(" ")[0])
        for each in loaded
        if re.match(r"[A-Z]{3}\d{3} ", each["check_name"])
    ]


def read_junit(text: str) -> list[Told]:
    _xml_schema("junit").validate(text)
    root = ElementTree.fromstring(text)
    suites = list(root.iter("testsuite"))
    for level in (*suites, root):
        for counted, element in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(level.attrib[counted]) == len(list(level.iter(element)))
    cases = [case.attrib for case in root.iter("testcase")]
    names = [re.search(r"^(\S+) .* \((\d+):\d+\)$", case["name"]) for case in cases]
    return [Told(case["classname"], int(name[2]), name[1]) for case, name in zip(cases, names, strict=True) if name]


def read_checkstyle(text: str) -> list[Told]:
    _xml_schema("checkstyle").validate(text)
    told = []
    for file in ElementTree.fromstring(text).iter("file"):
        for error in file.iter("error"):
            code = error.attrib["source"].removeprefix("transcript-lint.")
            if "column" in error.attrib:
                told.append(Told(file.attrib["name"], int(error.attrib["line"]), code))
    return told


def read_lines(text: str) -> list[Told]:
    found = re.findall(r"^(?!::)(.*?):(\d+):\d+: ([A-Z]{3}\d{3}) ", text, re.M)
    return [Told(path, int(line), code) for path, line, code in found]


def read_grouped(text: str) -> list[Told]:
    return list(_rows(text))


def _rows(text: str) -> Iterator[Told]:
    path = ""
    for line in text.split("\n"):
        row = re.match(r"  +(\d+):\d+ +([A-Z]{3}\d{3}) ", line)
        if row:
            yield Told(path, int(row[1]), row[2])
        else:
            path = line


READERS: dict[str, Callable[[str], list[Told]]] = {
    "concise": read_lines,
    "full": read_lines,
    "grouped": read_grouped,
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "github": read_lines,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "checkstyle": read_checkstyle,
}
"""For each format, what reads its reports."""
