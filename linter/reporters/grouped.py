"""Findings under the name of their file, in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.closing import closing
from linter.reporters.paint import BOLD, CYAN, SEVERITY, paint
from linter.reporters.visible import shown_path, visible


def grouped(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """Each file with findings: its path, a row a finding, and a blank line; then the closing line."""
    for report, *_ in files:
        if report.findings:
            yield paint(shown_path(report.path), BOLD, view.color) + "\n"
            yield from _rows(report.findings, view)
            yield "\n"
    yield from closing(summary, view)


def _rows(findings: tuple[Finding, ...], view: View) -> Iterator[str]:
    before = max(len(str(finding.line)) for finding in findings)
    behind = max(len(str(finding.column)) for finding in findings)
    codes = max(len(finding.code) for finding in findings)
    marks = any(view.can_fix(finding) for finding in findings)
    for finding in findings:
        place = paint(f"{finding.line:>{before}}:{finding.column:<{behind}}", CYAN, view.color)
        code = paint(f"{finding.code:<{codes}}", SEVERITY[finding.severity], view.color)
        mark = paint("[*]", CYAN, view.color) if view.can_fix(finding) else "   "
        yield f"  {place}  {code} {mark + ' ' if marks else ''}{visible(finding.message)}\n"
