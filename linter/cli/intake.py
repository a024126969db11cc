"""Reading for all commands: the files that paths stand for, one by one; one that cannot be read stops no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from linter.cli import stop_of, streams
from linter.cli.progress import Progress
from linter.files import FileProblem, Selection, discover, folder_of, read, too_large
from linter.finding import Failure
from linter.settings import SettingsError
from linter.source import Source
from linter.tuples import NamedTuple

STDIN = "-"
"""The path that stands for standard input."""

_CHUNK = 1 << 20
"""How many bytes are asked for at once."""


class InputFile(NamedTuple):
    """A file to read: its path, whether it is ``expected`` to be a transcript, and whether it is standard input.

    ``size`` is that of a file elsewhere, whose path is a URL, as it was listed.
    """

    path: str
    expected: bool = True
    is_stdin: bool = False
    size: int | None = None


class Guard:
    """What :meth:`Intake.guarded` gives: a class, for each file asks for several, and generators take their time."""

    __slots__ = ("_intake", "_path")

    def __init__(self, intake: Intake, path: str) -> None:
        self._intake = intake
        self._path = path

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Take an error of the program for a failure; whether there was one."""
        if not isinstance(error, Exception) or isinstance(error, SettingsError):
            return False
        if cause := stop_of(error):
            raise cause from None
        self._intake.excuse(self._path, error)
        return True


class Intake:
    """The files of one run.

    ``select(folder)`` gives what selects the files in a folder; paths are relative to ``folder``, which is the current
    one by default. ``debug`` shows the traceback of internal errors, ``watched`` how far a long run is. ``discovery``
    is what :meth:`find` found, ``failures`` what could not be read, ``excluded_stdin`` standard input where it has the
    name of an excluded file; ``remote`` is what is in files elsewhere that were read already.
    """

    def __init__(
        self, select: Callable[[str], Selection], debug: bool = False, watched: bool = True, folder: str = ""
    ) -> None:
        self.select = select
        self.remote: Mapping[str, bytes | FileProblem] = {}
        self.discovery = discover([])
        self.failures: list[Failure] = []
        self.excluded_stdin: InputFile | None = None
        self._debug = debug
        self._watched = watched
        self._folder = folder
        self._stdin: bytes | None = None

    def find(self, paths: Sequence[str], stdin_name: str | None = None) -> Iterator[InputFile]:
        """The same as :meth:`entries`, with progress shown."""
        return self.watch(self.entries(paths, stdin_name))

    def entries(self, paths: Sequence[str], stdin_name: str | None = None) -> list[InputFile]:
        """The files that ``paths`` stand for, then standard input if ``-`` is among them.

        Standard input that has the name of an excluded file counts as excluded and is not yielded.
        """
        self.discovery = discovery = discover([path for path in paths if path != STDIN], self.select)
        for problem in discovery.failures:
            self.fail(problem)
        entries = [InputFile(found.path, found.expected) for found in discovery.files]
        if STDIN in paths:
            stdin = InputFile(stdin_name or "<stdin>", is_stdin=True)
            if stdin_name is not None and self.select(folder_of(stdin_name)).excludes_named(stdin_name):
                excluded = tuple(sorted({*discovery.excluded, stdin_name}))
                self.discovery = discovery._replace(excluded=excluded, all_excluded=not discovery.files)
                self.excluded_stdin = stdin
            else:
                entries.append(stdin)
        return entries

    def watch(self, entries: Sequence[InputFile]) -> Iterator[InputFile]:
        """``entries``, one after the other, with the progress shown on a terminal."""
        with self.progress(len(entries)) as progress:
            for entry in entries:
                yield entry
                progress.step()

    def listed(self, urls: Sequence[str]) -> Iterator[InputFile]:
        """The files elsewhere that ``urls`` stand for, as they are listed."""
        from linter.files.remote import RemoteListing

        listing = RemoteListing(urls, self.select)
        nothing = not self.discovery.files
        for file in listing:
            nothing = False
            yield InputFile(file.url, file.expected, size=file.size)
        for problem in listing.failures:
            self.fail(problem)
        excluded = tuple(sorted({*self.discovery.excluded, *listing.excluded}))
        all_excluded = nothing and bool(self.discovery.all_excluded or listing.excluded)
        self.discovery = self.discovery._replace(excluded=excluded, all_excluded=all_excluded)

    def progress(self, total: int | None) -> Progress:
        """The progress of ``total`` files, ``None`` if nobody knows how many there are."""
        return Progress(total, self._watched)

    def source(self, entry: InputFile) -> Source | None:
        """What is in a file; ``None``, and a failure, where it cannot be read."""
        try:
            largest = self.select(folder_of(entry.path)).max_file_size
            content = self._content(entry, largest)
        except FileProblem as problem:
            self.fail(problem)
            return None
        return Source(content, entry.path)

    def text(self, entry: InputFile) -> Source | None:
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

    def guarded(self, path: str) -> Guard:
        """Make a failure of whatever goes wrong within the program while it looks at the file at ``path``.

        Raises :class:`SettingsError`: that is no fault of the program.
        """
        return Guard(self, path)

    def excuse(self, path: str, error: Exception) -> None:
        """Count a file that the program went wrong with."""
        if self._debug:
            streams.show_traceback(error)
        self.failures.append(Failure(path, "internal-error", f"internal error: {streams.bug(error)}"))

    def _content(self, entry: InputFile, largest: int) -> bytes:
        if entry.is_stdin:
            return self._read_stdin(entry.path, largest)
        if entry.size is not None:
            return self._elsewhere(entry.path, largest)
        if not self._folder:
            return read(entry.path, largest)
        try:
            return read(os.path.join(self._folder, entry.path), largest)
        except FileProblem as problem:
            raise FileProblem(entry.path, problem.kind, problem.message) from None

    def _elsewhere(self, url: str, largest: int) -> bytes:
        content = self.remote.get(url)
        if content is None:
            from linter.files.remote import fetched

            content = fetched([(url, largest)])[url]
        if isinstance(content, FileProblem):
            raise content
        return content

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
