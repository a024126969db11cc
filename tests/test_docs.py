"""The written documentation says what the rules say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter import lint
from linter.pages import FAMILIES, catalogue, described, documentation, markdown, text
from linter.rule import AnyRule
from linter.rules import RULES

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
PAGES = dict(documentation(RULES))

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@pytest.mark.parametrize("name", PAGES)
def test_written_page_is_fresh(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run: python docs/generate.py"


def test_the_page_of_formats_ends_with_all_rules() -> None:
    written = (FOLDER.parent / "format.md").read_text(encoding="utf-8").partition("## All rules\n\n")[2]
    assert written == catalogue(RULES, 3, "rules/"), "run: python docs/generate.py"


@pytest.mark.parametrize(("number", "layout"), [(0, "collection"), (1, "record")])
def test_the_figures_of_the_formats_have_no_findings(number: int, layout: str) -> None:
    page = (FOLDER.parent / "format.md").read_text(encoding="utf-8")
    figure = page.split("```text\n")[number + 1].partition("```")[0]
    report = lint("".join(line[:86].rstrip() + "\n" for line in figure.splitlines()).encode())
    assert (report.layout, report.findings) == (layout, ())


def test_no_page_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)


def test_table_names_every_rule_and_family() -> None:
    table = PAGES["README.md"]
    assert [rule.code for rule in RULES if f"[{rule.code}]({rule.code}.md) | {rule.name} |" not in table] == []
    assert {rule.family for rule in RULES} <= set(FAMILIES)


@every_rule
def test_every_form_says_the_same(rule: AnyRule) -> None:
    values = json.loads(json.dumps(described(rule)))
    for page in (text(rule), markdown(rule)):
        assert values["code"] in page
        assert values["summary"] in page
        assert values["page"] in page
        assert all(option["name"] in page for option in values["options"])


@every_rule
def test_every_option_says_what_it_is(rule: AnyRule) -> None:
    options = described(rule)["options"]
    assert isinstance(options, list)
    assert all(option["meaning"] and option["type"] for option in options)


def test_options_are_the_keyword_only_parameters() -> None:
    book = {rule.code: rule for rule in RULES}
    limit = {"name": "flagged-max-score", "type": "number", "default": "unset"}
    assert described(book["CON003"])["options"] == [limit | {"meaning": "highest score of a flagged answer"}]
    names = {"name": "never-flagged", "type": "list of texts", "default": "[]"}
    assert described(book["CON005"])["options"] == [names | {"meaning": "names of sections without flags"}]
    assert described(book["SEP001"])["options"] == []


def test_settings_of_an_example_are_shown() -> None:
    book = {rule.code: rule for rule in RULES}
    assert "Bad, with `flagged-max-score = 0.6`:" in markdown(book["CON003"])
