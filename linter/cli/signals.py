"""Signals that end a run: nothing is left half done, neither a file beside a transcript nor a traceback."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn


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


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_DFL)  # who asks twice does not want to wait
    raise Terminated(number)
