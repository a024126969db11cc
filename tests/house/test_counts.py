"""How many items fit, and which one is too many: what ``contains`` with its bounds and ``unevaluatedItems`` say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.house.places import TEXTS, at, broken, marked

ANY = {"properties": {"number": {"minimum": 1}}}
LOW = {"properties": {"score": {"maximum": 0.5}}}
SPOKEN: dict[str, Any] = {"properties": {"speaker": {"const": "recruiter"}}}
ROWS = [
    ("collection", {"contains": LOW, "minContains": 2}, 11, "candidate has 1 fitting exchange, expected at least 2"),
    ("collection", {"contains": ANY, "minContains": 3}, 11, "candidate has 2 fitting exchanges, expected at least 3"),
    ("collection", {"contains": ANY, "maxContains": 1}, 22, "candidate has 2 fitting exchanges, expected at most 1"),
    ("collection", {"contains": LOW, "maxContains": 0}, 14, "candidate has 1 fitting exchange, expected at most 0"),
    ("collection", {"contains": {"required": ["mood"]}}, 11, "candidate has no fitting exchange"),
    ("collection", {"prefixItems": [True], "unevaluatedItems": False}, 22, "exchange is not allowed"),
    ("collection", {"prefixItems": [True], "unevaluatedItems": {"required": ["mood"]}}, 22, "exchange has no mood"),
    ("collection", {"contains": LOW, "minContains": 0, "unevaluatedItems": False}, 22, "exchange is not allowed"),
]


@pytest.mark.parametrize(("layout", "schema", "line", "said"), ROWS)
def test_counts_are_said_and_the_item_is_meant(layout: str, schema: dict[str, Any], line: int, said: str) -> None:
    found = broken(at("candidate", {"properties": {"exchanges": schema}}), layout)[0]
    assert (found.line, found.message) == (line, said)


def test_the_first_fitting_item_too_many_is_meant() -> None:
    schema = {"contains": {"properties": {"speaker": {"const": "candidate"}}}, "maxContains": 1}
    (found,) = broken(at("candidate", {"properties": {"turns": schema}}), "record")
    assert marked(found, TEXTS["record"]).startswith('«Candidate:» "Where')
    assert found.message == "candidate has 2 fitting turns, expected at most 1"
    assert found.breached is not None
    assert (found.breached.keyword, found.breached.schema_path.rpartition("/")[2]) == ("maxContains", "maxContains")
    assert [note.position.line for note in found.related] == [3]


def test_each_item_that_nothing_speaks_of_is_a_finding() -> None:
    schema = {"prefixItems": [True, True], "unevaluatedItems": False, "errorMessage": {"unevaluatedItems": "too long"}}
    found = broken(at("candidate", {"properties": {"turns": schema}}), "record")
    assert [(each.line, each.message) for each in found] == [(14, "too long"), (16, "too long")]


def test_words_for_a_bound() -> None:
    schema = {"contains": LOW, "minContains": 2, "errorMessage": {"minContains": "two low ones"}}
    assert broken(at("candidate", {"properties": {"exchanges": schema}}))[0].message == "two low ones"
    schema["errorMessage"] = {"contains": "some low ones"}
    assert broken(at("candidate", {"properties": {"exchanges": schema}}))[0].message == "some low ones"
