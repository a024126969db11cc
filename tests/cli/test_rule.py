from __future__ import annotations

import json

import pytest

from linter.rules import RULES

from .conftest import Lint


@pytest.mark.parametrize("name", ["SEP001", "sep001", "separator-length", " Separator-Length "])
def test_a_rule_is_found_by_code_and_name(lint: Lint, name: str) -> None:
    code, out, err = lint("rule", name)
    assert code == 0 and not err
    assert out.startswith("SEP001 separator-length\n=======================\n\nError, safe fix.\n\nA separator ")
    assert "\nBad:\n\n    " in out and "\nFixed:\n" in out and "\nGood:\n" in out


def test_all_rules_as_text_and_markdown(lint: Lint) -> None:
    text = lint("rule", "--all").out
    markdown = lint("rule", "--all", "--output-format", "markdown").out
    for rule in RULES:
        assert f"{rule.code} {rule.name}\n===" in text
        assert f"## {rule.code} {rule.name}\n\n*{rule.severity.label.capitalize()}, " in markdown


def test_json_is_one_object_or_an_array(lint: Lint) -> None:
    one = json.loads(lint("rule", "CON001", "--output-format", "json").out)
    assert {name: one[name] for name in ("code", "name", "family", "severity", "fixes")} == {
        "code": "CON001",
        "name": "missing-struggled-flag",
        "family": "CON",
        "severity": "warning",
        "fixes": ["unsafe"],
    }
    every = json.loads(lint("rule", "--all", "--output-format", "json").out)
    assert [each["code"] for each in every] == [rule.code for rule in RULES]
    assert one in every


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["SEPP01"], "Invalid value for 'RULE': unknown rule 'SEPP01', did you mean SEP001?"),
        (["missing scores"], "Invalid value for 'RULE': unknown rule 'missing scores', did you mean missing-score?"),
        (["?"], "Invalid value for 'RULE': unknown rule '?'"),
        ([], "Name one rule, or use '--all'."),
        (["SEP001", "--all"], "Name one rule, or use '--all'."),
        (["SEP001", "SEP002"], "Got unexpected extra argument (SEP002)"),
    ],
)
def test_wrong_usage(lint: Lint, arguments: list[str], message: str) -> None:
    assert lint("rule", *arguments) == (
        2,
        "",
        f"transcript-lint: error: {message}\nTry 'transcript-lint rule --help'.\n",
    )
