"""Reading for commands that only look: what cannot be read is a failure, and stands in no other file's way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from linter.cli import streams
from linter.cli.progress import Progress
from linter.files import FileProblem, Found, discover, read
from linter.finding import Failure
from linter.settings import Project
from linter.source import Source

Reader = Callable[[str, int], bytes]


class Intake:
    """The files of one run by the settings of ``project``.

    ``discovery`` is which there are, ``failures`` what could not be read; ``debug`` shows the traceback of internal
    errors.
    """

    def __init__(self, project: Project, debug: bool) -> None:
        self.project = project
        self.debug = debug
        self.discovery = discover([])
        self.failures: list[Failure] = []

    def find(self, paths: Sequence[str]) -> Iterator[Found]:
        """The files that ``paths`` stand for, one after the other, with the progress shown on a terminal."""
        self.discovery = discover(paths, self.project.selection)
        self.failures += [Failure(each.path, each.kind, each.message) for each in self.discovery.failures]
        return watched(self.discovery.files)

    def source(self, path: str, reader: Reader = read) -> Source | None:
        """The file at ``path``; ``None``, and a failure, where it cannot be read or is not UTF-8."""
        try:
            source = Source(reader(path, self.project.selection(os.path.dirname(path)).max_file_size), path)
        except FileProblem as problem:
            self.failures.append(Failure(problem.path, problem.kind, problem.message))
            return None
        if source.wide_encoding is not None:
            said = f"looks like {source.wide_encoding}, expected UTF-8"
            self.failures.append(Failure(path, "not-utf-8", said))
            return None
        return source

    @contextmanager
    def guarded(self, path: str) -> Iterator[None]:
        """Make a failure of whatever goes wrong within the program while it looks at the file at ``path``."""
        try:
            yield
        except Exception as error:
            if self.debug:
                streams.show_traceback(error)
            self.failures.append(Failure(path, "internal-error", f"internal error: {streams.bug(error)}"))


def watched(files: Sequence[Found]) -> Iterator[Found]:
    """``files``, one after the other, with the progress shown on a terminal."""
    with Progress(len(files), wanted=True) as progress:
        for found in files:
            yield found
            progress.step()
