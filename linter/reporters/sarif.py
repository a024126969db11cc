"""SARIF 2.1.0: the run with its rules, findings and fixes, for code scanning.

The standard is https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Files are named from the root of the
repository. Findings are left out only where GitHub would turn the whole report down, and then the report says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from linter.finding import Failure, Finding, Fix, Position, Span
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.descriptors import LEVELS, Descriptors, driver
from linter.reporters.encoded import encoded
from linter.reporters.rooted import absolute, from_root, uri
from linter.reporters.visible import visible

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

SHOWN = 5_000
"""How many findings of a run GitHub shows."""
MOST = 25_000
"""How many findings a run may have; GitHub refuses a report with more."""

_ROOT = "%SRCROOT%"


def sarif(files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    """One run, a finding a line."""
    descriptors = Descriptors(files)
    yield f'{{"$schema": {encoded(SCHEMA)},\n "version": "{VERSION}",\n "runs": [{{\n'
    yield '  "tool": {"driver": {'
    for key, value in driver().items():
        yield f"{encoded(key)}: {encoded(value)}, "
    yield '"rules": ['
    yield ",".join(f"\n    {encoded(descriptor)}" for descriptor in descriptors)
    yield "]}},\n"
    yield f'  "originalUriBaseIds": {encoded({_ROOT: {"description": {"text": "The root of the repository."}}})},\n'
    yield f'  "columnKind": "unicodeCodePoints",\n  "invocations": [{encoded(_invocation(files, summary, view))}],\n'
    yield '  "results": ['
    comma = ""
    for checked, finding in _taken(files, summary):
        yield f"{comma}\n    {encoded(_result(finding, checked.places, descriptors, view))}"
        comma = ","
    yield "]}]}\n"


def caveat(summary: Summary) -> str:
    """What the report of a run does not say, in a sentence; empty where it says all."""
    if summary.problems <= MOST:
        return ""
    left_out = f"{summary.problems - MOST:,} of {summary.problems:,} findings"
    return f"{left_out} are omitted, lowest severity first: GitHub accepts at most {MOST:,}"


def _taken(files: Sequence[Checked], summary: Summary) -> Iterator[tuple[Checked, Finding]]:
    """The findings to report, in their order; the most severe first where there are more than will be shown."""
    pairs = ((checked, finding) for checked in files for finding in checked.report.findings)
    if summary.problems <= SHOWN:
        return pairs
    return islice(sorted(pairs, key=lambda pair: -pair[1].severity), MOST)


def _invocation(files: Sequence[Checked], summary: Summary, view: View) -> dict[str, Any]:
    failures = [failure for checked in files for failure in checked.report.failures]
    notifications = [_notification(failure, view) for failure in failures]
    if said := caveat(summary):
        notifications.append({"level": "warning", "message": _message(said)})
    return {
        "executionSuccessful": not failures and summary.exit_code <= 1,
        "exitCode": summary.exit_code,
        "toolExecutionNotifications": notifications,
    }


def _notification(failure: Failure, view: View) -> dict[str, Any]:
    notification: dict[str, Any] = {
        "descriptor": {"id": failure.kind},
        "level": "error",
        "message": _message(f"{visible(failure.path) or repr('')} could not be checked: {failure.message}"),
    }
    if from_root(failure.path, view) is not None:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(failure.path, view)}}]
    return notification


def _result(finding: Finding, places: Mapping[Span, Position], descriptors: Descriptors, view: View) -> dict[str, Any]:
    artifact = _artifact(finding.path, view)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": descriptors.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [_location(artifact, finding.position)],
        "partialFingerprints": {"transcriptLint/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(artifact if note.path is None else _artifact(note.path, view), note.position),
                "message": _message(note.message),
            }
            for number, note in enumerate(finding.related)
        ]
    if finding.fix is not None and not finding.fix.quotes:
        result["fixes"] = [_fix(finding.fix, places, artifact)]
    properties: dict[str, Any] = {"where": finding.where._asdict(), "suppressedChecks": list(finding.suppressed_checks)}
    if finding.breached is not None:
        instance, schema, keyword = finding.breached
        properties |= {"instancePath": instance, "schemaPath": schema, "keyword": keyword}
    return {**result, "properties": {"layout": finding.layout, **properties}}


def _message(text: str) -> dict[str, str]:
    """A message, which is a sentence here."""
    return {"text": text if text.endswith((".", "?", "!")) else f"{text}."}


def _fix(fix: Fix, places: Mapping[Span, Position], artifact: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(places[edit.start, edit.end]), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": _message(f"{fix.title} ({fix.applicability.label})"),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }


def _location(artifact: dict[str, str], position: Position) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(position)}}


def _region(position: Position) -> dict[str, int]:
    line, column, end_line, end_column = position
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _artifact(path: str, view: View) -> dict[str, str]:
    inside = from_root(path, view)
    if inside is None:
        return {"uri": uri(absolute(path, view))}
    return {"uri": uri(inside), "uriBaseId": _ROOT}
