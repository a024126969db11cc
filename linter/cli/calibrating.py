"""From paths to observations: find the files, read them, and keep of each no more than its scores and flags."""

from __future__ import annotations

from collections.abc import Sequence

from linter.calibration import Observed, observe
from linter.cli.checking import STDIN, standard_input
from linter.cli.intake import Intake, Reader
from linter.files import Discovery, read
from linter.finding import Failure
from linter.reading import Reading
from linter.reporters import Summary
from linter.settings import Project


class Collector:
    """One run over many files.

    After :meth:`collect`, ``transcripts`` holds what was observed in each, sorted by path, and ``not_transcripts`` is
    how many files were something else.
    """

    def __init__(self, project: Project, debug: bool) -> None:
        self.transcripts: list[Observed] = []
        self.not_transcripts = 0
        self._project = project
        self._intake = Intake(project, debug)

    @property
    def discovery(self) -> Discovery:
        """Which files there are."""
        return self._intake.discovery

    @property
    def failures(self) -> list[Failure]:
        """What could not be read, sorted by path."""
        return sorted(self._intake.failures)

    @property
    def summary(self) -> Summary:
        """The numbers of the run."""
        checked, failed = len(self.transcripts) + self.not_transcripts, len(self.failures)
        excluded = len(self.discovery.excluded) + len(self.discovery.excluded_folders)
        broken = sum(failure.kind == "internal-error" for failure in self.failures)
        return Summary(
            requested=checked + failed + excluded,
            checked=checked,
            excluded=excluded,
            excluded_folders=len(self.discovery.excluded_folders),
            unfollowed=len(self.discovery.unfollowed),
            dangling=len(self.discovery.dangling),
            not_transcripts=self.not_transcripts,
            failed=failed,
            unreadable=failed - broken,
        )

    def collect(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Observe everything that ``paths`` stand for."""
        for found in self._intake.find([path for path in paths if path != STDIN]):
            self._collect(found.path, read)
        if STDIN in paths:
            self._collect(stdin_name or "<stdin>", standard_input)

    def _collect(self, path: str, reader: Reader) -> None:
        config = self._project.of(path)
        source = self._intake.source(path, reader)
        if source is None:
            return
        with self._intake.guarded(path):
            reading = Reading(source, config.layout, self._project.layouts(path))
            if reading.document.recognised:
                self.transcripts.append(observe(reading, config.rules.get("placeholder-scores", {})))
            else:
                self.not_transcripts += 1
