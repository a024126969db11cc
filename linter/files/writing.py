"""Putting new bytes in a file's place so that at every moment the file holds all of the old or all of the new.

The new bytes go to a hidden sibling, ``.NAME.RANDOM.tmp``, which then takes the file's name. A ``SIGKILL`` can leave
the sibling behind, never half a file; every error removes it, and signals that can wait do so.

**Somebody else writes at the same time.** The file is compared with what was read right before the swap. On Linux the
swap *exchanges* the two names, so that what stood there at that very moment can be compared once more, and is put back
if it is not what was read: neither saving in place nor saving by rename is lost. Where the system or file system cannot
exchange, some microseconds between the last look and the rename remain. A program that opened the file before the swap
may write into it afterwards, when it has no name any more: Linux tells of such a program, and we wait for it to finish
before the last look, or give up. Elsewhere, and on file systems that know no leases, nothing does.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress

from linter.files.problem import FileProblem
from linter.files.reading import READ_FLAGS, read_from
from linter.files.siblings import CREATE_FLAGS, sibling_of, sync_folder, write_all
from linter.files.undisturbed import undisturbed
from linter.files.writers import stays_open

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_CANNOT_EXCHANGE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM}


@undisturbed()
def replace(path: str, old: bytes, new: bytes) -> None:
    """Make the file at ``path``, which was read as ``old``, hold ``new``; mode and, where allowed, owner stay.

    Nothing is touched if both are equal. Raises ``FileProblem``, with the file left alone, of kind ``symlink``,
    ``hard-link``, ``read-only``, ``changed`` (it no longer holds ``old``), ``missing``, ``not-regular``,
    ``is-a-directory``, ``permission-denied`` or ``io-error`` (disk full, file too large, I/O error); the message of an
    error of the system names its errno.
    """
    if old == new:
        return
    try:
        status = _examine(path, path, old)
        _check_mode(path, status)
        sibling = sibling_of(path)
        waste = _create(sibling, new, path, status)
        try:
            now = _examine(path, path, old)
            if (now.st_mode, now.st_uid, now.st_gid) != (status.st_mode, status.st_uid, status.st_gid):
                raise _changed(path)
            waste = _swap(path, sibling, old, waste)
            sync_folder(path)
        finally:
            _remove(sibling, waste)
    except (OSError, ValueError) as error:
        raise FileProblem.writing(path, error) from None


def _check_mode(path: str, status: os.stat_result) -> None:
    if not status.st_mode & 0o222 or not os.access(path, os.W_OK):  # root may write what is read-only; we do not
        raise FileProblem(path, "read-only", "is read-only")


def _status(place: str, path: str) -> os.stat_result:
    """The status of the file at ``place``; raises ``FileProblem`` about ``path`` where it is a link or no file."""
    status = os.lstat(place)
    if stat.S_ISLNK(status.st_mode):
        raise FileProblem(path, "symlink", "is a symbolic link, which is not followed for writing")
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem.not_regular(path, status.st_mode)
    if status.st_nlink > 1:
        raise FileProblem(path, "hard-link", f"has {status.st_nlink} hard links, which writing would split")
    return status


def _examine(place: str, path: str, old: bytes) -> os.stat_result:
    """The status of the file at ``place``; raises ``FileProblem`` about ``path`` unless it may go and holds ``old``."""
    status = _status(place, path)
    descriptor = os.open(place, READ_FLAGS | getattr(os, "O_NOFOLLOW", 0))
    try:
        same_file = os.path.samestat(status, os.fstat(descriptor))
        if same_file and status.st_size == len(old) and read_from(descriptor, len(old), len(old)) == old:
            return status
    finally:
        os.close(descriptor)
    raise _changed(path)


def _changed(path: str) -> FileProblem:
    return FileProblem(path, "changed", "has changed since it was read; nothing is written")


def _create(sibling: str, content: bytes, path: str, status: os.stat_result) -> os.stat_result:
    """Make the file ``sibling``, on the disk to its last byte, in everything else like ``path`` with its ``status``."""
    descriptor = os.open(sibling, CREATE_FLAGS, 0o600)
    try:
        try:
            write_all(descriptor, content)
            _dress(descriptor, path, status)
            os.fsync(descriptor)
            return os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(sibling)
        raise


def _dress(descriptor: int, path: str, status: os.stat_result) -> None:
    """Give the open file the owner, the extended attributes (on Linux with access lists) and the mode of ``path``."""
    if sys.platform == "win32" or not hasattr(os, "fchown"):
        return
    mode = stat.S_IMODE(status.st_mode)
    try:
        os.fchown(descriptor, status.st_uid, status.st_gid)
    except OSError:
        mode &= ~stat.S_ISUID
        try:
            os.fchown(descriptor, -1, status.st_gid)
        except OSError:  # another group may not do more than everybody may
            mode = mode & ~(stat.S_ISGID | stat.S_IRWXG) | (mode & stat.S_IRWXO) << 3
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(path, follow_symlinks=False):
                with suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(path, name, follow_symlinks=False))
    os.fchmod(descriptor, mode)


def _swap(path: str, sibling: str, old: bytes, ours: os.stat_result) -> os.stat_result:
    """Give ``sibling`` the name ``path``; the status of the file that has lost its name and may be removed."""
    if not _exchange(path, sibling):
        os.replace(sibling, path)
        return ours
    try:
        if stays_open(sibling):
            raise FileProblem(path, "changed", "is open for writing in another program; nothing is written")
        return _examine(sibling, path, old)  # what stood there when the last one who could write had finished
    except BaseException:
        _exchange(path, sibling)
        if not os.path.samestat(os.lstat(sibling), ours):  # saved yet again in between: the latest keeps the name
            _exchange(path, sibling)
        raise


def _exchange(one: str, other: str) -> bool:
    """Let two files swap names in one step; False where that is not possible, and nothing has happened."""
    if sys.platform != "linux":
        return False
    try:
        import ctypes

        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (ImportError, OSError, AttributeError):
        return False
    if not renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number))


def _remove(sibling: str, waste: os.stat_result) -> None:
    """Remove ``sibling`` if it is the file ``waste``; what else may be there is somebody's text."""
    with suppress(FileNotFoundError):
        if os.path.samestat(os.lstat(sibling), waste):
            os.unlink(sibling)
