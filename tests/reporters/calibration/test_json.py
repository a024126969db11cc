"""What programs read, held against its schema."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError

from linter.calibration import Calibration, Verdict, calibrate
from linter.files import Kind
from linter.finding import Failure
from linter.reporters.calibration.json import json as report
from linter.schema_files import schema_text
from tests.calibration.observations import seen
from tests.reporters.calibration.calibrations import apart, measured, mixed, summary


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(schema_text("calibration"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def load(calibration: Calibration, *failures: Failure) -> Any:
    text = "".join(report(calibration, summary(), failures))
    loaded = json.loads(text)
    validator().validate(loaded)
    assert text.isascii() and "\x1b" not in text and "##[" not in text
    return loaded


def test_everything_that_is_known() -> None:
    loaded = load(measured(*mixed(), left_out=2))
    assert loaded["exchanges"] == {"counted": 27, "left_out": 2} and loaded["flags"] == ["STRUGGLED"]
    assert [(each["section"], each["flagged"], each["n"]) for each in loaded["scores"]["by_section"]] == [
        ("WEAK", True, 13),
        ("WEAK", False, 2),
        ("STRONG", False, 12),
    ]
    assert loaded["scores"]["overall"][0] == {
        "flagged": True,
        "n": 13,
        "min": 0.11,
        "q1": 0.14,
        "median": 0.17,
        "q3": 0.2,
        "max": 0.65,
    }
    stray = {"path": "b.txt", "line": 91, "section": "WEAK", "score": 0.0, "flagged": False}
    assert loaded["threshold"] == {
        "verdict": "approximates",
        "limit": 0.7,
        "below": 0.65,
        "above": 0.71,
        "flagged": 13,
        "unflagged": 14,
        "ordered": loaded["threshold"]["ordered"],
        "contradictions": [stray],
    }
    assert [(len(each["flagged"]), each["unflagged"][1]) for each in loaded["twins"]] == [(1, stray)]
    assert loaded["placeholders"]["scores"] == 1 and loaded["placeholders"]["threshold_without"] is None


def test_settings_are_the_same_as_values_and_as_toml() -> None:
    settings = load(measured(*apart()))["settings"]
    rules = tomllib.loads(settings["toml"])["rules"]
    assert {each["rule"]: {each["option"]: each["value"]} for each in settings["options"]} == rules
    assert [each["code"] for each in settings["options"]] == ["CON003", "CON004", "CON005"]


def test_reason_why_no_limit_follows() -> None:
    settings = load(measured(*apart(3)))["settings"]
    assert settings["no_score_limit"] == "no score limit suggested: 3 flagged exchanges, at least 5 are needed"
    assert tomllib.loads(settings["toml"]) == {"rules": {"flag-in-unflaggable-section": {"never-flagged": ["STRONG"]}}}


@pytest.mark.parametrize(
    "calibration",
    [
        calibrate([]),
        measured(),
        measured(seen(0.5)),
        measured(seen(0.5, True, section=None)),
        measured(seen(0.9, True), seen(0.1), seen(0.0)),
        measured(*apart(), *[seen(0.0)] * 9, placeholders=True),
    ],
)
def test_whatever_was_seen_is_as_the_schema_says(calibration: Calibration) -> None:
    load(calibration)


@pytest.mark.parametrize("evil", ["\x1b[2J", "\u202e", "##[error]", "a\nb", '"', "💥"])
def test_hostile_names_come_through_as_data(evil: str) -> None:
    exchanges = [*apart(), *(seen(0.9, section=evil, line=99) for _ in range(9)), seen(0.9, True, path=evil, line=1)]
    loaded = load(measured(*exchanges), Failure(evil, "missing", "no such file or directory"))
    assert loaded["threshold"]["contradictions"][-1]["path"] == evil or evil < "a.txt"
    assert loaded["errors"][0]["path"] == evil
    assert evil in tomllib.loads(loaded["settings"]["toml"])["rules"]["flag-in-unflaggable-section"]["never-flagged"]


def test_bytes_that_are_not_text() -> None:
    assert load(measured(), Failure("caf\udce9", "missing", "x"))["errors"][0]["path"] == "caf\\xe9"


def test_schema_knows_every_verdict_and_every_error() -> None:
    schema = json.loads(schema_text("calibration"))
    assert schema["$defs"]["threshold"]["properties"]["verdict"]["enum"] == [verdict.value for verdict in Verdict]
    kinds = set(schema["properties"]["errors"]["items"]["properties"]["kind"]["enum"])
    assert kinds - {"not-utf-8", "internal-error"} < set(get_args(Kind))


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("surprise", 1),
        ("version", 2),
        ("twins", [{"flagged": [], "unflagged": []}]),
        ("exchanges", {"counted": -1, "left_out": 0}),
        ("scores", {"by_section": [{"flagged": True, "n": 1, "min": 0, "q1": 0, "median": 0, "q3": 0, "max": 0}]}),
        ("errors", [{"path": "a", "kind": "odd", "message": "x"}]),
    ],
)
def test_schema_is_strict(part: str, wrong: object) -> None:
    with pytest.raises(ValidationError):
        validator().validate({**load(measured(*mixed())), part: wrong})
