"""From paths to data: each file is checked and read, and what is in it is written as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linter.cli import streams
from linter.cli.export_inputs import keep, keep_settings
from linter.cli.freeing import Freeing
from linter.cli.intake import InputFile, Intake
from linter.document import Document
from linter.engine import examine
from linter.finding import NOT_A_TRANSCRIPT, Report, Severity
from linter.layouts.columns import columns_of
from linter.reporters import counted
from linter.settings import Project
from linter.tables import Column
from linter.verdict.narrowing import Narrowing
from linter.verdict.suppressing import Suppression

if TYPE_CHECKING:
    from linter.tables import Row, Rows


class NothingError(Exception):
    """There is nothing to write: no file was exported."""


class Export:
    """One run over the files that ``paths`` stand for.

    Files with errors are refused unless ``keep_going``; ``refused`` is how many were, ``foreign`` how many that were
    named are no transcripts, ``others`` how many more, and ``exported`` how many had their data written, with so many
    ``rows`` in all; it is ``finished`` when all files were read. ``place`` is the file that is written, if any: it must
    not be one of those that are read, nor of the descriptions of ``layouts``, which were named, or what the settings
    are made of.
    """

    def __init__(
        self,
        project: Project,
        narrowing: Narrowing,
        keep_going: bool,
        isolated: bool,
        layouts: Sequence[str],
        place: str | None,
        debug: bool,
    ) -> None:
        self.project = project
        self.keep_going = keep_going
        self.intake = Intake(narrowing.of(project), debug)
        self.finished = False
        self.exported = self.refused = self.faulty = self.foreign = self.others = self.rows = 0
        self.entries: list[InputFile] = []
        self._isolated = isolated
        self._layouts = layouts
        self._place = place

    @property
    def found_nothing(self) -> bool:
        """Whether all files were read and there was no transcript at all, other than excluded ones."""
        any_ = (
            self.exported or self.refused or self.foreign or self.intake.failures or self.intake.discovery.all_excluded
        )
        return self.finished and not any_

    def find(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Find the files."""
        self._suppression = Suppression(self.project, isolated=self._isolated, named=paths)
        self.entries = self.intake.entries(paths, stdin_name)

    def columns(self, rows: Rows) -> tuple[Column, ...]:
        """The columns of all layouts that the files may be in, whichever of these they are in."""
        plans = {id(plan): plan for plan in (self.project.plan(entry.path) for entry in self.entries)}
        layouts = [known.compiled(plan.layout) for plan in plans.values() for known in plan.layouts]
        return columns_of(dict.fromkeys(layouts), rows)

    def batches(self, rows: Rows, columns: tuple[Column, ...]) -> Iterator[list[Row]]:
        """The rows of each file."""
        for path, document in self._documents():
            with self.intake.guarded(path):
                batch = list(document.rows(rows, path, columns))
                self.exported += 1
                self.rows += len(batch)
                yield batch
        self._finish()

    def documents(self) -> Iterator[Mapping[str, Any]]:
        """The parsed form of each file."""
        for path, document in self._documents():
            with self.intake.guarded(path):
                data = {"file": path, **document.to_dict()}
                self.exported += 1
                yield data
        self._finish()

    def _finish(self) -> None:
        self.finished = True
        if not self.exported:
            raise NothingError

    def _documents(self) -> Iterator[tuple[str, Document]]:
        if self._place is not None:
            keep_settings(self._place, self.project, [entry.path for entry in self.entries], self._layouts)
        freeing = Freeing()
        for entry in self.intake.watch(self.entries):
            source = self.intake.source(entry)
            if source is None:
                self._keep(entry)
                continue
            document: Document | None = None
            others = self.others
            with self.intake.guarded(entry.path):
                plan = self.project.plan(entry.path)
                found = examine(source, plan)
                document = found.document if found.document is not None and found.document.recognised else None
                if found.report.failures:  # a house schema that takes too long: nobody knows what it would say
                    self.intake.failures += found.report.failures
                    document = None
                elif not self._is_wanted(entry, self._suppression.reported(found.report, plan), document):
                    document = None
            if self.others == others:  # data of an earlier run, which a walk meets again, is no transcript
                self._keep(entry)
            if document is not None:
                yield entry.path, document
            freeing.after(len(source.data))

    def _is_wanted(self, entry: InputFile, report: Report, document: Document | None) -> bool:
        """Whether a file is exported; a complaint if it has errors."""
        errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
        if document is None:
            if entry.expected or any(finding.code != NOT_A_TRANSCRIPT for finding in errors):
                self.foreign += 1
                streams.complain(f"{entry.path}: is not a transcript; not exported")
            else:
                self.others += 1
            return False
        if errors and self.keep_going:
            self.faulty += 1
            streams.warn(f"{entry.path}: has {counted(len(errors), 'error')}; what could be read is exported")
        elif errors:
            self.refused += 1
            streams.complain(f"{entry.path}: has {counted(len(errors), 'error')}; not exported")
        return not errors or self.keep_going

    def _keep(self, entry: InputFile) -> None:
        """Raise ``FileProblem`` where the file that is written would replace one that is read."""
        if self._place is not None:
            keep(self._place, None if entry.is_stdin else entry.path, "files to export")

    def closing(self, noun: str) -> str:
        """What was done, in a line."""
        what = f"{counted(self.rows, noun[:-1])} of " if noun else ""
        said = [f"Exported {what}{counted(self.exported, 'file')}."]
        if self.refused:
            said.append(f"{counted(self.refused, 'file')} not exported because of errors.")
        if self.faulty:
            said.append(f"{counted(self.faulty, 'file')} exported with errors.")
        if others := self.foreign + self.others:
            were = "was not a transcript" if others == 1 else "were not transcripts"
            said.append(f"{counted(others, 'file')} {were}.")
        if self.intake.failures:
            said.append(f"{counted(len(self.intake.failures), 'file')} could not be read.")
        return " ".join(said)
