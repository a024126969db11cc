"""Which files to check: those that were named, and those that a walk through the named folders meets.

No transcript is opened here. Paths are ``str`` as ``os.fsdecode`` makes them, so any byte string is a legal name.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from linter.files import gitignore
from linter.files.problem import FileProblem
from linter.files.selection import DEFAULT, Selection


class Found(NamedTuple):
    """A file to check; ``expected`` to be a transcript if it was named, or if a configured ``include`` takes it."""

    path: str
    expected: bool


class Discovery(NamedTuple):
    """What a list of paths comes to; every tuple is sorted by path and names each file once.

    ``excluded`` are the files and ``excluded_folders`` the folders that were left out, by settings or because git
    ignores them; such a folder was not entered. Neither were ``hidden`` folders, nor ``unfollowed`` symbolic links to
    folders. ``all_excluded``: there is no file because each one was left out, or everything that was named.
    """

    files: tuple[Found, ...]
    failures: tuple[FileProblem, ...]
    excluded: tuple[str, ...]
    excluded_folders: tuple[str, ...]
    hidden: tuple[str, ...]
    unfollowed: tuple[str, ...]
    all_excluded: bool


def discover(paths: Sequence[str], select: Callable[[str], Selection] = lambda folder: DEFAULT) -> Discovery:
    """Find the files that ``paths`` stand for, in an order that does not depend on the order of ``paths``.

    A path to a file stands for that file, whatever its name; a path to a folder for the files in it, at any depth, that
    the :class:`Selection` for their folder, ``select(folder)``, takes and does not exclude; a glob that is no path for
    what it matches. Hidden folders, and Python's caches, are not entered unless they are named or given back by an
    exclude with ``!``; symbolic links to folders are not followed unless they are named; links to files are taken. A
    file that is named twice, or named and met, in whatever spelling, is there once.

    Never raises on what it finds: a path that is missing, a folder that may not be listed or contains itself, and a
    FIFO, device or socket where a transcript should be are ``failures``.
    """
    search = _Search(select)
    for path in sorted(map(_tidy, search.expanded(paths)), key=lambda path: (os.path.isabs(path), len(path), path)):
        search.name(path)
    return search.result()


class _Folder(NamedTuple):
    """A folder on a walk: as it is shown, its real path, the device and inode of those above, and what git ignores."""

    path: str
    real: str
    above: frozenset[tuple[int, int]]
    ignored: gitignore.Ignored


class _Search:
    """The state of one discovery. Files are known by their *identity*: the real path of their folder, and their name.

    The first spelling of an identity stands, so the order in which paths come decides how they are shown.
    """

    def __init__(self, select: Callable[[str], Selection]) -> None:
        self.select = cache(select)
        self.files: dict[str, Found] = {}
        self.failures: dict[str, FileProblem] = {}
        self.excluded: dict[str, str] = {}
        self.excluded_folders: dict[str, str] = {}
        self.hidden: dict[str, str] = {}
        self.unfollowed: dict[str, str] = {}
        self.entered: set[str] = set()
        self.left_out_by_name = False
        self.real_folders: dict[str, str] = {}

    def expanded(self, paths: Sequence[str]) -> Iterator[str]:
        """``paths``, with what globs stand for in their place."""
        for path in paths:
            if "*" not in path and "?" not in path and "[" not in path:
                yield path
                continue
            from linter.files.globs import expand, is_glob

            try:
                matches = expand(path) if is_glob(path) else [path]
                if not matches:
                    self.failures[path] = FileProblem(path, "missing", "no file matches this pattern")
                yield from matches
            except OSError as error:
                self.fail(path, FileProblem.reading(str(error.filename), error))

    def name(self, path: str) -> None:
        """Take in one path that the user gave."""
        try:
            mode = os.stat(path).st_mode
            identity = self.identity(path)
        except (OSError, ValueError) as error:
            self.fail(path, FileProblem.reading(path, error))
            return
        is_folder = stat.S_ISDIR(mode)
        if self.select(os.path.dirname(path)).excludes_named(path, is_folder):
            (self.excluded_folders if is_folder else self.excluded).setdefault(identity, path)
            self.left_out_by_name = True
        elif is_folder:
            self.entered.add(identity)
            self.walk(path)
        elif stat.S_ISREG(mode):
            shown = self.files.get(identity)
            self.files[identity] = Found(shown.path if shown else path, expected=True)
        else:
            self.fail(identity, FileProblem.not_regular(path, mode))

    def identity(self, path: str) -> str:
        """Equal for all spellings of one path; different for a link and what it points to."""
        folder, name = os.path.split(path)
        if folder not in self.real_folders:
            self.real_folders[folder] = os.path.realpath(folder or os.curdir)
        return os.path.normcase(os.path.join(self.real_folders[folder], name))

    def walk(self, path: str) -> None:
        """Take in everything below a folder. A stack, not recursion: folders may be nested deeper than Python calls."""
        root = "" if path == os.curdir else path
        real = os.path.realpath(path)
        ignored = gitignore.Ignored()
        if self.select(root).respect_gitignore:
            try:
                ignored = gitignore.above(real)
            except FileProblem as problem:  # only patterns of a repository are read; those below may be readable
                ignored = gitignore.Ignored(in_repository=True)
                self.fail(problem.path, problem)
        stack = [_Folder(root, real, frozenset(), ignored)]
        while stack:
            folder = stack.pop()
            try:
                stack += self.enter(folder)
            except OSError as error:
                self.fail(folder.real, FileProblem.reading(folder.path or os.curdir, error))
            except FileProblem as problem:
                self.fail(folder.real, problem)

    def enter(self, folder: _Folder) -> list[_Folder]:
        """Take in what lies in a folder; returns the folders in it that are to be entered."""
        path, real, above, ignored = folder
        status = os.stat(path or os.curdir)
        here = (status.st_dev, status.st_ino)
        if here in above:  # by a bind mount or a junction; symbolic links are not followed
            raise FileProblem(path, "loop", "is a folder that contains itself")
        with os.scandir(path or os.curdir) as listing:
            entries = list(listing)
        selection = self.select(path)
        if selection.respect_gitignore:
            try:
                ignored = ignored.entering(real, {entry.name for entry in entries})
            except FileProblem as problem:
                ignored = ignored._replace(in_repository=True)
                self.fail(problem.path, problem)
        above |= {here}
        return [
            _Folder(os.path.join(path, entry.name), os.path.join(real, entry.name), above, ignored)
            for entry in entries
            if self.meet(entry, folder, selection, ignored)
        ]

    def meet(self, entry: os.DirEntry[str], folder: _Folder, selection: Selection, ignored: gitignore.Ignored) -> bool:
        """Take in one thing that lies in a folder; whether it is a folder to enter."""
        path, real = os.path.join(folder.path, entry.name), os.path.join(folder.real, entry.name)
        identity = os.path.normcase(real)
        is_folder = entry.is_dir(follow_symlinks=False)
        is_link = not is_folder and entry.is_symlink() and os.path.isdir(path)
        if not is_folder and not is_link and not selection.takes(path):
            return False
        verdict = selection.excludes(path, is_folder)
        if (is_folder or is_link) and verdict is None and _is_hidden(entry.name):
            self.hidden.setdefault(identity, path)
        elif verdict or (selection.respect_gitignore and ignored.covers(real, is_folder)):
            (self.excluded_folders if is_folder or is_link else self.excluded).setdefault(identity, path)
        elif is_link:
            self.unfollowed.setdefault(identity, path)
        elif is_folder:
            return True
        else:
            self.take(path, identity, expected=selection.include is not None)
        return False

    def take(self, path: str, identity: str, expected: bool) -> None:
        """Take in one thing that a walk takes for a transcript, if it is a file."""
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self.fail(identity, FileProblem.reading(path, error))
            return
        if stat.S_ISREG(mode):
            self.files.setdefault(identity, Found(path, expected))
        else:
            self.fail(identity, FileProblem.not_regular(path, mode))

    def fail(self, identity: str, problem: FileProblem) -> None:
        """Take in what cannot be checked, once."""
        self.failures.setdefault(identity, problem)

    def result(self) -> Discovery:
        """Everything taken in, sorted by path; what was left out in one place and named in another is not left out."""
        taken = self.entered.union(self.files)

        def left_out(paths: dict[str, str]) -> tuple[str, ...]:
            return tuple(sorted(path for identity, path in paths.items() if identity not in taken))

        return Discovery(
            files=tuple(sorted(self.files.values())),
            failures=tuple(sorted(self.failures.values(), key=lambda problem: problem.path)),
            excluded=left_out(self.excluded),
            excluded_folders=left_out(self.excluded_folders),
            hidden=left_out(self.hidden),
            unfollowed=left_out(self.unfollowed),
            all_excluded=not self.files and (self.left_out_by_name or bool(self.excluded)),
        )


def _is_hidden(name: str) -> bool:
    """Whether a folder of that name is kept from people's eyes, or never holds anything of theirs."""
    return name.startswith(".") or name == "__pycache__"


def _tidy(path: str) -> str:
    """``path`` without ``.`` and empty steps. ``..`` stays: behind a symbolic link it does not undo the step before."""
    if not path or os.name == "nt":
        return path and os.path.normpath(path)
    root = "/" if path.startswith("/") else ""
    return root + "/".join(step for step in path.split("/") if step not in ("", ".")) or "."
