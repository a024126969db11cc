"""Work that is finished once it is begun: a signal in the middle of it is answered right afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let signals that would end this process wait until the block is left.

    An exception out of a signal handler may come between any two steps, so also between making a file and remembering
    that it was made: no ``finally`` is early enough. Windows cannot hold signals back; there they come as ever.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
