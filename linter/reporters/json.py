"""One JSON object, as ``schemas/report.schema.json`` describes it; a finding a line, so that people can read it too."""

from __future__ import annotations

import json as encoder
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.finding import Failure, Finding, Fix, Position, Span
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.visible import visible_character

VERSION = 1


def json(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """The whole run as one object. ``view`` says nothing here: the object is for programs."""
    failures: list[Failure] = []
    comma = ""
    yield f'{{"version": {VERSION},\n "findings": ['
    for report, _, places, _ in files:
        failures += report.failures
        for finding in report.findings:
            yield f"{comma}\n  {_encoded(_finding(finding, places))}"
            comma = ","
    yield '],\n "errors": ['
    comma = ""
    for failure in failures:
        yield f"{comma}\n  {_encoded(failure._asdict())}"
        comma = ","
    yield f'],\n "files": {_encoded(_files(summary))},\n "summary": {_encoded(_counts(summary))}}}\n'


def _finding(finding: Finding, places: Mapping[Span, Position]) -> dict[str, Any]:
    return {
        "path": finding.path,
        "layout": finding.layout,
        **finding.position._asdict(),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "where": finding.where._asdict(),
        "related": [{**note.position._asdict(), "message": note.message} for note in finding.related],
        "suppressed_checks": list(finding.suppressed_checks),
        "fix": finding.fix and _fix(finding.fix, places),
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: Fix, places: Mapping[Span, Position]) -> dict[str, Any]:
    shown = () if fix.quotes else fix.edits
    edits = [{**places[edit.start, edit.end]._asdict(), "text": edit.text} for edit in shown]
    return {"title": fix.title, "applicability": fix.applicability.label, "edits": edits}


def _files(summary: Summary) -> dict[str, int]:
    return {
        "requested": summary.requested,
        "checked": summary.checked,
        "excluded": summary.excluded,
        "not_transcripts": summary.not_transcripts,
        "failed": summary.failed,
    }


def _counts(summary: Summary) -> dict[str, int]:
    return {
        "error": summary.error,
        "warning": summary.warning,
        "info": summary.info,
        "fixable": summary.fixable,
    }


def _encoded(value: object) -> str:
    r"""``value`` in ASCII on one line, without what GitHub's runner takes for a command (``##[``).

    A lone surrogate, which is a byte of a file name that is not UTF-8, would make the whole object unreadable for
    strict parsers; it becomes text: ``\xff``.
    """
    text = encoder.dumps(value)
    if "\\ud" in text:
        text = encoder.dumps(_legible(value))
    return text.replace("##[", "##\\u005b")


def _legible(value: object) -> object:
    if isinstance(value, dict):
        return {key: _legible(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_legible(item) for item in value]
    if isinstance(value, str):
        return "".join(visible_character(each) if "\ud800" <= each <= "\udfff" else each for each in value)
    return value
