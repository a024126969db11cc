"""Code and quotations: what is in an answer without being said by its speaker."""

from __future__ import annotations

import re
from functools import cache

CODE = "\ue000"
QUOTED = "\ue001"
"""What each character of a stretch of code, or of somebody else's words, is blotted out with."""

ASIDES = frozenset((CODE, QUOTED))

_CLOSED_BY = {'"': '"', "“": '”"', "„": "“”", "«": "»", "'": "'’", "‘": "’'"}
_OPENING = '"“„«‘>'
_SINGLE_QUOTED = 200
"""How far apart single quotes may be, in characters; what is further apart are apostrophes."""


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"^(```|~~~)[^\n]*+\n.*?(?:^\1|\Z)|``[^`\n]{1,400}``|`[^`\n]{1,400}`", re.M | re.S)


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile(
        r"(?P<line>^[ \t]{0,3}>[^\n]*)|(?P<stop>\n)|(?P<both>\")|(?P<close>[”»]|['’](?!\w))"
        r"|(?P<open>[“„«]|(?<!\w)['‘](?=\w)(?!cause|em\b|til|bout))",
        re.M,
    )


@cache
def _single() -> re.Pattern[str]:
    """A single quote that can open a quotation, found faster than all that :func:`_quotation` knows."""
    return re.compile(r"'(?<!\w.)(?=\w)")


def without_asides(text: str) -> str:
    """Blot out code, quoted lines, and what is between two quotes of one kind on one line; the length stays."""
    if "`" in text or "~~~" in text:
        text = _code().sub(lambda found: CODE * (found.end() - found.start()), text)
    if not any(mark in text for mark in _OPENING) and not _single().search(text):
        return text
    pieces = []
    done = 0
    opened: re.Match[str] | None = None
    for found in _quotation().finditer(text):
        kind = found.lastgroup
        if kind == "stop":
            opened = None
            continue
        start = found.start()
        if kind != "line":
            if not opened or not _closes(opened, found):
                opened = found if kind == "open" or (kind == "both" and not opened) else opened
                continue
            start = opened.start()
        pieces += [text[done:start], QUOTED * (found.end() - start)]
        done = found.end()
        opened = None
    return "".join((*pieces, text[done:])) if pieces else text


def _closes(opened: re.Match[str], found: re.Match[str]) -> bool:
    mark = opened[0]
    if found[0] not in _CLOSED_BY[mark] or (found.lastgroup == "open" and mark != "„"):
        return False
    return mark not in "'‘" or found.start() - opened.start() <= _SINGLE_QUOTED
