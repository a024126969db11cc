"""Signals that end a run: nothing is left half done, neither a file beside a transcript nor a traceback."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_AGAIN = 0.01
"""Seconds until a stop that was lost is tried again."""


class Terminated(BaseException):
    """The process was asked to end; ``code`` is its exit code.

    Raised wherever the program happens to be, as Python does for an interrupt, so that whatever is open gets closed
    and removed on the way out.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def heed() -> None:
    """Let the signals that would end this process on the spot raise :class:`Terminated` instead, once.

    What is ignored stays ignored: that is how ``nohup`` works.
    """
    for number in (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")):
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)
    if hasattr(signal, "setitimer") and hasattr(signal, "SIGALRM"):
        sys.unraisablehook = _try_again


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_DFL)  # who asks twice does not want to wait
    raise Terminated(number)


def _try_again(unraisable: UnraisableHookArgs) -> None:
    """Raise a stop once more, a moment later, that came where Python can only print it and go on.

    That is a destructor or a callback, and the import of each module ends with one.
    """
    stop = unraisable.exc_value
    if not isinstance(stop, (KeyboardInterrupt, Terminated)):
        sys.__unraisablehook__(unraisable)
        return

    def stop_now(number: int, frame: FrameType | None) -> NoReturn:
        raise stop

    signal.signal(signal.SIGALRM, stop_now)
    signal.setitimer(signal.ITIMER_REAL, _AGAIN)
