"""Every block of every page says the truth: ``Bad`` is found there, ``Fixed`` is the fix, ``Good`` is clean."""

from __future__ import annotations

from itertools import pairwise

import pytest
from _pytest.mark.structures import ParameterSet

from linter import Finding, lint
from linter.finding import Applicability
from linter.fixer import apply, fix
from linter.rule import AnyRule
from linter.rules import RULES
from tests.pages import CLEAN, Example, encoded, mark, read_page
from tests.reading_pages import found_in, plan_of


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


def _said(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.line}:{finding.column} {finding.code} {finding.message}" for finding in findings]


def test_scaffold_is_clean() -> None:
    assert _said(lint(encoded(CLEAN)).findings) == []


@pytest.mark.parametrize(("rule", "example"), _cases("Bad"))
def test_bad_is_found_where_the_carets_stand(rule: AnyRule, example: Example) -> None:
    findings = found_in(rule, example)
    assert {finding.code for finding in findings} == {rule.code}, _said(findings)
    found = [(mark(example.text, finding.span), finding.code) for finding in findings]
    assert found == [(span, rule.code) for span in example.marks], _said(findings)
    assert {finding.name for finding in findings} == {rule.name}
    assert all(finding.fix is None or finding.fix.applicability in rule.fixes for finding in findings)


@pytest.mark.parametrize(("rule", "example"), _cases("Good", "Fixed"))
def test_good_and_fixed_are_clean(rule: AnyRule, example: Example) -> None:
    assert _said(found_in(rule, example)) == []
    assert not example.marks


@pytest.mark.parametrize(("rule", "bad", "fixed"), _mended())
def test_fixed_is_the_fix(rule: AnyRule, bad: Example, fixed: Example) -> None:
    fixes = [finding.fix for finding in found_in(rule, bad) if finding.fix is not None]
    assert fixes
    assert apply(bad.text, fixes) == fixed.text
    unsafe = any(mend.applicability is Applicability.UNSAFE for mend in fixes)
    proved = fix(bad.data, plan_of(rule, bad), unsafe, path="x.txt")
    assert proved.failures == ()
    assert proved.data == fixed.data
