"""House schemas and other findings: only damage at a value, or a finding that says the same, hides a violation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linter import lint, parse
from linter.config import plan
from linter.houses import Houses
from linter.layouts.known import own
from tests.house.places import COLLECTION, METRICS, RECORD, at, house, planned

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "layouts"


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.toml")))
def test_names_are_judged_wherever_the_layout_has_them(name: str) -> None:
    described = own((EXAMPLES / f"{name}.toml").read_bytes(), f"{name}.toml")
    data = (EXAMPLES / f"{name}.clean.txt").read_bytes()
    schema = at("candidate", {"required": ["role"], "properties": {"name": {"const": "x"}}})
    chosen = plan()._replace(houses=Houses(house(schema)), layouts=(described,))
    found = {each.message for each in lint(data, chosen).findings if each.code == "SCH001"}
    form = parse(data, layouts=(described,)).to_dict()
    people = [each for section in form["sections"] for each in section["candidates"]]
    assert any("name" in each for each in people) == ("name is not x" in found)
    assert all("role" in each for each in people) == ("candidate has no role" not in found)


def test_a_candidate_that_is_damaged_is_not_judged() -> None:
    text = COLLECTION.replace("Candidate: Ann Lee - Backend", "Candidate: - Backend")
    schema = at("candidate", {"properties": {"name": {"const": "x"}}, "required": ["name"]})
    found = [(each.line, each.code) for each in lint(text, planned(schema)).findings]
    assert found == [(11, "CAN002"), (29, "SCH001")]


def codes(old: str, new: str, level: str, schema: Any, layout: str = "collection") -> set[str]:
    text = {"collection": COLLECTION, "metrics": METRICS}[layout]
    assert old in text
    return {each.code for each in lint(text.replace(old, new, 1), planned(at(level, schema), layout)).findings}


BARE = ('A1: "Hmm, no idea. I don\'t know that one, sorry."', "A1: Hmm, no idea. I don't know that one, sorry.")
LOW = {"properties": {"score": {"minimum": 0.3}}}
WRITTEN = [
    ("0.412", "0.18", "exchange", LOW, "SCO004"),
    ("0.412", "0,182", "exchange", LOW, "SCO008"),
    ("Relevance Score: 0.412", "Relevance score: 0.182", "exchange", LOW, "SCO007"),
    ("0.412 [STRUGGLED]", "0.182 [STRUGLED]", "exchange", LOW, "FLG001"),
    (*BARE, "exchange", {"properties": {"answer": {"minLength": 99}}}, "QNA008"),
    ("Candidate: Ann Lee - ", "Candidate:  - ", "candidate", {"properties": {"exchanges": {"minItems": 3}}}, "CAN002"),
]


@pytest.mark.parametrize(("old", "new", "level", "schema", "code"), WRITTEN)
def test_how_a_value_is_written_hides_nothing_about_it(
    old: str, new: str, level: str, schema: dict[str, Any], code: str
) -> None:
    assert codes(old, new, level, schema) >= {code, "SCH001"}


def test_quotes_are_said_once() -> None:
    found = codes(*BARE, "exchange", {"properties": {"quoted": {"const": True}}})
    assert "QNA008" in found and "SCH001" not in found


def test_a_number_that_is_out_of_range_is_said_once() -> None:
    depth = {"properties": {"fields": {"properties": {"depth": {"type": "number", "maximum": 1}}}}}
    assert codes("depth=0.70", "depth=1.70", "exchange", depth, "metrics") == {"REC008"}


@pytest.mark.parametrize(
    ("line", "name"), [("Candidate: Jane Roe\n", "name"), ("Position: Backend Developer\n", "role")]
)
def test_a_line_of_a_person_that_is_missing_is_said_once(line: str, name: str) -> None:
    text = RECORD.replace(line, "", 1)
    assert text != RECORD
    found = {each.code for each in lint(text, planned(at("candidate", {"required": [name]}), "record")).findings}
    assert found == {"REC007"}
