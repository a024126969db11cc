"""How far a long run is, for somebody who waits for it at a terminal; nothing of it remains."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_DELAY = 1.0
"""Seconds that a run may take before it is called long."""
_PAUSE = 0.1
"""Seconds between two updates."""
_ERASE = "\r\x1b[K\x1b[?25h"
"""Back to the start of the line, clear it, and show the cursor, which click hides."""


class Progress:
    """A progress bar on standard error over ``total`` steps, for a ``with`` block that takes them; ``None``: many.

    It appears once the block has taken a second, and only where standard error is a terminal that can erase it again.
    """

    def __init__(self, total: int | None, wanted: bool) -> None:
        self._total = total
        self._done = 0
        self._shown = 0
        self._bar: ProgressBar[int] | None = None
        self._next = time.monotonic() + _DELAY if wanted and _at_terminal() else float("inf")

    def __enter__(self) -> Progress:
        """Begin; nothing is shown yet."""
        return self

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if time.monotonic() >= self._next:
            with suppress(OSError):  # a terminal that is gone stops no run
                self._update()
            self._next = time.monotonic() + _PAUSE

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the line as it was, whatever happened."""
        if self._bar is not None:
            with suppress(OSError):
                sys.stderr.write(_ERASE)
                sys.stderr.flush()

    def _update(self) -> None:
        if self._bar is None:
            import click

            if self._total is None:
                steps = (step for step in range(0))  # click cannot know how many these are
                self._bar = click.progressbar(steps, label="Checking", show_pos=True, file=sys.stderr)
            else:
                self._bar = click.progressbar(length=self._total, label="Checking", show_pos=True, file=sys.stderr)
        self._bar.update(self._done - self._shown)
        self._shown = self._done


def _at_terminal() -> bool:
    """Whether somebody watches standard error, on something that moves its cursor."""
    if sys.stderr is None or os.environ.get("TERM", "") in ("", "dumb") or os.environ.get("CI"):
        return False
    return sys.stderr.isatty()
