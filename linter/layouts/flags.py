"""Flags at the end of a line, however they are written."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter.layouts import costs
from linter.layouts.flaws import Flaw, What
from linter.layouts.words import MOST, distance, fold

_OPEN, _CLOSE = r"[\[({<【［「*]", r"[\])}>】］」*]"
_MARKED = re.compile(rf"\s*{_OPEN}{{0,2}}\s*(?P<word>[^\W\d_]{{3,}}(?:[ _-][^\W\d_]{{2,}})*)\s*{_CLOSE}{{0,2}}[.,;]?")
_UNKNOWN = re.compile(r"\s*\[\s*(?P<word>[^\W\d_][^\[\]\n]{0,30})\]")


class Tail(NamedTuple):
    """A value without its flags: where it is, what the flags cost, and what is wrong with them."""

    start: int
    end: int
    cost: float
    flaws: tuple[Flaw, ...]


def read_tail(line: str, start: int, end: int, flags: tuple[str, ...]) -> Tail:
    """Take the ``flags`` off the value in ``line[start:end]``, each with the space before it as it should be."""
    flaws: list[Flaw] = []
    cost = 0.0
    seen: set[str] = set()
    names = {flag: _bare(flag) for flag in flags}
    at = end
    cut = end
    if flags:
        for match in _MARKED.finditer(line, start, end):
            known = next((flag for flag, name in names.items() if _is(match["word"], name)), None)
            if known is None:
                continue
            before = line[start : match.start()].strip()
            marked = line[match.start() : match.end()]
            span = (match.start() + len(marked) - len(marked.lstrip()), match.end())
            if known in seen:
                flaws.append(Flaw(What.FLAG_REPEATED, *span, "", marked.strip(), known.strip(), ""))
                cost += costs.FLAG_REPEATED
            elif not before and line[match.end() : end].strip():
                flaws.append(Flaw(What.FLAG_MISPLACED, *span, "", marked.strip(), known.strip()))
                cost += costs.FLAG_MISPLACED
                start = match.end()
                seen.add(known)
                continue
            elif marked != known and not (not before and marked == known.lstrip()):
                flaws.append(
                    Flaw(What.FLAG_MALFORMED, match.start(), match.end(), "", marked.strip(), known.strip(), known)
                )
                cost += costs.FLAG_MALFORMED
            seen.add(known)
            cut = min(cut, match.start())
    rest = cut if seen else end
    for match in _UNKNOWN.finditer(line, start, end):
        if any(flaw.start < match.end() and match.start() < flaw.end for flaw in flaws):
            continue
        if flags and not any(_is(match["word"], name) for name in names.values()):
            inner = line[match.start() : match.end()]
            flaws.append(
                Flaw(
                    What.FLAG_UNKNOWN, match.start() + len(inner) - len(inner.lstrip()), match.end(), "", inner.strip()
                )
            )
            cost += costs.FLAG_UNKNOWN
            rest = min(rest, match.start())
    at = rest
    while at > start and line[at - 1].isspace():
        at -= 1
    while start < at and line[start].isspace():
        start += 1
    return Tail(start, at, cost, tuple(flaws))


def _bare(flag: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in flag).split())


def _is(word: str, name: str) -> bool:
    return distance(fold(word), fold(name)) <= MOST


def flag_near(line: str, flags: tuple[str, ...]) -> str | None:
    """The one of ``flags`` that alone is on ``line``, exactly or nearly."""
    for flag in flags:
        if len(line) <= len(flag) + 6 and _is(_bare(line), _bare(flag)):
            return flag.strip()
    return None
