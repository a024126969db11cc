"""From paths to reports: read each file, check or fix it, and let no file affect another."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from linter.cli.examining import ExaminedFile, Workload, is_here, is_other
from linter.cli.intake import InputFile, Intake
from linter.cli.sharing import SpeedOptions, examined, spread
from linter.config import Plan
from linter.engine import gather, lint
from linter.enums import Enum, auto
from linter.files import Discovery, FileProblem, is_url, replace
from linter.finding import Failure, Finding, Report
from linter.reporters import Checked
from linter.source import Source
from linter.suppression import Outcome
from linter.tuples import NamedTuple
from linter.verdict.suppressing import Suppression

if TYPE_CHECKING:
    from linter.crossing.facts import FileFacts
    from linter.crossing.habits import Change
    from linter.measures import Measures


class FixMode(Enum):
    """What is done about what can be fixed: nothing, change the files, or show the changes."""

    NONE = auto()
    WRITE = auto()
    SHOW = auto()


class Task(NamedTuple):
    """How to check files: what to look for, what not to report, and what to fix.

    ``speed`` says how many processes may check, and where; this one fixes. ``color`` is that of differences.
    """

    workload: Workload
    suppression: Suppression
    mode: FixMode = FixMode.NONE
    unsafe: bool = False
    color: bool = False
    speed: SpeedOptions = SpeedOptions()


class _Waiting(NamedTuple):
    """A checked file that others may have to say something about."""

    entry: InputFile
    kept: Checked
    plan: Plan
    facts: FileFacts


class Inspector:
    """One run over the files of an ``intake``.

    After :meth:`inspect`, ``files`` holds what was found in each, sorted by path, files that could not be read
    included; ``not_transcripts`` is how many files a walk met that were something else, ``unwritten`` how many could
    not be written, ``outcomes`` what was not reported, ``diffs`` what would change where the task is to show that,
    ``left`` the reports on what would be left then, ``changes`` which habits change within a folder where files are
    compared, ``measures`` the numbers of transcripts by their paths where they are measured, and ``output`` the fixed
    text of standard input.
    """

    def __init__(self, task: Task, intake: Intake) -> None:
        self.task = task
        self.files: list[Checked] = []
        self.not_transcripts = 0
        self.unwritten = 0
        self.outcomes: list[Outcome] = []
        self.diffs: list[str] = []
        self.left: list[Report] = []
        self.changes: list[Change] = []
        self.measures: dict[str, Measures] = {}
        self.output: bytes | None = None
        self._intake = intake
        self._examiner = task.workload.examiner(intake)
        self._waiting: list[_Waiting] = []
        self._in_folders = False

    @property
    def keep(self) -> Callable[[Report, Source], Checked]:
        """What is kept of a file with findings."""
        return self._examiner.keep

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
        urls = [path for path in paths if is_url(path)]
        self._in_folders = bool(urls) or any(map(os.path.isdir, paths))
        entries = self._intake.entries([path for path in paths if path not in urls], stdin_name)
        total = None if urls else len(entries)
        with self._intake.progress(total) as progress, closing(self._seen(entries, urls)) as every:
            for seen in every:
                self._take(seen)
                progress.step()
        if self.task.mode is FixMode.WRITE and (excluded := self._intake.excluded_stdin):
            source = self._intake.source(excluded)
            self.output = source.data if source is not None else None
        if self._waiting:
            self._cross()
        self.files += (Checked(Report(each.path, None, (), (each,))) for each in self._intake.failures)
        self.files.sort(key=lambda checked: checked.report.path)

    def _seen(self, entries: Sequence[InputFile], urls: Sequence[str]) -> Generator[ExaminedFile, None, None]:
        """What there is to say of each file before anything is suppressed; they are fixed, if that is the task."""
        task = self.task
        if task.mode is not FixMode.NONE:
            yield from map(self._fixed, entries)
        elif urls or task.speed.executor == "dask":
            files = chain((entry for entry in entries if not entry.is_stdin), self._intake.listed(urls) if urls else ())
            yield from spread(files, self._examiner, task.workload, task.speed)
            yield from map(self._examiner.examine, (entry for entry in entries if entry.is_stdin))
        else:
            yield from examined(entries, self._examiner, task.workload, task.speed.jobs)

    def _fixed(self, entry: InputFile) -> ExaminedFile:
        seen = ExaminedFile(entry)
        source = self._intake.source(entry)
        if source is not None:
            if entry.is_stdin and self.task.mode is FixMode.WRITE:
                self.output = source.data  # where it cannot be fixed it comes out as it went in
            with self._intake.guarded(entry.path):
                seen = self._fix_or_show(entry, source)
        return seen

    def _take(self, seen: ExaminedFile) -> None:
        """Count what was found in a file, and settle it unless others may have something to say about it."""
        self._intake.failures += seen.failures
        if seen.checked is None:
            return
        checked = seen.checked
        if any(finding.fix for finding in checked.report.findings) and not is_here(seen.entry):
            checked = checked._replace(report=checked.report.without_fixes())
        with self._intake.guarded(seen.entry.path):
            plan = self._examiner.plan(seen.entry.path)
            self.not_transcripts += seen.other
            if seen.measures is not None:
                self.measures[seen.entry.path] = seen.measures
            if seen.facts is None:
                self._settle(checked, plan)
            else:
                self._waiting.append(_Waiting(seen.entry, checked, plan, seen.facts))

    def _fix_or_show(self, entry: InputFile, source: Source) -> ExaminedFile:
        plan = self._examiner.plan(entry.path)
        crosses = self.task.workload.crosses(entry.path)
        facts: FileFacts | None = None
        fixed: tuple[Finding, ...] = ()
        showing = self.task.mode is FixMode.SHOW
        if showing and not is_here(entry):
            report, facts = gather(source, plan) if crosses else (lint(source, plan), None)
            if not is_other(entry, report):
                self.left.append(self.task.suppression.reported(report, plan))
        else:
            source, report, fixed = self._fix(entry, source, plan)
            facts = gather(source, plan)[1] if crosses else None
        if any(finding.fix for finding in report.findings) and not is_here(entry):
            report = report.without_fixes()
        other = is_other(entry, report)
        if other:
            report = report._replace(findings=())
        kept = self.keep(report, source) if report.findings else Checked(report)
        return ExaminedFile(entry, kept._replace(fixed=fixed) if fixed else kept, facts, other)

    def _settle(self, kept: Checked, plan: Plan) -> None:
        """Take out of a report what is not to be reported; there will be no more findings in the file."""
        if not self._in_folders:  # a few files show what they say, and not that all others agree
            plan = self._examiner.alone(plan)
        outcome = self.task.suppression.judge(kept.report, plan)
        self.outcomes.append(outcome)
        self.files.append(kept._replace(report=outcome.report))

    def _cross(self) -> None:
        """Compare the files that wait for each other, and settle them."""
        from linter.verdict.crossing import Crossing

        self._waiting.sort(key=lambda each: each.entry.path)  # as files elsewhere are not listed
        entries = {each.entry.path: each.entry for each in self._waiting}
        facts = (each.facts for each in self._waiting)
        crossing = Crossing(facts, lambda path: self._source_again(entries[path]), self.task.workload.project.plan)
        self.changes = crossing.changes
        for entry, kept, plan, _ in self._waiting:
            with self._intake.guarded(entry.path):
                source, report = crossing.extended(kept.report, plan)
                if source is not None:
                    kept = self.keep(report, source)._replace(fixed=kept.fixed)
                    if self.task.mode is FixMode.SHOW:
                        self._leave(report, plan)
            self._settle(kept, plan)
        self._waiting = []

    def _source_again(self, entry: InputFile) -> Source | None:
        """A file as it was checked, standard input as it was fixed."""
        if entry.is_stdin and self.output is not None:
            return Source(self.output, entry.path)
        return self._intake.source(entry)

    def _leave(self, report: Report, plan: Plan) -> None:
        """Count what several files say among what would be left."""
        crossing = {rule.code for rule in plan.crossing}
        found = tuple(each for each in self.task.suppression.reported(report, plan).findings if each.code in crossing)
        others = next((each for each in self.left if each.path == report.path), report._replace(findings=()))
        self.left = [each for each in self.left if each is not others]
        self.left.append(others._replace(findings=others.findings + found))

    def _fix(self, entry: InputFile, source: Source, plan: Plan) -> tuple[Source, Report, tuple[Finding, ...]]:
        """Fix ``source``: what there is afterwards, the report on that, and what was fixed."""
        from linter.fixer import fix

        reported = partial(self.task.suppression.reported, plan=plan)
        fixed = fix(source, plan, self.task.unsafe, reported=reported)
        if self.task.mode is FixMode.SHOW:
            self._show(source, Source(fixed.data, source.path))
            if not is_other(entry, fixed.report):
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
