"""Numbers of things in words."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 file``, ``2 files``; ``plural`` where it is not the noun with an ``s``."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"
