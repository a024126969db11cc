"""Which files to check: those that were named, and those that a walk through the named folders meets.

No transcript is opened here. Paths are ``str`` as ``os.fsdecode`` makes them, so any byte string is a legal name.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from linter.files import gitignore
from linter.files.discovery import Discovery, FoundFile
from linter.files.peeking import holds_something
from linter.files.problem import FileProblem
from linter.files.selection import DEFAULT, Selection, is_hidden
from linter.tuples import NamedTuple

_NOWHERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""Why a symbolic link leads to no file."""


def discover(paths: Sequence[str], select: Callable[[str], Selection] = lambda folder: DEFAULT) -> Discovery:
    """Find the files that ``paths`` stand for, in an order that does not depend on the order of ``paths``.

    A path to a file stands for that file, whatever its name; a path to a folder for the files in it, at any depth, that
    the :class:`Selection` for their folder, ``select(folder)``, takes and does not exclude; a glob that is no path for
    what it matches. Hidden folders, and Python's caches, are not entered unless they are named or given back by an
    exclude with ``!``; symbolic links to folders are not followed unless they are named; links to files are taken. A
    file that is named twice, or named and met, in whatever spelling and by whatever links, is there once, by a name
    that is no link if there is one.

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


class _FileNames(NamedTuple):
    """One name of a file to check. The least of its names is the one that is shown: of those that are no links, the one
    that was named, or met below what was named, first.
    """

    is_link: bool
    turn: int
    path: str


class _Search:
    """The state of one discovery. A name is known by its *identity*: the real path of its folder, and the name itself.

    A file is known by where it is on its device, and may have several names.
    """

    def __init__(self, select: Callable[[str], Selection]) -> None:
        self.select = cache(select)
        self.turn = 0
        self.files: dict[object, tuple[_FileNames, bool]] = {}
        self.taken: set[str] = set()
        self.failures: dict[str, FileProblem] = {}
        self.excluded: dict[str, str] = {}
        self.excluded_folders: dict[str, str] = {}
        self.hidden: dict[str, str] = {}
        self.unfollowed: dict[str, str] = {}
        self.dangling: dict[str, str] = {}
        self.left_out: list[tuple[str, bool]] = []
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
        self.turn += 1
        identity = path
        try:
            identity = self.identity(path)
            status = os.stat(path)
        except (OSError, ValueError) as error:
            self.fail(identity, FileProblem.reading(path, error))
            return
        is_folder = stat.S_ISDIR(status.st_mode)
        if self.select(os.path.dirname(path)).excludes_named(path, is_folder):
            (self.excluded_folders if is_folder else self.excluded).setdefault(identity, path)
            self.left_out_by_name = True
        elif is_folder:
            self.taken.add(identity)
            self.walk(path)
        else:
            self.take(path, identity, status, os.path.islink(path), expected=True)

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
        start, real_start = os.path.join(path, ""), os.path.join(real, "")
        return [
            _Folder(start + entry.name, real_start + entry.name, above, ignored)
            for entry in entries
            if self.meet(entry, start + entry.name, real_start + entry.name, selection, ignored)
        ]

    def meet(
        self, entry: os.DirEntry[str], path: str, real: str, selection: Selection, ignored: gitignore.Ignored
    ) -> bool:
        """Take in one thing that lies in a folder, at ``path``; whether it is a folder to enter."""
        identity = os.path.normcase(real)
        is_folder = entry.is_dir(follow_symlinks=False)
        is_link = not is_folder and entry.is_symlink() and os.path.isdir(path)
        if not is_folder and not is_link and not selection.takes(path):
            if selection.takes_but_for_case(path):
                self.excluded.setdefault(identity, path)
            return False
        verdict = selection.verdict(path, is_folder)
        unsaid = verdict is None
        if (is_folder or is_link) and unsaid and is_hidden(entry.name):
            self.hidden.setdefault(identity, path)
        elif unsaid and not is_link and selection.usually_excludes(entry.name, is_folder):
            (self.excluded_folders if is_folder else self.excluded).setdefault(identity, path)
        elif verdict or (selection.respect_gitignore and ignored.covers(real, is_folder)):
            (self.excluded_folders if is_folder or is_link else self.excluded).setdefault(identity, path)
            self.left_out.append((path, is_folder))
        elif is_link:
            self.unfollowed.setdefault(identity, path)
        elif is_folder:
            return True
        else:
            self.met(path, identity, entry.is_symlink(), expected=selection.include is not None)
        return False

    def met(self, path: str, identity: str, is_link: bool, expected: bool) -> None:
        """Take in one thing that a walk takes for a transcript, if it is a file."""
        try:
            status = os.stat(path)
        except OSError as error:
            if is_link and error.errno in _NOWHERE:
                self.dangling.setdefault(identity, path)
            else:
                self.fail(identity, FileProblem.reading(path, error))
        else:
            self.take(path, identity, status, is_link, expected)

    def take(self, path: str, identity: str, status: os.stat_result, is_link: bool, expected: bool) -> None:
        """Take in one name of a file, if it is a file."""
        if not stat.S_ISREG(status.st_mode):
            self.fail(identity, FileProblem.not_regular(path, status.st_mode))
            return
        self.taken.add(identity)
        name = _FileNames(is_link, self.turn, path)
        file = (status.st_dev, status.st_ino) if status.st_ino else identity
        if file in self.files:
            known, was_expected = self.files[file]
            self.files[file] = (min(known, name), was_expected or expected)
        else:
            self.files[file] = (name, expected)

    def fail(self, identity: str, problem: FileProblem) -> None:
        """Take in what cannot be checked, once."""
        self.failures.setdefault(identity, problem)

    def result(self) -> Discovery:
        """Everything taken in, sorted by path; what was left out in one place and named in another is not left out."""
        taken = self.taken.union(self.failures)

        def left_out(paths: dict[str, str]) -> tuple[str, ...]:
            return tuple(sorted(path for identity, path in paths.items() if identity not in taken))

        return Discovery(
            files=tuple(sorted(FoundFile(name.path, expected) for name, expected in self.files.values())),
            failures=tuple(sorted(self.failures.values(), key=lambda problem: problem.path)),
            excluded=left_out(self.excluded),
            excluded_folders=left_out(self.excluded_folders),
            hidden=left_out(self.hidden),
            unfollowed=left_out(self.unfollowed),
            dangling=left_out(self.dangling),
            all_excluded=not self.files and (self.left_out_by_name or self.left_out_something()),
        )

    def left_out_something(self) -> bool:
        """Whether anything that a walk would have taken was left out because somebody said so."""
        return any(
            not is_folder or holds_something(path, self.select(os.path.dirname(path)))
            for path, is_folder in self.left_out
        )


def _tidy(path: str) -> str:
    """``path`` without ``.`` and empty steps. ``..`` stays: behind a symbolic link it does not undo the step before."""
    if not path or os.name == "nt":
        return path and os.path.normpath(path)
    root = "/" if path.startswith("/") else ""
    return root + "/".join(step for step in path.split("/") if step not in ("", ".")) or "."
