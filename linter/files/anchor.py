"""Paths as one shared file names another: from its folder, with ``/``, however the user spelled them."""

from __future__ import annotations

import os


class BaseFolder:
    """A folder from which files are named. Links to folders are followed, a link to a file is itself."""

    def __init__(self, folder: str) -> None:
        self.folder = os.path.realpath(folder)
        self._prefixes: dict[str, str] = {}

    def name_of(self, path: str) -> str:
        """How the file at ``path``, relative to the current folder or absolute, is called from here."""
        folder, name = os.path.split(path)
        if folder not in self._prefixes:
            self._prefixes[folder] = self._prefix(os.path.realpath(folder or os.curdir))
        return self._prefixes[folder] + name

    def path_of(self, name: str) -> str:
        """Where the file called ``name`` is."""
        return os.path.join(self.folder, *name.split("/"))

    def is_there(self, name: str) -> bool:
        """Whether there is a file called ``name``."""
        return os.path.lexists(self.path_of(name))

    def _prefix(self, real: str) -> str:
        try:
            relative = os.path.relpath(real, self.folder)
        except ValueError:  # on another drive
            relative = real
        return "" if relative == os.curdir else relative.replace(os.sep, "/").rstrip("/") + "/"
