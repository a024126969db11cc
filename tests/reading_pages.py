"""What the linter finds in the examples of rule pages."""

from __future__ import annotations

import tomllib
from functools import partial

from linter import Finding, lint
from linter.afterwards import report_unused
from linter.config import Plan, plan
from linter.rule import AnyRule, Scope
from linter.rules import RULES
from linter.settings.combining import settings_of
from linter.source import Source
from linter.suppression.exceptions import review, unused
from tests.pages import FLAWED, Example, read_by


def plan_of(rule: AnyRule, example: Example) -> Plan:
    """All rules, ``rule`` with the options of ``example``."""
    chosen = read_by(plan(), example.layout)
    if not example.options:
        return chosen
    bound = (
        fact._replace(check=partial(fact.check, **example.options)) if fact.code == rule.code else fact
        for fact in chosen.fact
    )
    return chosen._replace(fact=tuple(bound))


def found_in(rule: AnyRule, example: Example) -> tuple[Finding, ...]:
    """The findings in ``example``, a page of ``rule``."""
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
