"""Findings and files made by hand, for reporters to show."""

from __future__ import annotations

from linter.finding import Applicability, Edit, Failure, FileSpan, Finding, Fix, Note, Position, Report, Severity, Where
from linter.reporters import Checked, Summary, View

SAFE = Fix("write 30 characters", Applicability.SAFE, (Edit(3, 4, "~~"),))
QUOTING = Fix("read it as UTF-8", Applicability.UNSAFE, (Edit(3, 4, "café"),), quotes=True)
UNSAFE = Fix("add the flag", Applicability.UNSAFE, (Edit(3, 3, " [STRUGGLED]"),))


def finding(
    path: str = "a.txt",
    position: tuple[int, int, int, int] = (3, 2, 3, 5),
    code: str = "SEP001",
    severity: Severity = Severity.ERROR,
    message: str = "separator is 29 characters long, expected 30",
    fix: Fix | None = None,
    related: tuple[Note, ...] = (),
) -> Finding:
    return Finding(
        path=path,
        layout="collection",
        position=Position(*position),
        code=code,
        name="separator-length",
        severity=severity,
        message=message,
        where=Where("WEAK", 2, "Q3"),
        related=related,
        suppressed_checks=("CON001",),
        fix=fix,
        fingerprint="0123456789abcdef",
        span=FileSpan((3, 4)),
    )


def checked(*findings: Finding, lines: dict[int, str] | None = None) -> Checked:
    places = {
        (edit.start, edit.end): Position(1, edit.start + 1, 1, edit.end + 1)
        for each in findings
        if each.fix
        for edit in each.fix.edits
    }
    path = findings[0].path if findings else "clean.txt"
    return Checked(Report(path, "collection", findings), lines or {}, places)


def failed(path: str, kind: str, message: str) -> Checked:
    return Checked(Report(path, None, (), (Failure(path, kind, message),)))


def summary(*files: Checked, view: View | None = None, not_transcripts: int = 0) -> Summary:
    return Summary.of(files, view or View(), not_transcripts=not_transcripts)
