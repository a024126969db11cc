"""One JSON object, as ``schemas/report.schema.json`` describes it; a finding a line, so that people can read it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.finding import Failure, Finding, Fix, Note, Position, Span
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.encoded import encoded

VERSION = 1


def json(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """The whole run as one object. ``view`` says nothing here: the object is for programs."""
    failures: list[Failure] = []
    comma = ""
    yield f'{{"version": {VERSION},\n "findings": ['
    for report, _, places, _ in files:
        failures += report.failures
        for finding in report.findings:
            yield f"{comma}\n  {encoded(as_values(finding, places))}"
            comma = ","
    yield '],\n "errors": ['
    comma = ""
    for failure in failures:
        yield f"{comma}\n  {encoded(failure._asdict())}"
        comma = ","
    yield "],\n "
    yield from (f'"changes": {encoded(changes_of(summary))},\n ' for _ in summary.changes[:1])
    yield f'"files": {encoded(files_of(summary))},\n "summary": {encoded(counts_of(summary))}}}\n'


def as_values(finding: Finding, places: Mapping[Span, Position]) -> dict[str, Any]:
    """One finding as the schema describes it."""
    breached = finding.breached._asdict() if finding.breached is not None else {}
    return {
        "path": finding.path,
        "layout": finding.layout,
        **finding.position._asdict(),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        **breached,
        "places": 1 + len(finding.others),
        "where": finding.where._asdict(),
        "related": [_note(note) for note in finding.related],
        "suppressed_checks": list(finding.suppressed_checks),
        "fix": finding.fix and _fix(finding.fix, places),
        "fingerprint": finding.fingerprint,
        "baselined": finding.baselined,
    }


def _note(note: Note) -> dict[str, Any]:
    evidence = note.evidence._asdict() if note.evidence is not None else {}
    file = {"path": note.path} if note.path is not None else {}
    return {**file, **note.position._asdict(), "message": note.message, **evidence}


def _fix(fix: Fix, places: Mapping[Span, Position]) -> dict[str, Any]:
    shown = () if fix.quotes else fix.edits
    edits = [{**places[edit.start, edit.end]._asdict(), "text": edit.text} for edit in shown]
    return {"title": fix.title, "applicability": fix.applicability.label, "edits": edits}


def files_of(summary: Summary) -> dict[str, int]:
    """How many files there were, and what became of them."""
    return {
        "requested": summary.requested,
        "checked": summary.checked,
        "excluded": summary.excluded,
        "not_transcripts": summary.not_transcripts,
        "failed": summary.failed,
    }


def changes_of(summary: Summary) -> list[dict[str, Any]]:
    """Which habits change within a folder, and in how many files each is."""
    return [{**change._asdict(), "files": dict(change.files)} for change in summary.changes]


def counts_of(summary: Summary) -> dict[str, int]:
    """How many findings count, by severity, how many can be fixed, and how many do not count."""
    return {
        "error": summary.error,
        "warning": summary.warning,
        "info": summary.info,
        "fixable": summary.fixable,
        "baselined": summary.baselined,
        "stale": summary.stale,
        "excepted": summary.excepted,
    }
