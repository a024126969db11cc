"""What a project is: the folder that settings reach no further than."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator


def upwards(folder: str) -> Iterator[str]:
    """``folder``, an absolute path, and the folders above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        yield above
        folder = above


def views(folder: str) -> Iterator[str]:
    """``folder`` as an absolute path: as it is named, and then, where links lead elsewhere, as it is."""
    named = os.path.abspath(folder)
    yield named
    if (real := os.path.realpath(folder)) != named:
        yield real


def repository_root(folder: str) -> str | None:
    """The real path of the nearest folder upwards from ``folder`` that is a git repository, if there is one."""
    above = (each for view in views(folder) for each in upwards(view))
    return next((os.path.realpath(each) for each in above if os.path.lexists(os.path.join(each, ".git"))), None)


def project_root(folder: str, named: str = "") -> str:
    """The real path of the top of the project of settings in ``folder``: as they name it, else their repository.

    Where there is no repository either, it is ``folder`` itself.
    """
    if named:
        return os.path.realpath(os.path.join(folder, named))
    real = os.path.realpath(folder)
    return repository_root(real) or real


def lies_within(path: str, project: str) -> bool:
    """Whether ``path``, its links followed, lies in the folder ``project``, which is a real path."""
    try:
        real = os.path.realpath(path)
    except ValueError:  # no file can have this name
        return False
    return (
        os.path.splitdrive(real)[0] == os.path.splitdrive(project)[0] and os.path.commonpath((real, project)) == project
    )


def common_folder(folders: Iterable[str]) -> str | None:
    """The nearest folder that all ``folders``, which are real paths, lie in; ``None`` if there is none."""
    try:
        return os.path.commonpath(list(folders))
    except ValueError:  # there are no folders, or they are on several drives
        return None
