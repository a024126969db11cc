"""Exceptions that nothing needs are found in the settings, each on its own line."""

from __future__ import annotations

from linter.afterwards import report_unused
from linter.config import Choice, assemble, chosen, plan
from linter.finding import Severity
from linter.source import Source
from linter.suppression.exceptions import Reviewed

TEXT = """\
[[exceptions]]
path = "a.txt"
codes = ["SEP001"]
reason = "John Doe said so"

[[exceptions]]
path = "*.txt"
candidate = 2
exchange = "Q3"
codes = ["CON"]
reason = "John Doe said so"
"""
SOURCE = Source(TEXT.encode(), "day/transcript-lint.toml")
FIRST = Reviewed("a.txt", ("SEP001",), "John Doe said so", settings=SOURCE.path)
SECOND = Reviewed("*.txt", tuple(f"CON00{n}" for n in range(1, 6)), "John Doe said so", 2, "Q3", None, SOURCE.path, 2)


def test_each_is_a_finding_where_it_stands() -> None:
    report = report_unused(SOURCE, [SECOND, FIRST], plan())
    assert [(finding.path, finding.line, finding.column, finding.code) for finding in report.findings] == [
        ("day/transcript-lint.toml", 1, 1, "SUP001"),
        ("day/transcript-lint.toml", 6, 1, "SUP001"),
    ]
    assert [finding.message for finding in report.findings] == [
        "exception for SEP001 accepts 0 findings, expected at least 1",
        "exception for 5 rules in candidate 2, Q3 accepts 0 findings, expected at least 1",
    ]
    assert {finding.severity for finding in report.findings} == {Severity.WARNING}


def test_up_to_three_rules_are_named() -> None:
    codes = ("SEP001", "SEP002", "SCO001", "SCO002")
    said = [
        report_unused(SOURCE, [FIRST._replace(codes=codes[:count])], plan()).findings[0].message for count in (3, 4)
    ]
    assert said[0].startswith("exception for SEP001, SEP002, SCO001 accepts")
    assert said[1].startswith("exception for 4 rules accepts")


def test_two_exceptions_in_one_place_are_told_apart() -> None:
    both = [SECOND._replace(fingerprint="0" * 16), SECOND._replace(fingerprint="1" * 16), SECOND]
    report = report_unused(SOURCE, both, plan())
    assert len({finding.fingerprint for finding in report.findings}) == 3


def test_a_fingerprint_stays_where_the_entry_moves() -> None:
    first, moved = (report_unused(SOURCE, [each], plan()) for each in (FIRST, FIRST._replace(number=2)))
    assert first.findings[0].fingerprint == moved.findings[0].fingerprint
    second = report_unused(SOURCE, [SECOND], plan())
    assert second.findings[0].fingerprint != first.findings[0].fingerprint


def test_the_rule_may_be_off_or_worse() -> None:
    off = assemble(chosen(Choice(ignore=("SUP",))))
    assert report_unused(SOURCE, [FIRST], off).findings == ()
    worse = assemble(chosen(), severities={"SUP001": Severity.ERROR})
    assert report_unused(SOURCE, [FIRST], worse).findings[0].severity is Severity.ERROR
