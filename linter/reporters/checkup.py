"""What reporters are given: checked files, the sum of a run, and how to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from linter.finding import Applicability, FileSpan, Finding, Position, Report, Severity, Span
from linter.source import Source
from linter.suppression import NOTHING, Tally
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.crossing.habits import Change

_NOTHING: Mapping[int, str] = MappingProxyType({})
_NOWHERE: Mapping[Span, Position] = MappingProxyType({})
_HERE: Mapping[str, str] = MappingProxyType({})


class Checked(NamedTuple):
    """One file's report, with as much of the file as the formats at hand show.

    ``lines`` are the texts of the lines that findings begin on, by number; ``places`` the lines and columns of edits,
    by their offsets. Whole files are not kept: a run may be larger than memory. ``fixed`` are the findings that are no
    longer there because they were fixed; the report is about what remains.
    """

    report: Report
    lines: Mapping[int, str] = _NOTHING
    places: Mapping[Span, Position] = _NOWHERE
    fixed: tuple[Finding, ...] = ()


def lines_of(report: Report, source: Source) -> dict[int, str]:
    """The lines that the findings of ``report`` begin on."""
    return {finding.line: source.line(finding.line) for finding in report.findings}


def places_of(report: Report, source: Source) -> dict[Span, Position]:
    """The lines and columns of the edits that would fix the findings of ``report``."""
    spans = {
        FileSpan((edit.start, edit.end)) for finding in report.findings if finding.fix for edit in finding.fix.edits
    }
    return {span: source.position(FileSpan(span)) for span in spans}


def _is_affected(checked: Checked) -> bool:
    """Whether a file has a finding that counts."""
    return not all(finding.baselined for finding in checked.report.findings)


class Summary(NamedTuple):
    """The numbers of a run: ``checked + excluded + failed == requested``, ``not_transcripts`` being among ``checked``.

    Of the ``failed`` files, ``unreadable`` ones could not be read, ``unwritten`` ones could not be written,
    ``unjudged`` ones took too long to judge, and the program failed on the rest. Of the ``excluded``,
    ``excluded_folders`` are folders, whose contents are not known. ``unfollowed`` links to folders and ``dangling``
    links are counted separately. ``affected`` files have findings that count, and so do ``settings`` files, which are
    not among the files; ``differing`` files are written differently throughout. ``fixed`` findings were fixed in
    ``fixed_files`` files; if the fixes were only shown, ``left`` findings would remain in ``left_in`` files.
    ``fixable`` findings have a fix that the flags of the run allow, ``unsafely`` fixable ones another. Findings that do
    not count: ``baselined`` ones are in the baseline, of which ``stale`` entries no longer match; ``excepted`` ones are
    accepted by the settings. ``exit_code`` is the exit code of the run, unless its output cannot be written.
    ``changes`` are the habits that change within a folder.
    """

    requested: int = 0
    checked: int = 0
    excluded: int = 0
    excluded_folders: int = 0
    unfollowed: int = 0
    dangling: int = 0
    not_transcripts: int = 0
    failed: int = 0
    unreadable: int = 0
    unwritten: int = 0
    unjudged: int = 0
    affected: int = 0
    settings: int = 0
    differing: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    fixable: int = 0
    unsafely: int = 0
    fixed_files: int = 0
    fixed: int = 0
    left: int | None = None
    left_in: int = 0
    baselined: int = 0
    stale: int = 0
    excepted: int = 0
    exit_code: int = 0
    changes: tuple[Change, ...] = ()

    @classmethod
    def of(
        cls,
        files: Sequence[Checked],
        view: View,
        *,
        excluded: int = 0,
        excluded_folders: int = 0,
        unfollowed: int = 0,
        dangling: int = 0,
        not_transcripts: int = 0,
        unwritten: int = 0,
        suppressed: Tally = NOTHING,
        about_settings: Iterable[Checked] = (),
        left: Sequence[Report] | None = None,
    ) -> Summary:
        """Add up ``files``, among which there is one even for what could not be read.

        What is said ``about_settings`` counts as findings, and its files not as files. ``left`` are the reports on what
        would be left, where fixes were only shown.
        """
        requested = excluded
        about = list(about_settings)
        remaining = [sum(not finding.baselined for finding in report.findings) for report in left or ()]
        failed = broken = unjudged = fixable = unsafely = fixed_files = fixed = 0
        severities = [0, 0, 0]
        for checked in files:
            report = checked.report
            requested += 1
            failed += bool(report.failures)
            broken += any(failure.kind == "internal-error" for failure in report.failures)
            unjudged += any(failure.kind == "too-slow" for failure in report.failures)
            fixed_files += bool(checked.fixed)
            fixed += len(checked.fixed)
        for checked in (*files, *about):
            for finding in checked.report.findings:
                severities[finding.severity] += not finding.baselined
                fixable += view.can_fix(finding)
                unsafely += finding.fix is not None and not view.can_fix(finding)
        return cls(
            requested=requested,
            checked=requested - excluded - failed,
            excluded=excluded,
            excluded_folders=excluded_folders,
            unfollowed=unfollowed,
            dangling=dangling,
            not_transcripts=not_transcripts,
            failed=failed,
            unreadable=failed - broken - unwritten - unjudged,
            unwritten=unwritten,
            unjudged=unjudged,
            affected=sum(map(_is_affected, files)),
            settings=sum(map(_is_affected, about)),
            differing=sum(checked.report.differs for checked in files if _is_affected(checked)),
            error=severities[Severity.ERROR],
            warning=severities[Severity.WARNING],
            info=severities[Severity.INFO],
            fixable=fixable,
            unsafely=unsafely,
            fixed_files=fixed_files,
            fixed=fixed,
            left=sum(remaining) if left is not None else None,
            left_in=sum(map(bool, remaining)),
            baselined=suppressed.baselined,
            stale=suppressed.stale,
            excepted=suppressed.excepted,
        )

    @property
    def problems(self) -> int:
        """How many findings count."""
        return self.error + self.warning + self.info


class View(NamedTuple):
    """How to show a run: in colour or not, with a summary or not, and which fixes its flags allow.

    ``folder`` is what the paths of files are relative to, ``root`` the top of the project that the files belong to;
    both are absolute, or empty where nobody needs to know. ``folders`` are the real paths of folders as they are named.
    """

    color: bool = False
    closing: bool = True
    applicability: Applicability = Applicability.SAFE
    folder: str = ""
    root: str = ""
    folders: Mapping[str, str] = _HERE

    def can_fix(self, finding: Finding) -> bool:
        """Whether the flags of this run allow to fix ``finding``."""
        return finding.fix is not None and finding.fix.applicability >= self.applicability


Reporter: TypeAlias = Callable[[Sequence[Checked], Summary, View], Iterator[str]]
"""What a format is made by: whole lines, from the checked files in order, the sum of the run and how to show it."""
