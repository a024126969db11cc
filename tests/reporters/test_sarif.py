from __future__ import annotations

import json
from typing import Any

import pytest

from linter import addresses
from linter.finding import Position, Severity
from linter.reporters import Checked, Summary, View
from linter.reporters import sarif as module
from linter.reporters.sarif import caveat, sarif
from linter.rules import RULES
from tests.reporters.findings import QUOTING, SAFE, checked, failed, finding
from tests.reporters.reading import schema


def run(*files: Checked, view: View | None = None, exit_code: int = 0) -> Any:
    view = view or View()
    summary = Summary.of(files, view)._replace(exit_code=exit_code)
    loaded = json.loads("".join(sarif(files, summary, view)))
    schema("sarif").validate(loaded)
    return loaded["runs"][0]


def test_every_rule_has_its_page() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule.code for rule in RULES)
    for rule in rules:
        assert rule["name"] in rule["help"]["text"] and "    " in rule["help"]["markdown"]
        assert len(rule["fullDescription"]["text"]) > len(rule["shortDescription"]["text"])


def test_a_rule_without_a_page_is_described_by_its_finding() -> None:
    loaded = run(checked(finding(code="XYZ001", severity=Severity.INFO), finding(code="XYZ001")))
    assert loaded["tool"]["driver"]["rules"][-1] == {
        "id": "XYZ001",
        "name": "separator-length",
        "defaultConfiguration": {"level": "note"},
    }
    assert {result["ruleIndex"] for result in loaded["results"]} == {len(RULES)}


def test_help_has_addresses_as_soon_as_the_distribution_has(monkeypatch: pytest.MonkeyPatch) -> None:
    named = {"homepage": "https://example.org/lint", "documentation": "https://example.org/lint/docs"}
    monkeypatch.setattr(addresses, "_addresses", lambda: named)
    driver = run()["tool"]["driver"]
    assert driver["informationUri"] == "https://example.org/lint"
    assert {rule["helpUri"] for rule in driver["rules"]} == {
        f"https://example.org/lint/docs/rules/{rule.code}.html" for rule in RULES
    }
    monkeypatch.setattr(addresses, "_addresses", lambda: {"homepage": "https://example.org/lint"})
    assert run()["tool"]["driver"]["rules"][0]["helpUri"] == "urn:transcript-lint:rule:ANN001"


def test_files_are_named_from_the_root_of_the_repository() -> None:
    view = View(folder="/home/jo/repo/data", root="/home/jo/repo")
    for path, artifact in (
        ("a b%#?é.txt", {"uri": "data/a%20b%25%23%3F%C3%A9.txt", "uriBaseId": "%SRCROOT%"}),
        ("../caf\udce9.txt", {"uri": "caf%E9.txt", "uriBaseId": "%SRCROOT%"}),
        ("/home/jo/repo/x/../y.txt", {"uri": "y.txt", "uriBaseId": "%SRCROOT%"}),
        ("../../other/c d.txt", {"uri": "file:///home/jo/other/c%20d.txt"}),
        ("<stdin>", {"uri": "data/%3Cstdin%3E", "uriBaseId": "%SRCROOT%"}),
    ):
        (result,) = run(checked(finding(path=path)), view=view)["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_a_fix_that_quotes_is_kept_back() -> None:
    safe, quoting, none = run(checked(finding(fix=SAFE), finding(fix=QUOTING), finding()))["results"]
    assert "fixes" in safe and "fixes" not in quoting and "fixes" not in none


@pytest.mark.parametrize(
    ("files", "exit_code", "successful"),
    [([], 0, True), ([], 1, True), ([], 2, False), ([failed("a.txt", "missing", "no such file")], 2, False)],
)
def test_how_the_run_ended(files: list[Checked], exit_code: int, successful: bool) -> None:
    (invocation,) = run(*files, exit_code=exit_code)["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (exit_code, successful)
    assert len(invocation["toolExecutionNotifications"]) == len(files)


def test_within_what_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHOWN", 4)
    monkeypatch.setattr(module, "MOST", 6)
    levels = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING]

    def results(count: int) -> tuple[list[tuple[str, int]], list[str]]:
        found = [finding(position=(n + 1, 1, n + 1, 2), severity=levels[n % 4]) for n in range(count)]
        loaded = run(checked(*found))
        said = loaded["invocations"][0]["toolExecutionNotifications"]
        places = [(each["level"], each["locations"][0]["physicalLocation"]["region"]) for each in loaded["results"]]
        return [(level, region["startLine"]) for level, region in places], [each["message"]["text"] for each in said]

    assert results(4) == ([("note", 1), ("warning", 2), ("error", 3), ("warning", 4)], [])
    assert results(5) == ([("error", 3), ("warning", 2), ("warning", 4), ("note", 1), ("note", 5)], [])
    shown, said = results(8)
    assert shown == [("error", 3), ("error", 7), ("warning", 2), ("warning", 4), ("warning", 6), ("warning", 8)]
    assert said == ["2 of 8 findings are omitted, lowest severity first: GitHub accepts at most 6."]


def test_limits_are_those_of_github() -> None:
    assert (module.SHOWN, module.MOST) == (5_000, 25_000)
    assert caveat(Summary(error=25_000)) == ""
    assert caveat(Summary(error=25_000, info=1)).startswith("1 of 25,001 findings are omitted")


def test_related_places_are_numbered() -> None:
    from linter.finding import Note

    notes = (Note(Position(1, 1, 1, 2), "lower here"), Note(Position(9, 1, 9, 2), "and here?"))
    (result,) = run(checked(finding(related=notes)))["results"]
    assert [(each["id"], each["message"]["text"]) for each in result["relatedLocations"]] == [
        (0, "lower here."),
        (1, "and here?"),
    ]
