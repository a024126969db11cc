from __future__ import annotations

import json

import pytest

from linter.pages import text
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
        ([], "Name one rule or family, or use '--all'."),
        (["SEP001", "--all"], "Name one rule or family, or use '--all'."),
        (["SEP001", "SEP002"], "Got unexpected extra argument (SEP002)"),
    ],
)
def test_wrong_usage(lint: Lint, arguments: list[str], message: str) -> None:
    assert lint("rule", *arguments) == (
        2,
        "",
        f"transcript-lint: error: {message}\nTry 'transcript-lint rule --help'.\n",
    )


@pytest.mark.parametrize("name", ["SEP", "sep", " Sep "])
def test_a_family_is_listed(lint: Lint, name: str) -> None:
    code, out, err = lint("rule", name)
    assert (code, err) == (0, "") and out.startswith("SEP: Separators\n===============\n\nSEP001 separator-length (")
    family = [rule for rule in RULES if rule.family == "SEP"]
    listed = [line.split()[:2] for line in out.splitlines()[3:] if not line.startswith(" ")]
    assert listed == [[rule.code, rule.name] for rule in family]
    assert " ".join(out.split()).count("Bad:") == 0
    assert all(f"{rule.summary}." in " ".join(out.split()) for rule in family)


def test_a_family_in_the_other_formats(lint: Lint) -> None:
    values = json.loads(lint("rule", "FLG", "--output-format", "json").out)
    assert [each["code"] for each in values] == [rule.code for rule in RULES if rule.family == "FLG"]
    assert values[0] == json.loads(lint("rule", "FLG001", "--output-format", "json").out)
    table = lint("rule", "FLG", "--output-format", "markdown").out
    assert table.startswith("# FLG: Flags\n\n| code | name |") and table.count("\n| [FLG") == len(values)


@pytest.mark.parametrize("columns", [40, 60, 500])
def test_pages_are_as_wide_as_the_terminal(lint: Lint, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for arguments in (["--all"], ["CON"], ["SEP"]):
        prose = [line for line in lint("rule", *arguments).out.splitlines() if not line.startswith("    ")]
        assert max(map(len, prose)) <= min(columns, 100)
    example = [line for line in lint("rule", "CON001").out.splitlines() if line.startswith("    A1: ")]
    monkeypatch.setenv("COLUMNS", "10")
    assert [line for line in lint("rule", "CON001").out.splitlines() if line.startswith("    A1: ")] == example


def test_wrapping_changes_no_word(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "33")
    narrow = lint("rule", "--all").out
    assert narrow.split() == "\n".join(map(text, RULES)).split()
