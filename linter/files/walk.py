"""Which files to check: those that were named, and those that a walk through the named folders meets.

Nothing is opened here. Paths are ``str`` as ``os.fsdecode`` makes them, so any byte string is a legal name.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from typing import NamedTuple

from linter.files.problem import FileProblem

SUFFIXES = (".txt", ".transcript")
"""How the names of files end that a walk takes for transcripts."""


class Found(NamedTuple):
    """A file to check; ``named`` if it was given itself and not met in a folder."""

    path: str
    named: bool


class Discovery(NamedTuple):
    """What a list of paths comes to; every tuple is sorted by path and names each file once.

    ``excluded`` holds the files that the settings keep out, and, as one entry each, the folders that were not entered
    for that reason. ``unfollowed`` holds the symbolic links to folders that the walk met and did not follow.
    """

    files: tuple[Found, ...]
    failures: tuple[FileProblem, ...]
    excluded: tuple[str, ...]
    unfollowed: tuple[str, ...]


def is_transcript_name(path: str) -> bool:
    """Whether a walk takes the file at ``path`` for a transcript, as long as no settings say otherwise."""
    return path.endswith(SUFFIXES)


def discover(
    paths: Sequence[str],
    *,
    include: Callable[[str], bool] = is_transcript_name,
    exclude: Callable[[str, bool], bool] | None = None,
    exclude_named: bool = False,
) -> Discovery:
    """Find the files that ``paths`` stand for, in an order that does not depend on the order of ``paths``.

    A path to a file stands for that file, whatever its name; a path to a folder for the files in it, at any depth,
    that ``include(path)`` accepts. Hidden folders are not entered and symbolic links to folders not followed, unless
    they are named themselves; links to files are taken. ``exclude(path, is_folder)`` is asked about everything a walk
    meets and, where ``exclude_named``, about what was named too. A file that is named twice, or named and met, in
    whatever spelling, is there once.

    Never raises on what it finds: a path that is missing, a folder that may not be listed or contains itself, and a
    FIFO, device or socket where a transcript should be are ``failures``.
    """
    search = _Search(include, exclude)
    for path in sorted(map(_tidy, paths), key=lambda path: (os.path.isabs(path), len(path), path)):
        search.name(path, exclude_named)
    return search.result()


class _Search:
    """The state of one discovery. Files are known by their *identity*: the real path of their folder, and their name.

    The first spelling of an identity stands, so the order in which paths come decides how they are shown.
    """

    def __init__(self, include: Callable[[str], bool], exclude: Callable[[str, bool], bool] | None) -> None:
        self.include = include
        self.exclude = exclude
        self.files: dict[str, Found] = {}
        self.failures: dict[str, FileProblem] = {}
        self.excluded: dict[str, str] = {}
        self.unfollowed: dict[str, str] = {}
        self.real_folders: dict[str, str] = {}

    def name(self, path: str, excludable: bool) -> None:
        """Take in one path that the user gave."""
        try:
            mode = os.stat(path).st_mode
            identity = self.identity(path)
        except (OSError, ValueError) as error:
            self.failures.setdefault(path, FileProblem.reading(path, error))
            return
        is_folder = stat.S_ISDIR(mode)
        if excludable and self.exclude and self.exclude(path, is_folder):
            self.excluded.setdefault(identity, path)
        elif is_folder:
            self.walk(path)
        elif stat.S_ISREG(mode):
            shown = self.files.get(identity)
            self.files[identity] = Found(shown.path if shown else path, named=True)
        else:
            self.failures.setdefault(identity, FileProblem.not_regular(path, mode))

    def identity(self, path: str) -> str:
        """Equal for all spellings of one path; different for a link and what it points to."""
        folder, name = os.path.split(path)
        if folder not in self.real_folders:
            self.real_folders[folder] = os.path.realpath(folder or os.curdir)
        return os.path.normcase(os.path.join(self.real_folders[folder], name))

    def walk(self, root: str) -> None:
        """Take in everything below a folder. A stack, not recursion: folders may be nested deeper than Python calls."""
        real = os.path.realpath(root)
        stack = [("" if root == os.curdir else root, real, frozenset[tuple[int, int]]())]
        while stack:
            folder, real, above = stack.pop()
            try:
                status = os.stat(folder or os.curdir)
                here = (status.st_dev, status.st_ino)
                if here in above:  # by a bind mount or a junction; symbolic links are not followed
                    self.failures.setdefault(real, FileProblem(folder, "loop", "is a folder that contains itself"))
                    continue
                with os.scandir(folder or os.curdir) as entries:
                    for entry in entries:
                        path, identity = os.path.join(folder, entry.name), os.path.join(real, entry.name)
                        if self.meet(entry, path, os.path.normcase(identity)):
                            stack.append((path, identity, above | {here}))
            except OSError as error:
                self.failures.setdefault(real, FileProblem.reading(folder or os.curdir, error))

    def meet(self, entry: os.DirEntry[str], path: str, identity: str) -> bool:
        """Take in one thing that lies in a folder; whether it is a folder to enter."""
        if entry.is_dir(follow_symlinks=False):
            if entry.name.startswith("."):
                return False
            if self.exclude and self.exclude(path, True):
                self.excluded.setdefault(identity, path)
                return False
            return True
        is_link_to_folder = entry.is_symlink() and os.path.isdir(path)
        if is_link_to_folder:
            self.unfollowed.setdefault(identity, path)
        elif self.include(path):
            if self.exclude and self.exclude(path, False):
                self.excluded.setdefault(identity, path)
            else:
                self.take(path, identity)
        return False

    def take(self, path: str, identity: str) -> None:
        """Take in one thing that has a transcript's name, if it is a file."""
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self.failures.setdefault(identity, FileProblem.reading(path, error))
            return
        if stat.S_ISREG(mode):
            self.files.setdefault(identity, Found(path, named=False))
        else:
            self.failures.setdefault(identity, FileProblem.not_regular(path, mode))

    def result(self) -> Discovery:
        """Everything taken in, sorted by path."""
        kept_out = (path for identity, path in self.excluded.items() if identity not in self.files)
        return Discovery(
            tuple(sorted(self.files.values())),
            tuple(sorted(self.failures.values(), key=lambda problem: problem.path)),
            tuple(sorted(kept_out)),
            tuple(sorted(self.unfollowed.values())),
        )


def _tidy(path: str) -> str:
    """``path`` without ``.`` and empty steps. ``..`` stays: behind a symbolic link it does not undo the step before."""
    if not path or os.name == "nt":
        return path and os.path.normpath(path)
    root = "/" if path.startswith("/") else ""
    return root + "/".join(step for step in path.split("/") if step not in ("", ".")) or "."
