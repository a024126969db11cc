"""What git ignores, from the ``.gitignore`` files of a repository and its ``.git/info/exclude``.

As git has it: nearer files win over those of folders above, a ``.gitignore`` that is a symbolic link is not read, and
outside a repository it means nothing.
Two things only git itself knows, and it is not asked: the user's own ignore file, and that a file is tracked although
it is ignored.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator

from linter.files.reading import read
from linter.patterns import Patterns
from linter.tuples import NamedTuple

GIT = ".git"
GITIGNORE = ".gitignore"
_LARGEST = 1 << 18
"""How many bytes of patterns are read."""


class Ignored(NamedTuple):
    """What git ignores in one folder: the patterns that hold there, the nearest first; none outside a repository."""

    in_repository: bool = False
    levels: tuple[Patterns, ...] = ()

    def covers(self, path: str, is_folder: bool = False) -> bool:
        """Whether git ignores what lies at ``path``, an absolute path, in that folder."""
        for patterns in self.levels:
            verdict = patterns.verdict_alone(path, is_folder)
            if verdict is not None:
                return verdict
        return False

    def entering(self, folder: str, names: Container[str]) -> Ignored:
        """What git ignores in ``folder``, an absolute path, which lies in this one and holds ``names``.

        Raises ``FileProblem`` for patterns that cannot be read.
        """
        inside = self
        if GIT in names:
            inside = Ignored(True, _level(folder, _excluding(os.path.join(folder, GIT))))
        if inside.in_repository and GITIGNORE in names:
            path = os.path.join(folder, GITIGNORE)
            if not os.path.islink(path):
                inside = Ignored(True, _level(folder, path) + inside.levels)
        return inside


def above(folder: str) -> Ignored:
    """What the folders above ``folder``, a real path, say about what is in it. Raises ``FileProblem`` as above."""
    if os.path.lexists(os.path.join(folder, GIT)):
        return Ignored()
    ignored = Ignored()
    for each in reversed(list(_up_to_repository(folder))):
        ignored = ignored.entering(
            each, [name for name in (GIT, GITIGNORE) if os.path.lexists(os.path.join(each, name))]
        )
    return ignored


def _up_to_repository(folder: str) -> Iterator[str]:
    """The folders above ``folder`` up to its repository, nearest first; none if it lies in no repository."""
    passed = []
    while (parent := os.path.dirname(folder)) != folder:
        passed.append(parent)
        if os.path.lexists(os.path.join(parent, GIT)):
            return iter(passed)
        folder = parent
    return iter(())


def _level(folder: str, path: str) -> tuple[Patterns, ...]:
    """The patterns in the file at ``path`` for ``folder``, if there are any."""
    if not os.path.lexists(path):
        return ()
    lines = os.fsdecode(read(path, _LARGEST).removeprefix(b"\xef\xbb\xbf")).split("\n")
    patterns = [line.removesuffix("\r") for line in lines if line.strip() and not line.startswith("#")]
    return (Patterns(folder, patterns, strict=False),) if patterns else ()


def _excluding(git: str) -> str:
    """The path of ``info/exclude`` where ``git`` is the folder of a repository, or a file that points to it.

    It is such a file in a worktree, which shares the folder of another, and in a submodule.
    """
    if os.path.isfile(git):
        pointer = os.fsdecode(read(git, _LARGEST)).strip().removeprefix("gitdir:").strip()
        git = os.path.join(os.path.dirname(git), pointer)
        common = os.path.join(git, "commondir")
        if os.path.isfile(common):
            git = os.path.join(git, os.fsdecode(read(common, _LARGEST)).strip())
    return os.path.join(git, "info", "exclude")
