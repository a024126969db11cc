"""From paths to reports: find the files, read them, check or mend them, and let no file stand in another's way."""

from __future__ import annotations

import enum
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from linter.cli import streams
from linter.cli.progress import Progress
from linter.cli.suppressing import Suppression
from linter.config import Plan
from linter.engine import lint
from linter.files import FileProblem, Found, Selection, discover, is_replaceable, read, replace, too_large
from linter.finding import Failure, Finding, Report
from linter.reporters import Checked
from linter.settings import Project
from linter.source import Source
from linter.suppression import Outcome

STDIN = "-"
"""The path that stands for standard input."""

_CHUNK = 1 << 20
"""How many bytes are asked for at once."""


class Mending(enum.Enum):
    """What is done about what can be fixed: nothing, in the files, or only on paper."""

    NONE = enum.auto()
    WRITE = enum.auto()
    SHOW = enum.auto()


class Task(NamedTuple):
    """How to check a file: by which settings, what not to report, what to keep for the reporter, and what to mend.

    ``select`` says what selects the files in a folder; ``keep`` makes a :class:`Checked` of a report and its source;
    ``watched`` shows on a terminal how far a long run is, and ``debug`` the traceback of internal errors.
    """

    project: Project
    select: Callable[[str], Selection]
    suppression: Suppression
    keep: Callable[[Report, Source], Checked]
    mending: Mending = Mending.NONE
    unsafe: bool = False
    color: bool = False
    watched: bool = False
    debug: bool = False


class Inspector:
    """One run over many files.

    After :meth:`inspect`, ``files`` holds what was found in each, sorted by path, files that could not be read
    included; ``discovery`` is which there are and which were left out, ``not_transcripts`` how many files a walk met
    that were something else, ``unwritten`` how many could not be mended, ``outcomes`` what was not reported, ``diffs``
    what would be changed where the task is to show that, ``left`` the reports on what would be left then, and
    ``output`` the mended text of standard input.
    """

    def __init__(self, task: Task) -> None:
        self.task = task
        self.discovery = discover([])
        self.files: list[Checked] = []
        self.not_transcripts = 0
        self.unwritten = 0
        self.outcomes: list[Outcome] = []
        self.diffs: list[str] = []
        self.left: list[Report] = []
        self.output: bytes | None = None

    @property
    def failures(self) -> list[Failure]:
        """Everything that could not be checked or mended."""
        return [failure for checked in self.files for failure in checked.report.failures]

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
        """Whether there was no transcript at all, other than excluded ones."""
        return len(self.files) == self.not_transcripts and not self.discovery.all_excluded

    def inspect(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Check everything that ``paths`` stand for."""
        self.discovery = discovery = discover([path for path in paths if path != STDIN], self.task.select)
        for problem in discovery.failures:
            self._fail(problem)
        with Progress(len(discovery.files), self.task.watched) as progress:
            for found in discovery.files:
                self._inspect(found, read, replace, is_replaceable)
                progress.step()
        if STDIN in paths:
            self._inspect_stdin(stdin_name)
        self.files.sort(key=lambda checked: checked.report.path)

    def _inspect_stdin(self, name: str | None) -> None:
        """Check standard input, unless the file that it stands for is excluded."""
        if name is not None and self.task.select(os.path.dirname(name)).excludes_named(name):
            excluded = tuple(sorted({*self.discovery.excluded, name}))
            self.discovery = self.discovery._replace(excluded=excluded, all_excluded=not self.discovery.files)
            if self.task.mending is Mending.WRITE:
                self._take_in(name, self.task.select("").max_file_size)
        else:
            self._inspect(Found(name or "<stdin>", expected=True), self._take_in, self._put_out, lambda _: True)

    def _inspect(
        self,
        found: Found,
        reader: Callable[[str, int], bytes],
        writer: Callable[[str, bytes, bytes], None],
        is_writable: Callable[[str], bool],
    ) -> None:
        plan = self.task.project.plan(found.path)
        try:
            most = self.task.select(os.path.dirname(found.path)).max_file_size
            source = Source(reader(found.path, most), found.path)
        except FileProblem as problem:
            self._fail(problem)
            return
        fixed: tuple[Finding, ...] = ()
        try:
            if self.task.mending is Mending.NONE or (self.task.mending is Mending.SHOW and not is_writable(found.path)):
                report = lint(source, plan)
                if self.task.mending is Mending.SHOW and not _is_other(found, report):
                    self.left.append(self.task.suppression.reported(report, plan))
            else:
                source, report, fixed = self._mend(source, plan, found, writer)
            if any(finding.fix for finding in report.findings) and not is_writable(found.path):
                report = report.without_fixes()
        except Exception as error:
            self._fail_internally(found.path, error)
            return
        if _is_other(found, report):
            self.not_transcripts += 1
            report = report._replace(findings=())
        outcome = self.task.suppression.judge(report, plan)
        self.outcomes.append(outcome)
        report = outcome.report
        kept = self.task.keep(report, source) if report.findings else Checked(report)
        self.files.append(kept._replace(fixed=fixed) if fixed else kept)

    def _mend(
        self, source: Source, plan: Plan, found: Found, writer: Callable[[str, bytes, bytes], None]
    ) -> tuple[Source, Report, tuple[Finding, ...]]:
        """Mend ``source``: what there is afterwards, the report on that, and what was mended."""
        from linter.fixer import fix

        reported = partial(self.task.suppression.reported, plan=plan)
        mended = fix(source, plan, self.task.unsafe, reported=reported)
        if self.task.mending is Mending.SHOW:
            self._show(source, Source(mended.data, source.path))
            if not _is_other(found, mended.report):
                self.left.append(reported(mended.report))
            return source, lint(source, plan)._replace(failures=mended.failures), mended.applied
        try:
            writer(source.path, source.data, mended.data)
        except FileProblem as problem:
            self.unwritten += 1
            failure = Failure(problem.path, problem.kind, problem.message)
            return source, lint(source, plan)._replace(failures=(failure,)), ()
        report = mended.report._replace(failures=mended.failures)
        return Source(mended.data, source.path), report, mended.applied

    def _show(self, old: Source, new: Source) -> None:
        from linter.reporters.diff import diff

        self.diffs += diff(old.path, old.text, new.text, self.task.color)

    def _take_in(self, name: str, max_size: int) -> bytes:
        content = standard_input(name, max_size)
        if self.task.mending is Mending.WRITE:
            self.output = content  # where it cannot be mended it comes out as it went in
        return content

    def _put_out(self, name: str, old: bytes, new: bytes) -> None:
        self.output = new

    def _fail(self, problem: FileProblem) -> None:
        failure = Failure(problem.path, problem.kind, problem.message)
        self.files.append(Checked(Report(problem.path, None, (), (failure,))))

    def _fail_internally(self, path: str, error: Exception) -> None:
        if self.task.debug:
            streams.show_traceback(error)
        failure = Failure(path, "internal-error", f"internal error: {streams.bug(error)}")
        self.files.append(Checked(Report(path, None, (), (failure,))))


def _is_other(found: Found, report: Report) -> bool:
    """Whether a file that a walk met is no transcript, and nothing else is wrong with it."""
    return not found.expected and not report.is_transcript and {each.code for each in report.findings} <= {"DOC001"}


def standard_input(name: str, max_size: int) -> bytes:
    """All of standard input; raises ``FileProblem`` if it is closed, cannot be read or is too large."""
    if sys.stdin is None:
        raise FileProblem(name, "io-error", "standard input is closed")
    chunks, left = [], max_size + 1
    try:
        while left > 0 and (chunk := sys.stdin.buffer.read(min(left, _CHUNK))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        raise FileProblem.reading(name, error) from None
    if left <= 0:
        raise too_large(name, max_size)
    return b"".join(chunks)
