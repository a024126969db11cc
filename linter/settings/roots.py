"""What a project is: the folder that settings reach no further than."""

from __future__ import annotations

import os


def project_root(folder: str) -> str:
    """The real path of the nearest folder upwards that is a git repository, else of ``folder`` itself."""
    real = at = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return real
        at = above
    return at


def lies_within(path: str, project: str) -> bool:
    """Whether ``path``, its links followed, lies in the folder ``project``, which is a real path."""
    try:
        real = os.path.realpath(path)
    except ValueError:  # no file can have this name
        return False
    return (
        os.path.splitdrive(real)[0] == os.path.splitdrive(project)[0] and os.path.commonpath((real, project)) == project
    )
