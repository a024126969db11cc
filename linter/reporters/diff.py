"""What a fix changes, as a unified diff for people.

Shows text by nature, but lets none of it take control: invisible characters are written out, and so is a colon that
would begin a workflow command. Where there are none of these, ``patch`` takes the output, which is UTF-8 whatever the
terminal is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.reporters.paint import BOLD, CYAN, GREEN, RED, paint
from linter.reporters.visible import shown_path, visible

_CONTEXT = 3
_REACH = 80
"""How many lines are looked over for the place where both texts agree again."""
_AGREED = 3
"""How many equal lines make such a place."""


class LineChange(NamedTuple):
    """The old lines ``start:end`` become the new lines ``new_start:new_end``."""

    start: int
    end: int
    new_start: int
    new_end: int


def diff(path: str, old: str, new: str, color: bool) -> Iterator[str]:
    """The lines of a unified diff from ``old`` to ``new``; none where they are equal."""
    ending = "\r\n" if old.count("\r\n") * 2 > old.count("\n") else "\n"
    before, after = _lines(old), _lines(new)
    hunks = _hunks(_changes(before, after))
    if hunks:
        name = shown_path(path)
        yield paint(f"--- {name}", BOLD, color) + "\n"
        yield paint(f"+++ {name}", BOLD, color) + "\n"
    for hunk in hunks:
        first, last = hunk[0], hunk[-1]
        start, end = max(0, first.start - _CONTEXT), min(len(before), last.end + _CONTEXT)
        ranges = _range(start, end), _range(start + first.new_start - first.start, end + last.new_end - last.end)
        yield paint("@@ -{} +{} @@".format(*ranges), CYAN, color) + "\n"
        at = start
        for change in hunk:
            yield from (_shown(" ", line, ending, "") for line in before[at : change.start])
            yield from (_shown("-", line, ending, RED * color) for line in before[change.start : change.end])
            yield from (_shown("+", line, ending, GREEN * color) for line in after[change.new_start : change.new_end])
            at = change.end
        yield from (_shown(" ", line, ending, "") for line in before[at:end])


def _lines(text: str) -> list[str]:
    """The lines of ``text`` with their ends; only LF ends one."""
    *whole, rest = text.split("\n")
    return [line + "\n" for line in whole] + [rest] * bool(rest)


def _changes(before: list[str], after: list[str]) -> Iterator[LineChange]:
    """Where the lines differ, in linear time: fixes are small, so the next agreement is looked for nearby."""
    at = new_at = 0
    while at < len(before) or new_at < len(after):
        if at < len(before) and new_at < len(after) and before[at] == after[new_at]:
            at, new_at = at + 1, new_at + 1
            continue
        end, new_end = _agreement(before, at, after, new_at)
        yield LineChange(at, end, new_at, new_end)
        at, new_at = end, new_end


def _agreement(before: list[str], at: int, after: list[str], new_at: int) -> tuple[int, int]:
    """The nearest place from which on some lines are equal again; the ends of both texts if there is none nearby."""
    for distance in range(1, _REACH):
        for skipped in range(distance + 1):
            end, new_end = at + skipped, new_at + distance - skipped
            if end <= len(before) and new_end <= len(after):
                following = before[end : end + _AGREED]
                if following and following == after[new_end : new_end + _AGREED]:
                    return end, new_end
    return len(before), len(after)


def _hunks(changes: Iterable[LineChange]) -> list[list[LineChange]]:
    """Changes whose contexts meet, together."""
    hunks: list[list[LineChange]] = []
    for change in changes:
        if hunks and change.start - hunks[-1][-1].end <= 2 * _CONTEXT:
            hunks[-1].append(change)
        else:
            hunks.append([change])
    return hunks


def _range(start: int, end: int) -> str:
    if end == start + 1:
        return str(end)
    return f"{start if end == start else start + 1},{end - start}"


def _shown(sign: str, line: str, ending: str, style: str) -> str:
    """One line of the diff. The end that most lines of the file have is left out, another one is written out."""
    whole = line.endswith("\n")
    text = line.removesuffix("\n")
    odd = "\\x0a" if whole and ending == "\r\n" and not text.endswith("\r") else ""
    if whole and ending == "\r\n":
        text = text.removesuffix("\r")
    shown = visible(text) + odd
    if sign == " " and shown.lstrip().startswith("::"):
        shown = shown.replace(":", "\\x3a", 1)
    missing = "" if whole else "\\ No newline at end of file\n"
    return paint(f"{sign}{shown}", style, bool(style)) + "\n" + missing
