"""What can go wrong with one file, as a value that is raised or collected."""

from __future__ import annotations

import errno
import os
import stat
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "missing",
    "permission-denied",
    "is-a-directory",
    "not-regular",
    "loop",
    "too-large",
    "io-error",
    "changed",
    "symlink",
    "hard-link",
    "read-only",
]
"""Why a file could not be found, read or written; it is the ``kind`` in the ``errors`` of the JSON report."""

_KNOWN: dict[int, tuple[Kind, str]] = {
    errno.ENOENT: ("missing", "no such file or directory"),
    errno.ENOTDIR: ("missing", "part of the path is not a directory"),
    errno.EACCES: ("permission-denied", "permission denied"),
    errno.EPERM: ("permission-denied", "operation not permitted"),
    errno.EISDIR: ("is-a-directory", "is a directory"),
    errno.ELOOP: ("loop", "symbolic links form a loop"),
}

_SPECIAL = (
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a character device"),
    (stat.S_ISBLK, "a block device"),
)


class FileProblem(Exception):  # noqa: N818 - it is collected as a value as often as it is raised
    """One file could not be found, read or written.

    ``path`` is spelled as the caller spelled it, ``kind`` is for programs, and ``message`` is one line that says what
    is the matter without repeating the path. Problems with the same three values are equal.
    """

    def __init__(self, path: str, kind: Kind, message: str) -> None:
        super().__init__(path, kind, message)
        self.path = path
        self.kind: Kind = kind
        self.message = message

    def __str__(self) -> str:
        """Path and message, as one line."""
        return f"{self.path}: {self.message}"

    def __eq__(self, other: object) -> bool:
        """Whether path, kind and message are the same."""
        return isinstance(other, FileProblem) and self.args == other.args

    def __hash__(self) -> int:
        """The hash of the three values."""
        return hash(self.args)

    @classmethod
    def reading(cls, path: str, error: OSError | ValueError) -> FileProblem:
        """What ``error`` means for somebody who wanted to find or read ``path``."""
        known = cls._known(path, error)
        return known or cls(path, "io-error", f"cannot be read: {_reason(error)}")

    @classmethod
    def writing(cls, path: str, error: OSError | ValueError) -> FileProblem:
        """What ``error`` means for somebody who wanted to write ``path``; the message names the errno."""
        known = cls._known(path, error)
        return cls(path, known.kind if known else "io-error", f"cannot be written: {_reason(error)}")

    @classmethod
    def _known(cls, path: str, error: OSError | ValueError) -> FileProblem | None:
        """The problem that has a kind of its own."""
        if isinstance(error, ValueError):  # a NUL, or a surrogate that stands for no byte
            return cls(path, "missing", "no file can have this name")
        if error.errno == errno.ENOENT and os.path.islink(path):
            return cls(path, "missing", "is a broken symbolic link")
        return cls(path, *_KNOWN[error.errno]) if error.errno in _KNOWN else None

    @classmethod
    def not_regular(cls, path: str, mode: int) -> FileProblem:
        """The file at ``path`` has the ``st_mode`` of something that has no text to read."""
        if stat.S_ISDIR(mode):
            return cls(path, "is-a-directory", "is a directory")
        what = next((words for test, words in _SPECIAL if test(mode)), "something else")
        return cls(path, "not-regular", f"is {what}, not a regular file")


def _reason(error: OSError | ValueError) -> str:
    """The system's words and the errno's name: ``No space left on device (ENOSPC)``."""
    if isinstance(error, ValueError):
        return "no file can have this name"
    return f"{error.strerror} ({errno.errorcode.get(error.errno or 0, error.errno)})"
