"""Reading for all commands: the files that paths stand for, one by one; one that cannot be read stops no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from linter.cli import streams
from linter.cli.progress import Progress
from linter.files import FileProblem, Selection, discover, read, too_large
from linter.finding import Failure
from linter.settings import SettingsError
from linter.source import Source
from linter.tuples import NamedTuple

STDIN = "-"
"""The path that stands for standard input."""

_CHUNK = 1 << 20
"""How many bytes are asked for at once."""


class Entry(NamedTuple):
    """A file to read: its path, whether it is ``expected`` to be a transcript, and whether it is standard input."""

    path: str
    expected: bool = True
    is_stdin: bool = False


class Intake:
    """The files of one run.

    ``select(folder)`` gives what selects the files in a folder. ``debug`` shows the traceback of internal errors,
    ``watched`` how far a long run is. ``discovery`` is what :meth:`find` found, ``failures`` what could not be read,
    ``excluded_stdin`` standard input where it has the name of an excluded file.
    """

    def __init__(self, select: Callable[[str], Selection], debug: bool = False, watched: bool = True) -> None:
        self.select = select
        self.discovery = discover([])
        self.failures: list[Failure] = []
        self.excluded_stdin: Entry | None = None
        self._debug = debug
        self._watched = watched
        self._stdin: bytes | None = None

    def find(self, paths: Sequence[str], stdin_name: str | None = None) -> Iterator[Entry]:
        """The same as :meth:`entries`, with progress shown."""
        return self.watch(self.entries(paths, stdin_name))

    def entries(self, paths: Sequence[str], stdin_name: str | None = None) -> list[Entry]:
        """The files that ``paths`` stand for, then standard input if ``-`` is among them.

        Standard input that has the name of an excluded file counts as excluded and is not yielded.
        """
        self.discovery = discovery = discover([path for path in paths if path != STDIN], self.select)
        for problem in discovery.failures:
            self.fail(problem)
        entries = [Entry(found.path, found.expected) for found in discovery.files]
        if STDIN in paths:
            stdin = Entry(stdin_name or "<stdin>", is_stdin=True)
            if stdin_name is not None and self.select(os.path.dirname(stdin_name)).excludes_named(stdin_name):
                excluded = tuple(sorted({*discovery.excluded, stdin_name}))
                self.discovery = discovery._replace(excluded=excluded, all_excluded=not discovery.files)
                self.excluded_stdin = stdin
            else:
                entries.append(stdin)
        return entries

    def watch(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """``entries``, one after the other, with the progress shown on a terminal."""
        with self.progress(len(entries)) as progress:
            for entry in entries:
                yield entry
                progress.step()

    def progress(self, total: int) -> Progress:
        """The progress of ``total`` files."""
        return Progress(total, self._watched)

    def source(self, entry: Entry) -> Source | None:
        """What is in a file; ``None``, and a failure, where it cannot be read."""
        try:
            largest = self.select(os.path.dirname(entry.path)).max_file_size
            content = self._read_stdin(entry.path, largest) if entry.is_stdin else read(entry.path, largest)
        except FileProblem as problem:
            self.fail(problem)
            return None
        return Source(content, entry.path)

    def text(self, entry: Entry) -> Source | None:
        """What is in a file of text; ``None``, and a failure, where it cannot be read or is not UTF-8."""
        source = self.source(entry)
        if source is not None and source.wide_encoding is not None:
            said = f"looks like {source.wide_encoding}, expected UTF-8"
            self.failures.append(Failure(entry.path, "not-utf-8", said))
            return None
        return source

    def fail(self, problem: FileProblem) -> None:
        """Count a file that could not be found or read."""
        self.failures.append(Failure(problem.path, problem.kind, problem.message))

    @contextmanager
    def guarded(self, path: str) -> Iterator[None]:
        """Make a failure of whatever goes wrong within the program while it looks at the file at ``path``.

        Raises :class:`SettingsError`: that is no fault of the program.
        """
        try:
            yield
        except SettingsError:
            raise
        except Exception as error:
            if self._debug:
                streams.show_traceback(error)
            self.failures.append(Failure(path, "internal-error", f"internal error: {streams.bug(error)}"))

    def _read_stdin(self, name: str, largest: int) -> bytes:
        """All of standard input, for as often as it is asked for."""
        if self._stdin is None:
            self._stdin = _standard_input(name, largest)
        return self._stdin


def _standard_input(name: str, largest: int) -> bytes:
    """All of standard input; raises ``FileProblem`` if it is closed, cannot be read or is too large."""
    if sys.stdin is None:
        raise FileProblem(name, "io-error", "standard input is closed")
    chunks, left = [], largest + 1
    try:
        while left > 0 and (chunk := sys.stdin.buffer.read(min(left, _CHUNK))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        raise FileProblem.reading(name, error) from None
    if left <= 0:
        raise too_large(name, largest)
    return b"".join(chunks)
