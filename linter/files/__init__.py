"""The edge to the file system: which files there are, what is in them, and how they are written without loss.

Everything else of the package works on text. What goes wrong is a ``FileProblem``; no other error leaves this package.
"""

from __future__ import annotations

from linter.files.anchor import BaseFolder
from linter.files.discovery import Discovery, FoundFile
from linter.files.folders import folder_of
from linter.files.output import put, put_all
from linter.files.problem import FileProblem, Kind
from linter.files.reading import DEFAULT_MAX_SIZE, read, too_large
from linter.files.selection import Selection
from linter.files.sizes import parse_size
from linter.files.urls import is_url
from linter.files.walk import discover
from linter.files.writing import replace

__all__ = [
    "DEFAULT_MAX_SIZE",
    "BaseFolder",
    "Discovery",
    "FileProblem",
    "FoundFile",
    "Kind",
    "Selection",
    "discover",
    "folder_of",
    "is_url",
    "parse_size",
    "put",
    "put_all",
    "read",
    "replace",
    "too_large",
]
