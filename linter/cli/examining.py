"""One file checked: what there is to say of it before anything is suppressed. The part of a run that others may do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from linter.cli.intake import Entry, Intake
from linter.cli.selecting import Narrowing
from linter.config import Plan
from linter.engine import gather, lint
from linter.files import is_replaceable
from linter.finding import NOT_A_TRANSCRIPT, Failure, Report
from linter.reporters import FORMATS, Checked, keeping
from linter.settings import Project
from linter.source import Source
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.crossing.facts import Facts


class Seen(NamedTuple):
    """What was found in the file of ``entry``; ``checked`` is ``None`` if it could not be checked, see ``failures``.

    ``facts`` is what other files may be compared with, ``other`` says that the file is not a transcript and need not be
    one.
    """

    entry: Entry
    checked: Checked | None = None
    facts: Facts | None = None
    other: bool = False
    failures: tuple[Failure, ...] = ()


class Examiner:
    """Reads the files of an ``intake`` and checks them; keeps of each what ``keep`` makes of its report.

    ``crosses`` says whether a file is compared with others.
    """

    def __init__(
        self,
        project: Project,
        intake: Intake,
        keep: Callable[[Report, Source], Checked],
        crosses: Callable[[str], bool],
    ) -> None:
        self._project = project
        self._intake = intake
        self.keep = keep
        self._crosses = crosses

    def plan(self, path: str) -> Plan:
        """The rules that run on the file at ``path``, those across files only if it is compared with others."""
        plan = self._project.plan(path)
        return plan if self._crosses(path) else plan._replace(crossing=())

    def examine(self, entry: Entry) -> Seen:
        """Check one file."""
        before = len(self._intake.failures)
        seen = Seen(entry)
        source = self._intake.source(entry)
        if source is not None:
            with self._intake.guarded(entry.path):
                seen = self._look(entry, source)
        if len(self._intake.failures) > before:
            seen = seen._replace(failures=tuple(self._intake.failures[before:]))
            del self._intake.failures[before:]
        return seen

    def _look(self, entry: Entry, source: Source) -> Seen:
        plan = self.plan(entry.path)
        report, facts = gather(source, plan) if self._crosses(entry.path) else (lint(source, plan), None)
        if any(finding.fix for finding in report.findings) and not is_writable(entry):
            report = report.without_fixes()
        other = is_other(entry, report)
        if other:
            report = report._replace(findings=())
        return Seen(entry, self.keep(report, source) if report.findings else Checked(report), facts, other)


class Workload(NamedTuple):
    """What another process needs to know to check files as this one does. Can be sent."""

    project: Project
    narrowing: Narrowing
    formats: tuple[str, ...]
    cross_file: bool | None

    def examine(self, batch: Sequence[Entry]) -> list[Seen]:
        """Check the files of a batch."""
        examiner = self.examiner(Intake(self.narrowing.of(self.project)))
        return [examiner.examine(entry) for entry in batch]

    def examiner(self, intake: Intake) -> Examiner:
        """What checks the files of ``intake``."""
        return Examiner(self.project, intake, keeping([FORMATS[name] for name in self.formats]), self.crosses)

    def crosses(self, path: str) -> bool:
        """Whether the file at ``path`` is compared with others, by the option or else its settings."""
        return self.project.of(path).cross_file if self.cross_file is None else self.cross_file


def is_writable(entry: Entry) -> bool:
    """Whether a fix of the file could be written."""
    return entry.is_stdin or is_replaceable(entry.path)


def is_other(entry: Entry, report: Report) -> bool:
    """Whether a file that a walk met is not a transcript, and nothing else is wrong with it."""
    return (
        not entry.expected
        and not report.is_transcript
        and {each.code for each in report.findings} <= {NOT_A_TRANSCRIPT}
    )
