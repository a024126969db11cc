"""From paths to reports: read each file, check or fix it, and let no file affect another."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from functools import partial

from linter.cli.intake import Entry, Intake
from linter.cli.suppressing import Suppression
from linter.config import Plan
from linter.engine import lint
from linter.files import Discovery, FileProblem, is_replaceable, replace
from linter.finding import NOT_A_TRANSCRIPT, Failure, Finding, Report
from linter.reporters import Checked
from linter.settings import Project
from linter.source import Source
from linter.suppression import Outcome
from linter.tuples import NamedTuple


class FixMode(enum.Enum):
    """What is done about what can be fixed: nothing, change the files, or show the changes."""

    NONE = enum.auto()
    WRITE = enum.auto()
    SHOW = enum.auto()


class Task(NamedTuple):
    """How to check a file: by which settings, what not to report, what to keep for the reporter, and what to fix.

    ``keep`` makes a :class:`Checked` of a report and its source; ``color`` is that of differences.
    """

    project: Project
    suppression: Suppression
    keep: Callable[[Report, Source], Checked]
    mode: FixMode = FixMode.NONE
    unsafe: bool = False
    color: bool = False


class Inspector:
    """One run over the files of an ``intake``.

    After :meth:`inspect`, ``files`` holds what was found in each, sorted by path, files that could not be read
    included; ``not_transcripts`` is how many files a walk met that were something else, ``unwritten`` how many could
    not be written, ``outcomes`` what was not reported, ``diffs`` what would change where the task is to show that,
    ``left`` the reports on what would be left then, and ``output`` the fixed text of standard input.
    """

    def __init__(self, task: Task, intake: Intake) -> None:
        self.task = task
        self.files: list[Checked] = []
        self.not_transcripts = 0
        self.unwritten = 0
        self.outcomes: list[Outcome] = []
        self.diffs: list[str] = []
        self.left: list[Report] = []
        self.output: bytes | None = None
        self._intake = intake

    @property
    def discovery(self) -> Discovery:
        """Which files there are, and which were left out."""
        return self._intake.discovery

    @property
    def counts(self) -> dict[str, int]:
        """What the reports themselves do not tell, for the summary of the run."""
        return {
            "excluded": len(self.discovery.excluded) + len(self.discovery.excluded_folders),
            "excluded_folders": len(self.discovery.excluded_folders),
            "unfollowed": len(self.discovery.unfollowed),
            "dangling": len(self.discovery.dangling),
            "not_transcripts": self.not_transcripts,
            "unwritten": self.unwritten,
        }

    @property
    def found_nothing(self) -> bool:
        """Whether there was no transcript at all, other than excluded ones, and nothing that failed."""
        return len(self.files) == self.not_transcripts and not self.discovery.all_excluded

    def inspect(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Check everything that ``paths`` stand for."""
        for entry in self._intake.find(paths, stdin_name):
            source = self._intake.source(entry)
            if source is not None:
                if entry.is_stdin and self.task.mode is FixMode.WRITE:
                    self.output = source.data  # where it cannot be fixed it comes out as it went in
                with self._intake.guarded(entry.path):
                    self._inspect(entry, source)
        if self.task.mode is FixMode.WRITE and (excluded := self._intake.excluded_stdin):
            source = self._intake.source(excluded)
            self.output = source.data if source is not None else None
        self.files += (Checked(Report(each.path, None, (), (each,))) for each in self._intake.failures)
        self.files.sort(key=lambda checked: checked.report.path)

    def _inspect(self, entry: Entry, source: Source) -> None:
        plan = self.task.project.plan(entry.path)
        fixed: tuple[Finding, ...] = ()
        showing = self.task.mode is FixMode.SHOW
        if self.task.mode is FixMode.NONE or (showing and not _is_writable(entry)):
            report = lint(source, plan)
            if showing and not _is_other(entry, report):
                self.left.append(self.task.suppression.reported(report, plan))
        else:
            source, report, fixed = self._fix(entry, source, plan)
        if any(finding.fix for finding in report.findings) and not _is_writable(entry):
            report = report.without_fixes()
        if _is_other(entry, report):
            self.not_transcripts += 1
            report = report._replace(findings=())
        outcome = self.task.suppression.judge(report, plan)
        self.outcomes.append(outcome)
        report = outcome.report
        kept = self.task.keep(report, source) if report.findings else Checked(report)
        self.files.append(kept._replace(fixed=fixed) if fixed else kept)

    def _fix(self, entry: Entry, source: Source, plan: Plan) -> tuple[Source, Report, tuple[Finding, ...]]:
        """Fix ``source``: what there is afterwards, the report on that, and what was fixed."""
        from linter.fixer import fix

        reported = partial(self.task.suppression.reported, plan=plan)
        fixed = fix(source, plan, self.task.unsafe, reported=reported)
        if self.task.mode is FixMode.SHOW:
            self._show(source, Source(fixed.data, source.path))
            if not _is_other(entry, fixed.report):
                self.left.append(reported(fixed.report))
            return source, lint(source, plan)._replace(failures=fixed.failures), fixed.applied
        if entry.is_stdin:
            self.output = fixed.data
        else:
            try:
                replace(source.path, source.data, fixed.data)
            except FileProblem as problem:
                self.unwritten += 1
                failure = Failure(problem.path, problem.kind, problem.message)
                return source, lint(source, plan)._replace(failures=(failure,)), ()
        return Source(fixed.data, source.path), fixed.report._replace(failures=fixed.failures), fixed.applied

    def _show(self, old: Source, new: Source) -> None:
        from linter.reporters.diff import diff

        self.diffs += diff(old.path, old.text, new.text, self.task.color)


def _is_writable(entry: Entry) -> bool:
    """Whether a fix of the file could be written."""
    return entry.is_stdin or is_replaceable(entry.path)


def _is_other(entry: Entry, report: Report) -> bool:
    """Whether a file that a walk met is not a transcript, and nothing else is wrong with it."""
    return (
        not entry.expected
        and not report.is_transcript
        and {each.code for each in report.findings} <= {NOT_A_TRANSCRIPT}
    )
