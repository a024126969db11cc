"""The concise line, with the line of the file below it and carets under what is meant.

The only format that shows what is said in a transcript.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from linter.addresses import address_of
from linter.finding import Applicability, Finding
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.closing import closing
from linter.reporters.concise import headline
from linter.reporters.paint import CYAN, SEVERITY, paint
from linter.reporters.visible import shown_path, visible, visible_character

_TAB = 4
_BEFORE = 60  # columns before the span that are shown of a line that is cut
_WIDTH = 110  # columns that are shown at most
_CHARACTERS = 4 * _WIDTH  # and characters, of which a thousand may share one column


def full(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """Each finding as a block of lines, then the closing line."""
    for report, lines, *_ in files:
        path = shown_path(report.path)
        for finding in report.findings:
            yield headline(path, finding, view)
            yield from _block(finding, lines, view)
            yield "\n"
    yield from closing(summary, view)


def _block(finding: Finding, lines: Mapping[int, str], view: View) -> Iterator[str]:
    position = finding.position
    margin = " " * len(str(position.line))
    bar = paint("|", CYAN, view.color)
    line = lines.get(position.line)
    if line is not None:
        last = len(line) + 1 if position.end_line > position.line else position.end_column
        text, carets = excerpt(line, position.column - 1, last - 1)
        yield f"{margin} {bar}\n"
        yield f"{paint(str(position.line), CYAN, view.color)} {bar} {text}\n"
        yield f"{margin} {bar} {_painted(carets, SEVERITY[finding.severity], view.color)}\n"
    for note in finding.related:
        file = f"{shown_path(note.path)}, " if note.path is not None else ""
        yield f"{margin} = note: {file}line {note.position.line}: {visible(note.message)}\n"
    if finding.fix is not None:
        unsafe = "" if finding.fix.applicability is Applicability.SAFE else " (unsafe)"
        yield f"{margin} = fix{unsafe}: {visible(finding.fix.title)}\n"
    address = address_of(finding.code)
    if address is not None:
        yield f"{margin} = rule: {visible(address)}\n"


def _painted(carets: str, style: str, wanted: bool) -> str:
    indent = len(carets) - len(carets.lstrip(" "))
    return carets[:indent] + paint(carets[indent:], style, wanted)


def excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """What is shown of ``line``, and the carets below it for the code points ``start:end``, aligned on the screen.

    A long line is cut around ``start``, with an ellipsis where something is left out. An empty span gets one caret.
    """
    first = _first(line, start)
    pieces = ["…"] if first else []
    column = len(pieces)
    caret = caret_end = None
    at = first
    while at < min(len(line), first + _CHARACTERS) and (column < _WIDTH or at <= start):
        if at == start:
            caret = column
        if at == end:
            caret_end = column
        piece, width = _cell(line, at, column)
        pieces.append(piece)
        column += width
        at += 1
    caret = column if caret is None else caret
    caret_end = column if caret_end is None else caret_end
    if at < len(line):
        pieces.append("…")
    return "".join(pieces).rstrip(" "), " " * caret + "^" * max(1, caret_end - caret)


def _first(line: str, start: int) -> int:
    """The first character of ``line`` that is shown where the one at ``start`` must be."""
    if start <= _BEFORE:
        return 0
    first, width = start, 0
    while first > max(0, start - _CHARACTERS) and width < _BEFORE:
        first -= 1
        width += _cell(line, first, 0)[1]
    return first


def _cell(line: str, at: int, column: int) -> tuple[str, int]:
    """How the character at ``at`` is shown at screen ``column``, and how many columns that takes."""
    character = line[at]
    if character == "\t":
        width = _TAB - column % _TAB
        return " " * width, width
    if character == "[" and line[max(0, at - 2) : at] == "##":
        return "\\x5b", 4
    shown = visible_character(character)
    if shown != character:
        return shown, len(shown)
    if " " <= character <= "~":
        return character, 1
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return character, 0  # marks and the later parts of a Hangul syllable are on the character before
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
