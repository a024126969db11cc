"""Runs of punctuation, and how near one is to a separator."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.description import Separator
from linter.layouts.flaws import Fit, Flaw, What
from linter.tuples import NamedTuple

_ROWS = frozenset("\"'`.,!?()[]{}<>…“”‘’|")
"""What people write in rows within a text: such a row is a separator only where one is drawn with it."""
_FEWEST = 3
"""Fewer characters are rather text: a person has to say that they are what is left of a separator."""
LONG = 15
"""From this width on a row of anything is a drawn line."""
_RULE = expression(r"<hr\b[^<>\n]{0,40}>|(?P<escaped>(?:\\[^\w\s]){3,})", re.I)
"""A rule in HTML, or a run in which each character is escaped."""


class Run(NamedTuple):
    """A line of punctuation: its main character, how long it is, and whether there is no other."""

    character: str
    length: int
    pure: bool


@lru_cache(512)
def run_of(line: str, drawn: frozenset[str] = frozenset()) -> Run | None:
    """The run that ``line``, without blanks at its ends, is; ``None`` where it is text.

    Most of it is one character, or all of it is what separators of the layout are ``drawn`` with.
    """
    if line[:1] in "\\<" and (rule := _RULE.fullmatch(line)) is not None:
        return Run("-", _FEWEST, False) if rule["escaped"] is None else _unescaped(line)
    if len(line) < 3 or line[len(line) // 2].isalnum():
        return None
    character = line[0]
    if line.count(character) == len(line):
        pure, length = True, len(line)
    else:
        pure, length = False, len(line)
        if line.count(" ") * 4 > len(line):
            line = line.replace(" ", "")
        if len(line) < 3:
            return None
        character = sorted(line)[len(line) // 2]  # what most of the line is made of is in the middle
        times = line.count(character)
        if times * 10 < len(line) * 6 and not drawn.issuperset(line):
            return None
        others = [c for c in line if c not in (character, " ")]
        if len(others) > 2 and any(c.isalnum() for c in others):
            return None
    if unicodedata.category(character)[0] not in "PS":
        return None
    if character in _ROWS and character not in drawn and length < LONG:
        return None
    return Run(character, length, pure)


def _unescaped(line: str) -> Run | None:
    """A run of which every character has a backslash before it, as some programs write Markdown."""
    run = run_of(line[1::2])
    return run._replace(pure=False) if run is not None else None


def separator_fit(line: str, stripped: str, wanted: Separator, drawn: frozenset[str]) -> Fit | None:
    """How ``line`` is read as the separator ``wanted``, ``None`` where it cannot be one."""
    if wanted.width:
        if line == wanted.character * wanted.width:
            return Fit(0.0, exact=True)
    elif len(line) >= 3 and line.count(wanted.character) == len(line):
        return Fit(0.0, exact=True)
    run = run_of(stripped, drawn)
    if 0 < len(stripped) < _FEWEST and stripped[0] in drawn and stripped == stripped[0] * len(stripped):
        run = Run(stripped[0], len(stripped), True)
    if run is None:
        return None
    width = wanted.width or run.length
    start = line.index(stripped)
    end = start + len(stripped)
    off = min(costs.SEPARATOR_OFF, 4 * abs(run.length - width) / width)
    text = wanted.character * width
    expected = f"{width} '{wanted.character}'"
    if run.character == wanted.character and run.pure:
        cost = costs.SEPARATOR_LENGTH + off if run.length != width else 0.0
        flaw = Flaw(What.WIDTH, start, end, "", str(run.length), str(width), text)
    else:
        cost = (costs.SEPARATOR_MIXED if run.character == wanted.character else costs.SEPARATOR_OTHER) + off
        flaw = Flaw(What.CHARACTERS, start, end, "", run.character, expected, text)
    if run.length < 5 and run.length * 2 < width:
        cost += costs.SEPARATOR_SHORT
        flaw = flaw._replace(certain=run.length >= _FEWEST)
    if start:
        cost += costs.SEPARATOR_INDENT
        flaw = flaw._replace(what=What.INDENT, found=str(start), start=0) if run.pure else flaw._replace(start=0)
        flaw = flaw if flaw.what is not What.INDENT else Flaw(What.INDENT, 0, end, "", str(start), expected, text)
    elif not cost:
        return Fit(0.0, exact=True)
    return Fit(cost, (flaw,))
