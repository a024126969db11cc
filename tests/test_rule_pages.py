"""Every block of every page says the truth: ``Bad`` is found there, ``Fixed`` is the fix, ``Good`` is clean."""

from __future__ import annotations

import tomllib
from functools import partial
from itertools import pairwise

import pytest
from _pytest.mark.structures import ParameterSet

from linter import Finding, lint
from linter.afterwards import report_unused
from linter.config import Plan, plan
from linter.finding import Applicability
from linter.fixer import apply, fix
from linter.rule import AnyRule, Scope
from linter.rules import RULES
from linter.settings.combining import settings_of
from linter.source import Source
from linter.suppression.exceptions import review, unused
from tests.pages import CLEAN, FLAWED, Example, encoded, mark, read_by, read_page


def _cases(*verdicts: str) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(read_page(rule.page).examples, 1)
        if example.verdict in verdicts
    ]


def _mended() -> list[ParameterSet]:
    """Each ``Bad`` that a ``Fixed`` follows, with it."""
    return [
        pytest.param(rule, bad, fixed, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, (bad, fixed) in enumerate(pairwise(read_page(rule.page).examples), 2)
        if (bad.verdict, fixed.verdict) == ("Bad", "Fixed")
    ]


def _plan(rule: AnyRule, example: Example) -> Plan:
    """All rules, ``rule`` with the options of ``example``."""
    chosen = read_by(plan(), example.layout)
    if not example.options:
        return chosen
    bound = (
        fact._replace(check=partial(fact.check, **example.options)) if fact.code == rule.code else fact
        for fact in chosen.fact
    )
    return chosen._replace(fact=tuple(bound))


def _found(rule: AnyRule, example: Example) -> tuple[Finding, ...]:
    if rule.scope is Scope.RUN:
        return _found_in_settings(example)
    return lint(example.data, _plan(rule, example), path="x.txt").findings


def _found_in_settings(example: Example) -> tuple[Finding, ...]:
    """What is said of an example that is a settings file, beside which there is ``may.txt`` and nothing else."""
    table = tomllib.loads(example.text)
    exceptions = [each._replace(number=at) for at, each in enumerate(settings_of(table)[0].exceptions, 1)]
    checked = review(lint(FLAWED, path="may.txt"), "may.txt", exceptions, frozenset(rule.code for rule in RULES))
    idle = unused(exceptions, [checked], lambda exception: False)
    return report_unused(Source(example.data, "transcript-lint.toml"), idle, plan()).findings


def _said(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.line}:{finding.column} {finding.code} {finding.message}" for finding in findings]


def test_scaffold_is_clean() -> None:
    assert _said(lint(encoded(CLEAN)).findings) == []


@pytest.mark.parametrize(("rule", "example"), _cases("Bad"))
def test_bad_is_found_where_the_carets_stand(rule: AnyRule, example: Example) -> None:
    findings = _found(rule, example)
    assert {finding.code for finding in findings} == {rule.code}, _said(findings)
    found = [(mark(example.text, finding.span), finding.code) for finding in findings]
    assert found == [(span, rule.code) for span in example.marks], _said(findings)
    assert {finding.name for finding in findings} == {rule.name}
    assert all(finding.fix is None or finding.fix.applicability in rule.fixes for finding in findings)


@pytest.mark.parametrize(("rule", "example"), _cases("Good", "Fixed"))
def test_good_and_fixed_are_clean(rule: AnyRule, example: Example) -> None:
    assert _said(_found(rule, example)) == []
    assert not example.marks


@pytest.mark.parametrize(("rule", "bad", "fixed"), _mended())
def test_fixed_is_the_fix(rule: AnyRule, bad: Example, fixed: Example) -> None:
    fixes = [finding.fix for finding in _found(rule, bad) if finding.fix is not None]
    assert fixes
    assert apply(bad.text, fixes) == fixed.text
    unsafe = any(mend.applicability is Applicability.UNSAFE for mend in fixes)
    proved = fix(bad.data, _plan(rule, bad), unsafe, path="x.txt")
    assert proved.failures == ()
    assert proved.data == fixed.data
