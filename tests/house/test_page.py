"""The page about house schemas: every schema on it can be used, and the messages below the examples are true."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from linter import lint, parse
from linter.config import plan
from linter.houses import Houses
from tests.house.places import COLLECTION, house

PAGE = (Path(__file__).parent.parent.parent / "docs" / "schemas.md").read_text(encoding="utf-8")
BLOCKS = [json.loads(text) for text in re.findall(r"^```json\n(.*?)^```$", PAGE, re.M | re.S)]
SCHEMAS = [block for block in BLOCKS if "version" not in block]
SAID = re.findall(r"^ {4}transcripts/.* SCH001 (.*)$", PAGE, re.M)


def found(schema: object, text: str) -> list[str]:
    chosen = plan(("SCH",))._replace(houses=Houses(house(schema)))
    return [finding.message for finding in lint(text, chosen).findings]


def test_the_page_has_schemas() -> None:
    assert len(SCHEMAS) == 5


@pytest.mark.parametrize("schema", SCHEMAS, ids=range(len(SCHEMAS)))
def test_every_schema_can_be_used(schema: dict[str, object]) -> None:
    house(schema)


def test_the_examples_say_what_is_below_them() -> None:
    short = COLLECTION.replace("WEAK", "EXCEPTIONAL").replace("0.412", "0.214").replace("Backend Developer", "Intern")
    first, questions, roles, scores = SCHEMAS[:4]
    assert found(first, short)[0] == "candidate has 2 exchanges, expected at least 3"
    assert [found(each, short)[0] for each in (questions, roles, scores)] == SAID
    assert found(scores, COLLECTION) == []


def test_the_data_on_the_page_has_the_keys_of_the_form() -> None:
    shown = next(block for block in BLOCKS if "version" in block)
    form = parse(COLLECTION).to_dict()
    own, other = shown["sections"][0], form["sections"][0]
    assert set(shown) == set(form)
    assert set(own) == set(other) - {"line", "end_line"}
    asked, also = own["candidates"][0]["exchanges"][0], other["candidates"][0]["exchanges"][1]
    assert set(asked) == set(also) - {"line", "end_line"}
