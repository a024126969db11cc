"""GitLab's Code Quality report: an array of what its merge requests show.

Documented at https://docs.gitlab.com/ci/testing/code_quality/, in the table of the report's format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from linter.finding import Failure, Finding, Severity
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.encoded import encoded
from linter.reporters.rooted import from_root

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """One entry a finding, and one for each file that could not be checked."""
    comma = ""
    yield "["
    for checked in files:
        for entry in _entries(checked, view):
            yield f"{comma}\n  {encoded(entry)}"
            comma = ","
    yield "]\n"


def _entries(checked: Checked, view: View) -> Iterator[dict[str, Any]]:
    path = from_root(checked.report.path, view) or checked.report.path
    for finding in checked.report.findings:
        yield _finding(finding, path)
    for failure in checked.report.failures:
        yield _failure(failure, from_root(failure.path, view) or failure.path)


def _finding(finding: Finding, path: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _fingerprint(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.line, "end": finding.position.end_line}},
    }


def _failure(failure: Failure, path: str) -> dict[str, Any]:
    return {
        "description": failure.message,
        "check_name": failure.kind,
        "fingerprint": _fingerprint(path, f"{failure.kind} {failure.message}"),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(path: str, identity: str) -> str:
    """Unique in the report: GitLab shows but one of those that are alike, and files may be copies of each other."""
    return blake2b(f"{path}\0{identity}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
