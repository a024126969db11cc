"""Patterns of paths as ``.gitignore`` writes them: ``drafts/``, ``*.bak``, ``/2019/**/*.txt``, ``!keep.txt``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class BadPatternError(ValueError):
    """A pattern that cannot be read; ``pattern`` is it."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"{pattern!r} is no pattern of paths")
        self.pattern = pattern


class Patterns:
    """Patterns that hold for everything below the folder ``root``, an absolute path; the last one that matches decides.

    Building it costs nothing; the first question reads the patterns, and raises :class:`BadPatternError` if one cannot
    be read.
    """

    def __init__(self, root: str, patterns: Iterable[str]) -> None:
        self.root = root
        self.patterns = tuple(patterns)

    def __bool__(self) -> bool:
        """Whether there is any pattern."""
        return bool(self.patterns)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        for pattern in self.patterns:
            try:
                GitIgnoreSpec.from_lines([pattern])
            except ValueError:
                raise BadPatternError(pattern) from None
        return GitIgnoreSpec.from_lines(self.patterns)

    def match(self, path: str, is_folder: bool = False) -> bool:
        """Whether the patterns take ``path``, relative to the current folder or absolute; never outside ``root``."""
        return self.verdict(path, is_folder) is True

    def verdict(self, path: str, is_folder: bool = False) -> bool | None:
        """True where the patterns take ``path``, False where a ``!`` pattern gives it back, else ``None``."""
        if not self.patterns:
            return None
        relative = os.path.relpath(path, self.root)
        if relative == os.curdir or relative.split(os.sep, 1)[0] == os.pardir:
            return None
        name = relative.replace(os.sep, "/") + "/" * is_folder
        return self._spec.check_file(name).include
