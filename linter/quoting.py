"""What is between quotes."""

from __future__ import annotations


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether double quotes are around ``text[start:end]``, with something in them and as many that open as close."""
    return end - start > 2 and text[start] == '"' == text[end - 1] and not text.count('"', start, end) & 1
