"""From paths to what the transcripts there show of their layout, and to what is left to find in it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from linter.clean import Clean
from linter.cli import streams
from linter.cli.progress import Progress
from linter.config import plan
from linter.engine import lint
from linter.files import FileProblem, Found, discover, read
from linter.finding import Failure
from linter.inference import Inference, Observation, infer, observe
from linter.inference.trial import best
from linter.layouts.collection.settings import Layout
from linter.settings import Project
from linter.source import Source
from linter.unwanted import Unwanted

_SAMPLE = 50
"""How many files the layouts that come into question are held against."""


class Survey:
    """One look at many files.

    After :meth:`look`, ``observations`` holds what each transcript shows, ``others`` is how many files are none,
    ``failures`` what could not be read, and ``discovery`` is which files there are.
    """

    def __init__(self, project: Project, debug: bool) -> None:
        self.project = project
        self.debug = debug
        self.discovery = discover([])
        self.observations: list[Observation] = []
        self.failures: list[Failure] = []
        self.others = 0
        self._transcripts: list[Found] = []

    def look(self, paths: Sequence[str]) -> None:
        """Observe everything that ``paths`` stand for."""
        self.discovery = discover(paths, self.project.selection)
        self.failures += [Failure(each.path, each.kind, each.message) for each in self.discovery.failures]
        with Progress(len(self.discovery.files), wanted=True) as progress:
            for found in self.discovery.files:
                self._look(found)
                progress.step()

    def _look(self, found: Found) -> None:
        source = self._read(found)
        if source is None:
            return
        try:
            observation = observe(Clean(source, Unwanted(source)).text)
        except Exception as error:
            if self.debug:
                streams.show_traceback(error)
            self.failures.append(Failure(found.path, "internal-error", f"internal error: {streams.bug(error)}"))
            return
        if observation is None:
            self.others += 1
        else:
            self.observations.append(observation)
            self._transcripts.append(found)

    def _read(self, found: Found) -> Source | None:
        try:
            most = self.project.selection(os.path.dirname(found.path)).max_file_size
            source = Source(read(found.path, most), found.path)
        except FileProblem as problem:
            self.failures.append(Failure(problem.path, problem.kind, problem.message))
            return None
        if source.wide_encoding is not None:
            said = f"looks like {source.wide_encoding}, expected UTF-8"
            self.failures.append(Failure(found.path, "not-utf-8", said))
            return None
        return source

    def conclude(self) -> tuple[Inference, Layout]:
        """What was inferred, and the layout that leaves least to find in some of the files."""
        inference = infer(self.observations)
        step = -(-len(self._transcripts) // _SAMPLE)
        sources = [source for found in self._transcripts[::step] if (source := self._read(found)) is not None]
        return inference, best(inference, sources)

    def left(self, layout: Layout) -> tuple[int, int]:
        """How many findings there are in how many of the transcripts, if this is their layout."""
        rules, findings, files = plan(layout=layout), 0, 0
        with Progress(len(self._transcripts), wanted=True) as progress:
            for found in self._transcripts:
                if (source := self._read(found)) is not None and (report := lint(source, rules)).findings:
                    findings += len(report.findings)
                    files += 1
                progress.step()
        return findings, files
