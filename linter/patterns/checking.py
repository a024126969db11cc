"""Patterns that people wrote and that can match nothing: git is silent about them, and a list of files comes out wrong.

What is asked for is ``d\\x.txt`` (a backslash takes the meaning from the letter after it), a drive or a step ``..``, a
path from the top of the file system, or one that gives back what nothing took.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from linter.patterns import BadPatternError, Patterns

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_ESCAPED_LETTER = re.compile(r"(?:[^\\]|\\\W)*\\(\w)")
_WILD = frozenset("*?[\\")


def bad_patterns(root: str, patterns: Sequence[str], gives_back: bool = False) -> Iterator[tuple[int, BadPatternError]]:
    """What is wrong with ``patterns`` for the paths in ``root``, an absolute path, with their places in the list.

    ``gives_back`` says that something may have been taken before the first of them.
    """
    for place, pattern in enumerate(patterns):
        bare = pattern.removeprefix("!")
        try:
            Patterns("/", (pattern,)).match("/x")
        except BadPatternError as problem:
            yield place, problem
        else:
            gives_back = gives_back or bare == pattern
            if not gives_back:
                yield place, BadPatternError(pattern, "gives back what no pattern before it takes")
            elif reason := _useless(bare, root):
                yield place, BadPatternError(pattern, reason)


def _useless(pattern: str, root: str) -> str:
    """Why no path in ``root`` matches ``pattern``; empty where one may."""
    if _DRIVE.match(pattern):
        return "begins with a drive, expected a path from the folder of the patterns"
    if letter := _ESCAPED_LETTER.match(pattern):
        return f"has a backslash before {letter[1]!r}, expected / between folders"
    first, *steps = pattern.split("/")
    if ".." in (first, *steps) or "." in steps:
        return "has a step '.' or '..', which no path in a folder has"
    if not first and _is_elsewhere(steps[:2], root):
        return f"is a path from the top of the file system, expected one from {root}"
    return ""


def _is_elsewhere(steps: Sequence[str], root: str) -> bool:
    """Whether a path that begins with these steps exists at the top of the file system, and not in ``root``."""
    if len(steps) < 2 or not all(steps) or any(not _WILD.isdisjoint(step) for step in steps):
        return False
    return os.path.lexists(os.path.join(os.sep, *steps)) and not os.path.lexists(os.path.join(root, steps[0]))
