"""Whether somebody has a file open for writing.

Who opened a file before it lost its name may still write into it, and what they write is gone with it. Linux knows of
them: it grants a read lease only on a file that nobody can write into.
"""

from __future__ import annotations

import errno
import os
import sys
import time

_PATIENCE = 0.5
"""How many seconds somebody may take to finish; saving a file is a matter of milliseconds."""
_BETWEEN = 0.001


def stays_open(path: str) -> bool:
    """Whether somebody keeps the file at ``path`` open for writing, though there was time to finish.

    False, too, where the system or the file system cannot say.
    """
    if sys.platform != "linux":
        return False
    try:
        import fcntl
    except ImportError:
        return False

    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            except OSError as error:
                if error.errno != errno.EAGAIN:
                    return False
                if time.monotonic() > deadline:
                    return True
                time.sleep(_BETWEEN)
            else:
                fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
                return False
    finally:
        os.close(descriptor)
