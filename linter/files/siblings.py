"""A hidden file beside another, ``.NAME.RANDOM.tmp``, which takes the other's name once it is whole."""

from __future__ import annotations

import os
from contextlib import suppress

CREATE_FLAGS: int = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""How a file is opened that must not be there yet."""

_NAME_KEPT = 24
"""Characters of the file's name in the sibling's: with four bytes each, no file system finds the name too long."""


def sibling_of(path: str) -> str:
    """A path beside ``path`` that nobody has, hidden, and that no walk takes for a transcript."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:_NAME_KEPT]}.{os.urandom(8).hex()}.tmp")


def write_all(descriptor: int, content: bytes) -> None:
    """Write ``content`` to the open file to its last byte, however little the system takes at a time."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def sync_folder(path: str) -> None:
    """Make a new name in the folder of ``path`` last, as far as the system lets us: no content depends on it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(os.path.dirname(path) or os.curdir, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
