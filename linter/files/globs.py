"""Globs that no shell expanded, because it has no globs or because they were quoted: ``'may/**/*.txt'``.

They stand for what a shell would have made of them. ``**`` is any number of folders; it follows no symbolic links, of
which two can make a tree without end. Hidden names match only what begins with a dot itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import translate

_MAGIC = re.compile(r"[*?[]")
_DEEP = "**"


def is_glob(path: str) -> bool:
    """Whether ``path`` holds anything that a shell would expand, and there is nothing that is called so."""
    return _MAGIC.search(path) is not None and "\0" not in path and not os.path.lexists(path)


def expand(glob: str) -> list[str]:
    """The paths that ``glob`` stands for, sorted. Raises ``OSError`` for a folder that cannot be listed."""
    drive, rest = os.path.splitdrive(glob)
    if os.altsep:
        rest = rest.replace(os.altsep, os.sep)
    found = [drive + os.sep * rest.startswith(os.sep)]
    steps = [step for step in rest.split(os.sep) if step]
    while steps and steps[-1] == _DEEP:  # everything below is what a folder stands for anyway
        steps.pop()
    for step in steps:
        found = list(dict.fromkeys(_taken(step, found)))
    return sorted(path or os.curdir for path in found)


def _taken(step: str, folders: Iterable[str]) -> Iterator[str]:
    """The paths that one step of a glob leads to from ``folders``."""
    if step == _DEEP:
        for folder in folders:
            yield from _below(folder)
    elif _MAGIC.search(step):
        matches = re.compile(translate(os.path.normcase(step))).match
        hidden = step.startswith(".")
        for folder in folders:
            for entry in _entries(folder):
                if matches(os.path.normcase(entry.name)) and entry.name.startswith(".") <= hidden:
                    yield os.path.join(folder, entry.name)
    else:
        yield from (path for folder in folders if os.path.lexists(path := os.path.join(folder, step)))


def _below(folder: str) -> Iterator[str]:
    """``folder`` and the folders in it, at any depth."""
    stack = [folder]
    while stack:
        folder = stack.pop()
        yield folder
        for entry in _entries(folder):
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                stack.append(os.path.join(folder, entry.name))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What lies in ``folder``; nothing if it is none."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return list(entries)
    except (NotADirectoryError, FileNotFoundError):
        return []
