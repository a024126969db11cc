"""From paths to observations: find the files, read them, and keep of each no more than its scores and flags."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from linter.calibration import Observed, observe
from linter.cli import streams
from linter.cli.checking import STDIN, standard_input
from linter.cli.progress import Progress
from linter.files import FileProblem, discover, read
from linter.finding import Failure
from linter.reading import Reading
from linter.reporters import Summary
from linter.settings import Project
from linter.source import Source


class Collector:
    """One run over many files.

    After :meth:`collect`, ``discovery`` is which files there are, ``transcripts`` holds what was observed in each,
    sorted by path, ``failures`` what could not be read, and ``not_transcripts`` is how many files were something else.
    """

    def __init__(self, project: Project, debug: bool) -> None:
        self.project = project
        self.debug = debug
        self.discovery = discover([])
        self.transcripts: list[Observed] = []
        self.failures: list[Failure] = []
        self.not_transcripts = 0

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
            not_transcripts=self.not_transcripts,
            failed=failed,
            unreadable=failed - broken,
        )

    def collect(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Observe everything that ``paths`` stand for."""
        self.discovery = discovery = discover([path for path in paths if path != STDIN], self.project.selection)
        self.failures += [Failure(each.path, each.kind, each.message) for each in discovery.failures]
        with Progress(len(discovery.files), wanted=True) as progress:
            for found in discovery.files:
                self._collect(found.path, read)
                progress.step()
        if STDIN in paths:
            self._collect(stdin_name or "<stdin>", standard_input)
        self.failures.sort()

    def _collect(self, path: str, reader: Callable[[str, int], bytes]) -> None:
        config = self.project.of(path)
        try:
            source = Source(reader(path, self.project.selection(os.path.dirname(path)).max_file_size), path)
        except FileProblem as problem:
            self.failures.append(Failure(problem.path, problem.kind, problem.message))
            return
        if source.wide_encoding is not None:
            said = f"looks like {source.wide_encoding}, expected UTF-8"
            self.failures.append(Failure(path, "not-utf-8", said))
            return
        try:
            reading = Reading(source, config.layout)
            if reading.document.recognised:
                self.transcripts.append(observe(reading, config.rules.get("placeholder-scores", {})))
            else:
                self.not_transcripts += 1
        except Exception as error:
            if self.debug:
                streams.show_traceback(error)
            self.failures.append(Failure(path, "internal-error", f"internal error: {streams.bug(error)}"))
