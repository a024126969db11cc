"""Damaged files against the schema of their own layout: what is said there is said by the other rules already."""

from __future__ import annotations

from random import Random

import pytest

from linter import lint
from linter.config import plan
from linter.houses import Houses
from tests.house.places import COLLECTION, RECORD, house


def edited(text: str, rng: Random) -> str:
    """``text`` with one line deleted, doubled, swapped with the next, or one character in it changed."""
    lines = text.split("\n")
    at = rng.randrange(len(lines) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(at, lines[at])
    elif kind == 2:
        lines[at : at + 2] = lines[at : at + 2][::-1]
    elif lines[at]:
        column = rng.randrange(len(lines[at]))
        lines[at] = f"{lines[at][:column]}x{lines[at][column + 1 :]}"
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "text"), [("collection", COLLECTION), ("record", RECORD)])
def test_the_schema_alone_finds_nothing_in_a_damaged_file(name: str, text: str) -> None:
    rng = Random(7)
    judged = plan()._replace(houses=Houses(house({"$ref": f"urn:transcript-lint:layout:{name}:1"})))
    spoken = 0
    for _ in range(60):
        codes = [each.code for each in lint(edited(text, rng), judged).findings]
        others = [code for code in codes if code != "SCH001"]
        assert others or not codes
        spoken += len(codes) > len(others)
    assert spoken <= 3
