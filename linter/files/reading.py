"""The bytes of one file, or the reason why not, at once: nothing here waits for a writer or reads without end."""

from __future__ import annotations

import os
import stat

from linter.files.problem import FileProblem

DEFAULT_MAX_SIZE = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

READ_FLAGS: int = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO put in the file's place between look and open must not block
    | getattr(os, "O_NOCTTY", 0)
)
"""How a file is opened that may have become something else since somebody looked."""


def read(path: str, max_size: int = DEFAULT_MAX_SIZE) -> bytes:
    """The content of the regular file at ``path``, symbolic links followed, if it has at most ``max_size`` bytes.

    Raises ``FileProblem`` of kind ``missing``, ``permission-denied``, ``is-a-directory``, ``not-regular`` (FIFO,
    device, socket: recognised before it is opened), ``loop``, ``too-large`` or ``io-error``.
    """
    try:
        _check(path, os.stat(path), max_size)
        descriptor = os.open(path, READ_FLAGS)
        try:
            status = os.fstat(descriptor)
            _check(path, status, max_size)
            content = read_from(descriptor, status.st_size, max_size)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise FileProblem.reading(path, error) from None
    if len(content) > max_size:
        raise too_large(path, max_size)
    return content


def read_from(descriptor: int, expected: int, max_size: int) -> bytes:
    """Everything that ``descriptor`` holds from here on, ``expected`` bytes or not; stops after ``max_size + 1``."""
    content = os.read(descriptor, min(expected, max_size) + 1)
    if len(content) == expected:  # one byte more was asked for and did not come: this was all
        return content
    chunks, left = [content], max_size + 1 - len(content)
    while left > 0 and (chunk := os.read(descriptor, min(left, 1 << 20))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)


def _check(path: str, status: os.stat_result, max_size: int) -> None:
    """Raise ``FileProblem`` unless this is the status of a regular file that is not too large."""
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem.not_regular(path, status.st_mode)
    if status.st_size > max_size:
        raise too_large(path, max_size, status.st_size)


def too_large(path: str, max_size: int, size: int | None = None) -> FileProblem:
    """The problem of a file with more than ``max_size`` bytes; ``size`` where it is known, not so in a stream."""
    known = "" if size is None else f"{size:,} bytes, "
    return FileProblem(path, "too-large", f"has {known}more than the {max_size:,} bytes that are read at most")
