"""One file checked: what there is to say of it before anything is suppressed. The part of a run that others may do."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from linter.cli.freeing import Freeing
from linter.cli.intake import InputFile, Intake
from linter.config import Plan
from linter.engine import facts_in, lint, read_and_lint
from linter.files import Selection, folder_of
from linter.finding import Failure, Report
from linter.reporters import FORMATS, Checked, keeping
from linter.settings import Project, Recipe
from linter.source import Source
from linter.tuples import NamedTuple
from linter.verdict.narrowing import Narrowing

if TYPE_CHECKING:
    from linter.crossing.facts import FileFacts
    from linter.measures import Measures
    from linter.reading import Reading


class ExaminedFile(NamedTuple):
    """What was found in the file of ``entry``; ``checked`` is ``None`` if it could not be checked, see ``failures``.

    ``facts`` is what other files may be compared with, ``other`` says that the file is not a transcript and need not be
    one. ``measures`` are its numbers, where the run is to measure.
    """

    entry: InputFile
    checked: Checked | None = None
    facts: FileFacts | None = None
    other: bool = False
    failures: tuple[Failure, ...] = ()
    measures: Measures | None = None


class Examiner:
    """Reads the files of an ``intake`` and checks them; keeps of each what ``keep`` makes of its report.

    ``plan`` gives the rules that run on a file; ``crosses`` says whether it is compared with others, ``measuring``
    whether it is measured.
    """

    def __init__(
        self,
        intake: Intake,
        keep: Callable[[Report, Source], Checked],
        plan: Callable[[str], Plan],
        crosses: Callable[[str], bool],
        measuring: bool = False,
    ) -> None:
        self.keep = keep
        self.crosses = crosses
        self._intake = intake
        self._plan = plan
        self._freeing = Freeing()
        self._measuring = measuring
        self._alone: dict[int, tuple[Plan, Plan]] = {}

    def plan(self, path: str) -> Plan:
        """The rules that run on the file at ``path``, those across files only if it is compared with others."""
        plan = self._plan(path)
        return plan if self.crosses(path) else self.alone(plan)

    def alone(self, plan: Plan) -> Plan:
        """``plan`` without the rules across files."""
        if id(plan) not in self._alone:
            self._alone[id(plan)] = plan, plan._replace(crossing=())
        return self._alone[id(plan)][1]

    def examine(self, entry: InputFile) -> ExaminedFile:
        """Check one file."""
        before = len(self._intake.failures)
        seen = ExaminedFile(entry)
        source = self._intake.source(entry)
        if source is not None:
            with self._intake.guarded(entry.path):
                seen = self._look(entry, source)
            self._freeing.after(len(source.data))
        if len(self._intake.failures) > before:
            seen = seen._replace(failures=tuple(self._intake.failures[before:]))
            del self._intake.failures[before:]
        return seen

    def _look(self, entry: InputFile, source: Source) -> ExaminedFile:
        plan = self.plan(entry.path)
        facts, measures = None, None
        if (crosses := self.crosses(entry.path)) or self._measuring:
            report, reading = read_and_lint(source, plan)
            facts = facts_in(reading) if crosses else None
            measures = _measured(reading, plan) if self._measuring else None
        else:
            report = lint(source, plan)
        other = is_other(entry, report)
        if other:
            report = report._replace(findings=())
        checked = self.keep(report, source) if report.findings else Checked(report)
        return ExaminedFile(entry, checked, facts, other, measures=measures)


def _measured(reading: Reading | None, plan: Plan) -> Measures | None:
    """The numbers of a file, ``None`` if it is not a transcript."""
    from linter.measures import measure

    return measure(reading, plan) if reading is not None and reading.document.recognised else None


class Assignment(NamedTuple):
    """A file that another process is to check, with all that it needs to know of the settings, which it does not read.

    ``largest`` is how many bytes are read at most. Can be sent.
    """

    entry: InputFile
    recipe: Recipe
    crosses: bool
    largest: int


class Workload:
    """Checks files by the settings of ``project`` and the options; ``formats`` are the names of those that are written.

    ``cross_file`` says whether files are compared with each other, ``None`` leaves that to the settings; ``measuring``
    whether each is measured.
    """

    def __init__(
        self,
        project: Project,
        narrowing: Narrowing,
        formats: tuple[str, ...],
        cross_file: bool | None,
        measuring: bool = False,
    ) -> None:
        self.project = project
        self.formats = formats
        self.measuring = measuring
        self._select = narrowing.of(project)
        self._cross_file = cross_file

    def examiner(self, intake: Intake) -> Examiner:
        """What checks files in this process."""
        return Examiner(intake, _keeping(self.formats), self.project.plan, self.crosses, self.measuring)

    def assignment(self, entry: InputFile) -> Assignment:
        """What another process needs to know to check a file."""
        path = entry.path
        largest = self._select(folder_of(path)).max_file_size
        return Assignment(entry, self.project.recipe(path), self.crosses(path), largest)

    def setting(self) -> Setting:
        """What other processes need to know of the run."""
        return Setting(os.urandom(8).hex(), os.getcwd(), self.formats, self.measuring)

    def crosses(self, path: str) -> bool:
        """Whether the file at ``path`` is compared with others, by the option or else its settings."""
        return self.project.of(path).cross_file if self._cross_file is None else self._cross_file


class Setting(NamedTuple):
    """What the files of a run have in common: a name that no other run has, the current folder, the formats, and
    whether files are measured.
    """

    run: str
    folder: str
    formats: tuple[str, ...]
    measuring: bool = False


def examine_all(setting: Setting, batch: Sequence[Assignment]) -> list[ExaminedFile]:
    """Check the files of a batch, in whatever process and on whatever machine."""
    of_path = {each.entry.path: each for each in batch}
    sizes = {folder_of(each.entry.path): Selection(max_file_size=each.largest) for each in batch}

    def plan(path: str) -> Plan:
        recipe = of_path[path].recipe
        plans = _plans(setting.run)
        if recipe.number not in plans:
            plans[recipe.number] = recipe.plan()
        return plans[recipe.number]

    intake = Intake(sizes.__getitem__, folder=setting.folder)
    if elsewhere := [(each.entry.path, each.largest) for each in batch if each.entry.size is not None]:
        from linter.files.remote import fetched

        intake.remote = fetched(elsewhere)
    keep = _keeping(setting.formats)
    examiner = Examiner(intake, keep, plan, lambda path: of_path[path].crosses, setting.measuring)
    return [examiner.examine(each.entry) for each in batch]


@lru_cache(4)
def _plans(run: str) -> dict[int, Plan]:
    """The plans that this process has made for a run; a worker of a cluster may see several."""
    return {}


@cache
def _keeping(formats: tuple[str, ...]) -> Callable[[Report, Source], Checked]:
    return keeping([FORMATS[name] for name in formats])


def is_here(entry: InputFile) -> bool:
    """Whether the file is on this machine, so that a fix of it may be written, unless the file is read-only."""
    return entry.is_stdin or entry.size is None


def is_other(entry: InputFile, report: Report) -> bool:
    """Whether a file that a walk met is not a transcript, and nothing else is wrong with it."""
    return not entry.expected and report.is_of_no_transcript
