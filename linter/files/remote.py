"""Files elsewhere, by way of fsspec: listed folder by folder, and read several at a time.

Only paths that fsspec itself has split off are given to it, one by one: a name with ``::``, ``*`` or ``[`` is a name.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import lru_cache
from threading import Lock
from typing import Any

from linter.files.problem import FileProblem
from linter.files.reading import too_large
from linter.files.selection import Selection, is_hidden
from linter.tuples import NamedTuple

_AT_ONCE = 16
"""So many files are asked for at a time: each takes longer to come than to be read."""
_MAGIC = "*?["
_CONNECTED: set[Any] = set()
"""The file systems that were asked for something."""
_CONNECTING = Lock()
"""Held the first time: two threads must not make a session with S3 at once, which is made when it is asked for."""


class RemoteFile(NamedTuple):
    """A file to check: its URL, its size in bytes, and whether it is ``expected`` to be a transcript."""

    url: str
    size: int
    expected: bool


class RemoteListing:
    """The files that ``urls`` stand for, listed as somebody asks for them; ``select`` is as for a walk.

    A URL that ends in ``/**`` is the folder before that; other globs stand for what they match. Once all are listed,
    ``failures`` is what could not be, and ``excluded`` what patterns exclude.
    """

    def __init__(self, urls: Sequence[str], select: Callable[[str], Selection]) -> None:
        self.failures: list[FileProblem] = []
        self.excluded: list[str] = []
        self._urls = sorted(set(urls))
        self._select = select

    def __iter__(self) -> Iterator[RemoteFile]:
        """Each file once."""
        seen: set[str] = set()
        for url in self._urls:
            try:
                for file in self._below(url):
                    if file.url not in seen:
                        yield file
                    if len(self._urls) > 1:  # else there can be no file twice, and they may be many
                        seen.add(file.url)
            except Exception as error:  # each file system has its own
                self.failures.append(_problem(url, error))

    def _below(self, url: str) -> Iterator[RemoteFile]:
        url = url.removesuffix("/**")
        url = url if url.endswith("://") else url.rstrip("/")
        system, path = _opened(url)
        start = url[: -len(path)] if path and url.endswith(path) else f"{url.partition('://')[0]}://"
        magic = min((path.find(sign) for sign in _MAGIC if sign in path), default=-1)
        if magic >= 0:
            yield from self._matching(system, start, path, path[:magic].rpartition("/")[0])
            return
        found = system.info(path)
        if found["type"] != "directory":
            yield RemoteFile(start + path, found.get("size") or 0, expected=True)
            return
        for name, size in self._walk(system, path):
            selection = self._select(start + path)
            if selection.takes(start + name):
                yield from self._unless_excluded(RemoteFile(start + name, size, selection.include is not None))

    def _matching(self, system: Any, start: str, pattern: str, folder: str) -> Iterator[RemoteFile]:
        import re

        from fsspec.utils import glob_translate

        matches = re.compile(glob_translate(pattern)).match
        found = 0
        for name, size in self._walk(system, folder):
            if matches(name):
                found += 1
                yield RemoteFile(start + name, size, expected=True)
        if not found:
            self.failures.append(FileProblem(start + pattern, "missing", "no file matches this pattern"))

    def _walk(self, system: Any, path: str) -> Iterator[tuple[str, int]]:
        for _, folders, files in system.walk(path, detail=True, on_error="raise"):
            for name in list(folders):
                if is_hidden(name):
                    del folders[name]
            for name in sorted(files):
                if files[name]["type"] == "file" and name:
                    yield files[name]["name"], files[name].get("size") or 0

    def _unless_excluded(self, file: RemoteFile) -> Iterator[RemoteFile]:
        if self._select(file.url.rpartition("/")[0]).verdict(file.url, below=True):
            self.excluded.append(file.url)
        else:
            yield file


def fetched(files: Iterable[tuple[str, int]]) -> Mapping[str, bytes | FileProblem]:
    """What is in each of ``files``, which are URLs with the number of bytes that are read at most, or why not."""
    wanted = list(files)
    if not wanted:
        return {}
    with ThreadPoolExecutor(min(_AT_ONCE, len(wanted))) as threads:
        return dict(zip((url for url, _ in wanted), threads.map(_fetched, wanted), strict=True))


def _fetched(file: tuple[str, int]) -> bytes | FileProblem:
    url, largest = file
    if largest < 0:
        return too_large(url, largest)
    try:
        system, path = _opened(url)
        with nullcontext() if system in _CONNECTED else _CONNECTING:
            try:
                content: bytes = system.cat_file(path, end=largest + 1)
            finally:
                _CONNECTED.add(system)
    except Exception as error:
        return _problem(url, error)
    return content if len(content) <= largest else too_large(url, largest)


@lru_cache(1024)
def _opened(url: str) -> tuple[Any, str]:
    """The file system that ``url`` is in, and the path there."""
    from fsspec.core import url_to_fs

    system, path = url_to_fs(url, use_listings_cache=False)
    return system, str(path)


def _problem(url: str, error: Exception) -> FileProblem:
    """What ``error`` means for somebody who wanted to list or read ``url``; its message may hold anything."""
    if isinstance(error, FileNotFoundError):
        return FileProblem(url, "missing", "no such file or directory")
    if isinstance(error, PermissionError):
        return FileProblem(url, "permission-denied", "permission denied")
    if isinstance(error, IsADirectoryError):
        return FileProblem(url, "is-a-directory", "is a directory")
    if isinstance(error, ImportError):
        missing = (error.name or "").partition(".")[0] or "a package"
        return FileProblem(url, "io-error", f"cannot be read: {missing} is not installed")
    code = errno.errorcode.get(getattr(error, "errno", None) or 0, type(error).__name__)
    return FileProblem(url, "io-error", f"cannot be read: {code}")
