"""The concise lines for whoever reads the log of a GitHub workflow, then commands that put findings on the diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from linter.finding import Failure, Finding, Severity
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.closing import closing
from linter.reporters.concise import headlines
from linter.reporters.rooted import from_root
from linter.reporters.visible import visible

MOST = 10
"""How many annotations of a level GitHub keeps of a step; it drops the others without a word."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_TITLE = "transcript-lint"


def github(files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    """All findings as lines, the first of each severity as annotations, errors first, and the closing line."""
    yield from headlines(files, view)
    failures = [_failure(failure, view) for checked in files for failure in checked.report.failures]
    found: dict[Severity, list[str]] = {severity: [] for severity in reversed(Severity)}
    for checked in files:
        for finding in checked.report.findings:
            if len(found[finding.severity]) < MOST:
                found[finding.severity].append(_annotation(finding, view))
    found[Severity.ERROR] = (failures + found[Severity.ERROR])[:MOST]
    more = summary.problems + len(failures) - sum(map(len, found.values()))
    if more and len(found[Severity.INFO]) == MOST:  # the last of them gives way to the one that speaks for the rest
        found[Severity.INFO].pop()
        more += 1
    yield from chain.from_iterable(found.values())
    if more:
        yield _command("notice", {"title": _TITLE}, f"{more} more in the log of this step")
    yield from closing(summary, view)


def _annotation(finding: Finding, view: View) -> str:
    line, column, end_line, end_column = finding.position
    places: dict[str, object] = {"line": line, "endLine": end_line}
    if line == end_line:  # columns mean nothing to GitHub where an annotation spans lines
        places |= {"col": column, "endColumn": end_column}
    properties = {"file": _file(finding.path, view), **places, "title": f"{finding.code} {finding.name}"}
    return _command(_LEVELS[finding.severity], properties, finding.message)


def _failure(failure: Failure, view: View) -> str:
    return _command("error", {"file": _file(failure.path, view), "title": _TITLE}, failure.message)


def _file(path: str, view: View) -> str:
    return from_root(path, view) or path


def _command(level: str, properties: dict[str, object], message: str) -> str:
    said = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())
    return f"::{level} {said}::{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
