"""Patterns of paths as ``.gitignore`` writes them: ``drafts/``, ``*.bak``, ``/2019/**/*.txt``, ``!keep.txt``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.patterns.compiled import Compiled


class BadPatternError(ValueError):
    """A ``pattern`` that cannot be read or can match nothing, and the ``reason``."""

    def __init__(self, pattern: str, reason: str = "is not a pattern of paths") -> None:
        super().__init__(f"{pattern!r} {reason}")
        self.pattern = pattern
        self.reason = reason


class Patterns:
    """Patterns that hold for everything below the folder ``root``, an absolute path; the last one that matches decides.

    Building it costs nothing; the first question reads the patterns, and raises :class:`BadPatternError` if one cannot
    be read or can match nothing. Unless it is ``strict``, such a pattern is passed over, as git has it.
    """

    def __init__(self, root: str, patterns: Iterable[str], strict: bool = True) -> None:
        self.root = root
        self.patterns = tuple(patterns)
        self.strict = strict

    def __bool__(self) -> bool:
        """Whether there is any pattern."""
        return bool(self.patterns)

    def match(self, path: str, is_folder: bool = False) -> bool:
        """Whether the patterns take ``path``, relative to the current folder or absolute; never outside ``root``."""
        return self.verdict(path, is_folder) is True

    def verdict(self, path: str, is_folder: bool = False) -> bool | None:
        """True where the patterns take ``path``, False where a ``!`` pattern gives it back, else ``None``.

        They take everything in a folder that they take: nothing in there can be given back.
        """
        name = self._name(path)
        if name is None:
            return None
        slash = name.find("/")
        compiled = _compiled(self.patterns, self.strict)
        while slash > 0:
            if compiled.verdict(name[: slash + 1]):
                return True
            slash = name.find("/", slash + 1)
        return compiled.verdict(name + "/" * is_folder)

    def verdict_alone(self, path: str, is_folder: bool = False) -> bool | None:
        """The same, whatever becomes of the folders that ``path`` is in: for a walk, which has entered them."""
        name = self._name(path)
        return None if name is None else _compiled(self.patterns, self.strict).verdict(name + "/" * is_folder)

    def _name(self, path: str) -> str | None:
        """``path`` from ``root`` on, if there is anything to ask about it."""
        if not self.patterns:
            return None
        relative = _inside(path, self.root)
        if relative is None:  # or it lies there by another name
            folder, name = os.path.split(path)
            relative = _inside(os.path.join(os.path.realpath(folder), name), os.path.realpath(self.root))
        if relative is None or relative == os.curdir:
            return None
        return relative.replace(os.sep, "/") if os.sep != "/" else relative


def _inside(path: str, root: str) -> str | None:
    """``path`` from the folder ``root`` on, if it lies in there."""
    try:
        relative = os.path.relpath(path, root)
    except ValueError:  # on another drive
        return None
    return None if relative.split(os.sep, 1)[0] == os.pardir else relative


@cache
def _compiled(patterns: tuple[str, ...], strict: bool) -> Compiled:
    from linter.patterns.compiled import Compiled

    return Compiled(patterns, strict)
