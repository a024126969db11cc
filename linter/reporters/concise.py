"""One line a finding, the place first so that editors jump; then the sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.closing import closing
from linter.reporters.paint import BOLD, CYAN, SEVERITY, paint
from linter.reporters.visible import shown_path, visible


def concise(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """``path:line:column: CODE [*] message`` for each finding, then the closing line."""
    yield from headlines(files, view)
    yield from closing(summary, view)


def headlines(files: Iterable[Checked], view: View) -> Iterator[str]:
    """The line of each finding."""
    for report, *_ in files:
        if report.findings:
            path = shown_path(report.path)
            for finding in report.findings:
                yield headline(path, finding, view)


def headline(path: str, finding: Finding, view: View) -> str:
    """The line of one finding; ``path`` is ready to be shown."""
    mark = " [*]" if view.can_fix(finding) else ""
    if not view.color:
        return f"{path}:{finding.line}:{finding.column}: {finding.code}{mark} {visible(finding.message)}\n"
    place = paint(path, BOLD, True) + paint(f":{finding.line}:{finding.column}:", CYAN, True)
    code = paint(finding.code, SEVERITY[finding.severity], True)
    return f"{place} {code}{mark and paint(mark, CYAN, True)} {visible(finding.message)}\n"
