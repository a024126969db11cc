"""From paths to what the transcripts there show of their layout, and to what is left to find in it."""

from __future__ import annotations

from collections.abc import Sequence

from linter.clean import Clean
from linter.cli.intake import InputFile, Intake
from linter.config import plan
from linter.engine import lint
from linter.files import Discovery
from linter.finding import Failure
from linter.inference import Inference, Observation, infer, observe
from linter.inference.trial import best
from linter.layouts.collection.settings import Layout
from linter.settings import Project
from linter.unwanted import Unwanted

_TRIED, _PLACED = 5, 0.7
"""So many files are read by the layout that was found, and so much of them must be placed."""
_SAMPLE = 50
"""How many files the layouts that come into question are held against."""


class Survey:
    """One look at many files.

    After :meth:`look`, ``observations`` holds what each transcript shows that is like a collection, and ``strangers``
    are the other files.
    """

    def __init__(self, project: Project, debug: bool) -> None:
        self.project = project
        self.observations: list[Observation] = []
        self.strangers: list[InputFile] = []
        self._intake = Intake(project.selection, debug)
        self._transcripts: list[InputFile] = []

    @property
    def discovery(self) -> Discovery:
        """Which files there are."""
        return self._intake.discovery

    @property
    def failures(self) -> list[Failure]:
        """What could not be read."""
        return self._intake.failures

    def look(self, paths: Sequence[str]) -> None:
        """Observe everything that ``paths`` stand for."""
        for entry in self._intake.find(paths):
            source = self._intake.text(entry)
            if source is None:
                continue
            with self._intake.guarded(entry.path):
                observation = observe(Clean(source, Unwanted(source)).text)
                if observation is None:
                    self.strangers.append(entry)
                else:
                    self.observations.append(observation)
                    self._transcripts.append(entry)

    @property
    def others(self) -> int:
        """How many files are not like a collection."""
        return len(self.strangers)

    def text_of(self, entry: InputFile) -> str | None:
        """The cleaned text of a file, ``None`` if it can't be read."""
        source = self._intake.text(entry)
        return Clean(source, Unwanted(source)).text if source is not None else None

    def is_fitting(self, layout: Layout) -> bool:
        """Whether the layout of collections, adjusted by settings, places most lines of most of these files."""
        from linter.cli.strangers import placed
        from linter.layouts.collection.describe import described

        compiled = described(layout)
        texts = [text for entry in self._transcripts[:_TRIED] if (text := self.text_of(entry)) is not None]
        fitting = sum(placed(compiled, text) >= _PLACED for text in texts)
        return 2 * fitting >= len(texts)

    def give_up(self) -> None:
        """Take all files for strangers: collections look different."""
        self.strangers = sorted((*self.strangers, *self._transcripts), key=lambda entry: entry.path)
        self.observations, self._transcripts = [], []

    def conclude(self) -> tuple[Inference, Layout]:
        """What was inferred, and the layout that leaves least to find in some of the files."""
        inference = infer(self.observations)
        step = -(-len(self._transcripts) // _SAMPLE)
        sample = (self._intake.text(entry) for entry in self._transcripts[::step])
        return inference, best(inference, [source for source in sample if source is not None])

    def left(self, layout: Layout) -> tuple[int, int]:
        """How many findings there are in how many of the transcripts, if this is their layout."""
        rules, findings, files = plan(layout=layout), 0, 0
        for entry in self._intake.watch(self._transcripts):
            source = self._intake.text(entry)
            if source is not None and (report := lint(source, rules)).findings:
                findings += len(report.findings)
                files += 1
        return findings, files
