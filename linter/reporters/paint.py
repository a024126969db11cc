"""Colours, where they are wanted."""

from __future__ import annotations

from linter.finding import Severity

BOLD = "1"
DIM = "2"
CYAN = "36"
GREEN = "32"
RED = "31"
YELLOW = "33"
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;34"}


def paint(text: str, style: str, wanted: bool) -> str:
    """``text`` in ``style`` if colour is ``wanted``."""
    return f"\x1b[{style}m{text}\x1b[0m" if wanted else text
