"""What the linter finds in the examples of rule pages."""

from __future__ import annotations

import json
import tomllib

from linter import Finding, lint
from linter.afterwards import Reread, findings_across, report_unused
from linter.config import FactRules, Plan, plan
from linter.crossing.joining import crossed
from linter.engine import gather
from linter.house.loading import loaded
from linter.houses import Houses, SchemaText
from linter.rule import AnyRule, Scope
from linter.rules import RULES
from linter.settings.combining import settings_of
from linter.source import Source
from linter.suppression.exceptions import review, unused
from tests.pages import FLAWED, Example, encoded, read_by

HOUSE = loaded(
    SchemaText(
        "file:///house.schema.json",
        "house.schema.json",
        json.dumps(
            {
                "$defs": {
                    "exchange": {"properties": {"score": {"minimum": 0.3}}},
                    "candidate": {"properties": {"exchanges": {"minItems": 3, "items": {"$ref": "#/$defs/exchange"}}}},
                    "section": {"properties": {"candidates": {"items": {"$ref": "#/$defs/candidate"}}}},
                },
                "properties": {"sections": {"items": {"$ref": "#/$defs/section"}}},
            }
        ),
    ),
    lambda uri: "which is not there",
)
"""The house schema of the examples: at least three questions, and scores of at least 0.3."""


def plan_of(rule: AnyRule, example: Example) -> Plan:
    """All rules, ``rule`` with the options of ``example``."""
    chosen = read_by(plan(), example.layout)
    if rule.reads_schema:
        return chosen._replace(houses=Houses(HOUSE))
    if not example.options:
        return chosen
    bound = (fact.adjusted(example.options, None) if fact.code == rule.code else fact for fact in chosen.fact)
    return chosen._replace(fact=FactRules(bound))


def found_in(rule: AnyRule, example: Example) -> tuple[Finding, ...]:
    """The findings in ``example``, a page of ``rule``."""
    if example.other is not None:
        return _beside_another(example, plan_of(rule, example))
    if rule.scope is Scope.RUN:
        return _in_settings(example)
    return lint(example.data, plan_of(rule, example), path="x.txt").findings


def _in_settings(example: Example) -> tuple[Finding, ...]:
    """What is said of an example that is a settings file, beside which there is ``may.txt`` and nothing else."""
    table = tomllib.loads(example.text)
    exceptions = [each._replace(number=at) for at, each in enumerate(settings_of(table)[0].exceptions, 1)]
    checked = review(lint(FLAWED, path="may.txt"), "may.txt", exceptions, frozenset(rule.code for rule in RULES))
    idle = unused(exceptions, [checked], lambda exception: False)
    return report_unused(Source(example.data, "transcript-lint.toml"), idle, plan()).findings


def _beside_another(example: Example, chosen: Plan) -> tuple[Finding, ...]:
    """What is said of an example that is one of two files."""
    assert example.other is not None
    sources = {"a.txt": Source(encoded(example.other), "a.txt"), "x.txt": Source(example.data, "x.txt")}
    gathered = {path: gather(source, chosen) for path, source in sources.items()}
    found = crossed(facts for _, facts in gathered.values() if facts is not None)
    read = {path: Reread.of(source, chosen) for path, source in sources.items()}
    return gathered["x.txt"][0].findings + tuple(findings_across(found, read["x.txt"], read.__getitem__, chosen))
