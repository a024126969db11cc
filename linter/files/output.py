"""Files of our own making, such as a picture, written whole; for somebody's text see :mod:`linter.files.writing`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress

from linter.files.problem import FileProblem
from linter.files.siblings import CREATE_FLAGS, sibling_of, sync_folder, write_all
from linter.files.undisturbed import undisturbed


@undisturbed()
def put(path: str, content: bytes) -> None:
    """Make the file at ``path`` hold ``content``, whether there was one or not; a symbolic link stays and is followed.

    At every moment there is all of the old file, if there was one, or all of the new; its mode stays, a new file's
    mode is the system's usual one. Raises ``FileProblem`` of kind ``missing`` (the folder is not there),
    ``is-a-directory``, ``not-regular``, ``permission-denied`` or ``io-error``, with what stood there left alone.
    """
    put_all(path, (content,))


def put_all(path: str, pieces: Iterable[bytes]) -> None:
    """The same with content that comes in ``pieces``; an error of theirs is raised as it is, and nothing is written."""
    coming = iter(pieces)
    try:
        place = os.path.realpath(path)
        mode = _mode(place, path)
        sibling = sibling_of(place)
        try:
            descriptor = os.open(sibling, CREATE_FLAGS, 0o666)  # less what the user's umask takes away
            try:
                while (piece := _following(coming)) is not None:
                    write_all(descriptor, piece)
                if mode is not None and hasattr(os, "fchmod"):
                    os.fchmod(descriptor, mode)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            os.replace(sibling, place)
        except BaseException:
            with suppress(OSError):
                os.unlink(sibling)
            raise
        sync_folder(place)
    except _ElsewhereError as other:
        raise other.error from other.error.__cause__
    except (OSError, ValueError) as error:
        raise FileProblem.writing(path, error) from None


class _ElsewhereError(Exception):
    """An error of what makes the content, and not of the file that it goes to."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def _following(pieces: Iterator[bytes]) -> bytes | None:
    try:
        return next(pieces, None)
    except Exception as error:
        raise _ElsewhereError(error) from None


def _mode(place: str, path: str) -> int | None:
    """The permissions of the file at ``place``, ``None`` if there is none; raises ``FileProblem`` if it is no file."""
    try:
        mode = os.stat(place).st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise FileProblem.not_regular(path, mode)
    return stat.S_IMODE(mode)
