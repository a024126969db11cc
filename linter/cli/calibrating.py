"""From paths to observations: find the files, read them, and keep of each no more than its scores and flags."""

from __future__ import annotations

from collections.abc import Sequence

from linter.calibration import Observed, observe
from linter.cli.intake import InputFile, Intake
from linter.files import Discovery
from linter.finding import Failure
from linter.reading import Reading
from linter.reporters import Summary
from linter.rules.scores.placeholder_scores import placeholder_scores
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
        self._intake = Intake(project.selection, debug)

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
        for entry in self._intake.find(paths, stdin_name):
            self._collect(entry)

    def _collect(self, entry: InputFile) -> None:
        config = self._project.of(entry.path)
        source = self._intake.text(entry)
        if source is None:
            return
        with self._intake.guarded(entry.path):
            reading = Reading(source, config.layout, self._project.layouts(entry.path))
            if reading.document.recognised:
                rule = placeholder_scores.adjusted(config.rules.get("placeholder-scores"), None)
                self.transcripts.append(observe(reading, rule))
            else:
                self.not_transcripts += 1
