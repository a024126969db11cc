"""Findings as diagnostics."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress

from lsprotocol import types

from linter.addresses import page_of
from linter.finding import Applicability, Failure, Finding, Note, Severity
from linter.server.checks import DocumentCheck, next_number
from linter.server.documents import uri_of
from linter.server.project import ClientSettings
from linter.server.text import DocumentText
from linter.settings import SettingsError
from linter.settings.problem import SettingsFault

SOURCE = "transcript-lint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_FIRST = types.Range(types.Position(0, 0), types.Position(0, 0))


def diagnostics(check: DocumentCheck, uri: str) -> list[types.Diagnostic]:
    """What there is to say of the document at ``uri``."""
    return [*map(failure, check.failures), *(diagnostic(each, check, uri) for each in check.findings)]


def diagnostic(finding: Finding, check: DocumentCheck, uri: str) -> types.Diagnostic:
    """One finding."""
    href = page_of(finding.code)
    return types.Diagnostic(
        range=check.text.range(finding.span),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(href) if href.startswith("https:") else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if _is_unnecessary(finding) else None,
        related_information=list(_related(finding.related, check, uri)) or None,
        data=finding.fingerprint,
    )


def _is_unnecessary(finding: Finding) -> bool:
    """Whether the safe fix does nothing but take out what the finding is about."""
    fix, (start, end) = finding.fix, finding.span
    if fix is None or fix.applicability is not Applicability.SAFE or not fix.edits:
        return False
    return all(not edit.text and start <= edit.end and edit.start <= end for edit in fix.edits)


def _related(notes: Sequence[Note], check: DocumentCheck, uri: str) -> Iterator[types.DiagnosticRelatedInformation]:
    for note in notes:
        if note.path is None:
            assert check.examined is not None
            place, where = check.text.range(check.examined.source.span(note.position)), uri
        else:  # of another file: nobody here knows its text
            position = types.Position(note.position.line - 1, 0)
            place, where = types.Range(position, position), uri_of(note.path)
        yield types.DiagnosticRelatedInformation(types.Location(where, place), note.message)


def failure(failed: Failure) -> types.Diagnostic:
    """Why a document is not fully checked."""
    return types.Diagnostic(
        _FIRST, failed.message, severity=types.DiagnosticSeverity.Error, code=failed.kind, source=SOURCE
    )


def about_settings(
    settings: ClientSettings, checks: Sequence[DocumentCheck], encoding: types.PositionEncodingKind
) -> dict[str, list[types.Diagnostic]]:
    """What is wrong with settings files, and which of their exceptions none of the checked documents needs."""
    files: dict[str, list[types.Diagnostic]] = {}
    for fault in settings.faults:
        if os.path.isfile(fault.path):
            files.setdefault(uri_of(fault.path), []).append(of_settings(fault))
    outcomes = [check.outcome for check in checks if check.outcome is not None]
    with suppress(SettingsError):
        for report, source in settings.suppression.about_settings(outcomes):
            uri = uri_of(report.path)
            check = DocumentCheck(DocumentText(source.text, encoding), settings, next_number())
            files.setdefault(uri, []).extend(diagnostic(each, check, uri) for each in report.findings)
    return files


def of_settings(fault: SettingsFault) -> types.Diagnostic:
    """What is wrong with a settings file, at its line."""
    line, column = (fault.line or 1) - 1, (fault.column or 1) - 1
    end = types.Position(line, column) if fault.column else types.Position(line + 1, 0)
    place = types.Range(types.Position(line, column), end)
    return types.Diagnostic(
        place, fault.reason, severity=types.DiagnosticSeverity.Error, code="settings", source=SOURCE
    )
