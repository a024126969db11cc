"""Checkstyle's XML, which many programs read: a ``file`` for each that was checked, an ``error`` in it a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.markup import DECLARATION, tag

VERSION = "4.3"
"""The oldest Checkstyle that writes what is written here; programs ask for at least that."""


def checkstyle(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """All files, also those without findings. Neither ``summary`` nor ``view`` says anything here."""
    yield DECLARATION
    yield f"<{tag('checkstyle', {'version': VERSION})}>\n"
    for checked in files:
        yield f"  <{tag('file', {'name': checked.report.path})}>\n"
        for attributes in _errors(checked):
            yield f"    <{tag('error', attributes)}/>\n"
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _errors(checked: Checked) -> Iterator[dict[str, object]]:
    for finding in checked.report.findings:
        yield {
            "line": finding.line,
            "column": finding.column,
            "severity": finding.severity.label,
            "message": finding.message,
            "source": f"transcript-lint.{finding.code}",
        }
    for failure in checked.report.failures:
        message = f"could not be checked: {failure.message}"
        yield {"line": 1, "severity": "error", "message": message, "source": f"transcript-lint.{failure.kind}"}
