"""A deadline for what a schema's patterns may take: one of them can take longer than anybody lives."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PATIENCE = 5.0
"""So many seconds may be spent on a file against its house schema."""
_PER_CHARACTER = 5e-6


class UnjudgedError(Exception):
    """A file cannot be judged by its house schema, for the ``reason``."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def allowed(size: int) -> float:
    """How many seconds a file of so many characters may take."""
    return PATIENCE + size * _PER_CHARACTER


@contextmanager
def deadline(path: str, seconds: float) -> Iterator[None]:
    """Raise :class:`UnjudgedError` for the schema at ``path`` if what is within takes longer than ``seconds``.

    Where the system has no alarm, or another thread than the main one asks, a single match cannot be interrupted.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise UnjudgedError(f"the schema {path} takes longer than {seconds:.0f} s; a pattern may be slow")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
