"""Findings as the results of tests, in the XML that CI servers show: each file a suite, each finding a test.

Follows ``junit-10.xsd`` of the xUnit plugin for Jenkins, the description that most readers keep to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.finding import Failure, Finding, Severity
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.markup import DECLARATION, escaped, tag

_NAME = "transcript-lint"


def junit(files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    """Errors and warnings as failures, infos as tests that pass and say something, failures to check as errors."""
    failures = summary.error + summary.warning
    errors = sum(len(checked.report.failures) for checked in files)
    tests = sum(map(_tests, files))
    yield DECLARATION
    yield f"<{tag('testsuites', {'name': _NAME, **_counts(tests, failures, errors)})}>\n"
    for checked in files:
        yield from _suite(checked)
    yield "</testsuites>\n"


def _suite(checked: Checked) -> Iterator[str]:
    report = checked.report
    path, findings, failures = report.path, report.findings, report.failures
    failing = sum(finding.severity > Severity.INFO for finding in findings)
    attributes = {"name": path, **_counts(_tests(checked), failing, len(failures)), "file": path}
    yield f"  <{tag('testsuite', attributes)}>\n"
    for finding in findings:
        yield from _case(path, f"{finding.code} {finding.name} ({finding.line}:{finding.column})", _outcome(finding))
    for failure in failures:
        yield from _case(path, failure.kind, _outcome_of_failure(failure))
    if not findings and not failures:
        yield f"    <{tag('testcase', {'name': _NAME, 'classname': path})}/>\n"
    yield "  </testsuite>\n"


def _case(path: str, name: str, outcome: str) -> Iterable[str]:
    yield f"    <{tag('testcase', {'name': name, 'classname': path})}>\n"
    yield f"      {outcome}\n"
    yield "    </testcase>\n"


def _outcome(finding: Finding) -> str:
    said = f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {finding.message}"
    if finding.severity is Severity.INFO:
        return f"<system-out>{escaped(said)}</system-out>"
    failure = tag("failure", {"type": finding.severity.label, "message": finding.message})
    return f"<{failure}>{escaped(said)}</failure>"


def _outcome_of_failure(failure: Failure) -> str:
    error = tag("error", {"type": failure.kind, "message": failure.message})
    return f"<{error}>{escaped(f'{failure.path}: {failure.message}')}</error>"


def _tests(checked: Checked) -> int:
    """How many tests a file stands for; one that passes where there is nothing to say."""
    return max(1, len(checked.report.findings) + len(checked.report.failures))


def _counts(tests: int, failures: int, errors: int) -> dict[str, object]:
    return {"tests": tests, "failures": failures, "errors": errors}
