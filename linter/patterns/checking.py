"""Patterns that people wrote and that can match nothing: git is silent about them, and a list of files comes out wrong.

What is asked for is a path from the top of the file system, or with a step ``..``, or one that gives back what nothing
took.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from linter.patterns import BadPatternError, Patterns

WILD = re.compile(r"[*?\[\\]")
"""What may stand for other characters than itself."""


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
                yield place, BadPatternError(pattern, "includes again what no earlier pattern excludes")
            elif reason := _useless(bare, root):
                yield place, BadPatternError(pattern, reason)


def absent(root: str, pattern: str) -> str:
    """Which folder is not there in ``root`` that ``pattern`` begins in, so that it matches nothing now; else empty.

    It may be a path from the top of the file system of somebody else.
    """
    top, slash, rest = pattern.removeprefix("!").partition("/")
    first, deeper, _ = rest.partition("/")
    is_there = top or not slash or not deeper or WILD.search(first) or os.path.lexists(os.path.join(root, first))
    return "" if is_there else first


def _useless(pattern: str, root: str) -> str:
    """Why no path in ``root`` matches ``pattern``; empty where one may."""
    for folder in (root, os.path.realpath(root)):
        inside = pattern.removeprefix(folder.replace(os.sep, "/"))
        if inside != pattern and inside.startswith("/"):
            return f"is an absolute path, expected {inside!r}"
    first, *steps = pattern.split("/")
    if ".." in (first, *steps) or "." in steps:
        return "has a step '.' or '..', which no path in a folder has"
    if not first and _is_elsewhere(steps[:2], root):
        return f"is a path from the top of the file system, expected one from {root}"
    return ""


def _is_elsewhere(steps: Sequence[str], root: str) -> bool:
    """Whether a path that begins with these steps exists at the top of the file system, and not in ``root``."""
    if len(steps) < 2 or not all(steps) or any(WILD.search(step) for step in steps):
        return False
    return os.path.lexists(os.path.join(os.sep, *steps)) and not os.path.lexists(os.path.join(root, steps[0]))
