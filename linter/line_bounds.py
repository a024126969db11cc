"""Where the lines of a text begin and end; only LF ends one here."""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """Where the line begins that ``at`` is on; right after an LF, that is ``at``."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line ends that ``at`` is on, before its LF."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def line_at(text: str, at: int) -> tuple[int, int]:
    """The line that ``at`` is on, without its LF."""
    return line_start(text, at), line_end(text, at)


def whole_lines(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """All of the lines that ``span`` is on, without the LF of the last one."""
    return line_start(text, span[0]), line_end(text, span[1])


def first_line(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """What of ``span`` is on its first line."""
    return span[0], min(line_end(text, span[0]), span[1])
