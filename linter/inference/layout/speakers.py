"""Names before what is said: labels that recur within a file and differ from file to file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from statistics import mean
from typing import NamedTuple

from linter.inference.layout.lines import CLOCK, DATE, NAME, NUMBER, Line

_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|la|du)"
_TURN = re.compile(
    rf"(?P<pre>[^\w\n{DATE}{CLOCK}{NUMBER}]*(?:[{DATE}{CLOCK}][^\w\n]*)*)"
    rf"(?P<name>(?<=<)[a-z][\w.-]{{0,30}}|[a-z][\w.-]{{0,30}}(?=[^\w\n]*{CLOCK}[^\w\n]*$)|{_WORD}(?: {_WORD}){{0,3}})"
    rf"(?P<post>(?:[^\w\n{NUMBER}]*:[^\w\n]*?|[^\w\n]*[>\]][^\w\n]*?|[^\w\n]*{CLOCK}[^\w\n]*?)(?:[ \t]+|$)|$)"
)
_TAGGED = re.compile(
    rf"(?P<pre>[ \t]*<[^<>\"\n]+(?:\"[{DATE}{CLOCK}{NUMBER}]\"[^<>\"\n]+)*\")"
    rf"(?P<name>[^<>\"\n{DATE}{CLOCK}{NUMBER}]{{1,40}})(?P<post>\"[^<>\n]*>)"
)
"""A tag with an attribute that names the speaker, perhaps after a number or a clock."""
_ALIKE = 0.75
"""How much of the names files have in common at least, if they are labels and no names."""
_SPOKEN = 0.75
_LEAST = 2


class Turns(NamedTuple):
    """How turns begin: what is before and after the name, as skeletons, and the names by file."""

    before: str
    after: str
    names: tuple[frozenset[str], ...]


def turns_of(files: Sequence[Sequence[Line]]) -> Turns | None:
    """How turns begin in most of ``files``, if they have any whose speakers are not the same everywhere."""
    groups: dict[tuple[str, str], list[Counter[str]]] = defaultdict(lambda: [Counter() for _ in files])
    for at, lines in enumerate(files):
        for line in lines:
            match = _begun(line)
            if match is not None and (match["post"] or CLOCK in match["pre"]):  # a name alone is any line
                groups[match["pre"], match["post"]][at][match["name"]] += 1
    best: tuple[int, Turns] | None = None
    for (before, after), counts in groups.items():
        often = Counter(name for each in counts for name, count in each.items() if count >= _LEAST)
        known = {name for name, number in often.items() if number >= _LEAST}
        named = [frozenset(name for name, count in each.items() if count >= _LEAST or name in known) for each in counts]
        with_turns = [names for names in named if len(names) > 1]
        is_timed = not {CLOCK, DATE}.isdisjoint(before + after) or before.endswith('"')  # only turns have that
        if len(with_turns) < max(1, _SPOKEN * len(files)) or (not is_timed and _are_labels(named)):
            continue
        total = sum(count for each in counts for count in each.values())
        if best is None or total > best[0]:
            best = (total, Turns(before, after, tuple(named)))
    return best[1] if best is not None else None


def _begun(line: Line) -> re.Match[str] | None:
    """The beginning of a line, if a turn may begin so."""
    return _TURN.match(line.skeleton) or _TAGGED.match(line.skeleton)


def _are_labels(named: Sequence[frozenset[str]]) -> bool:
    """Whether the names are the same in nearly all files, as labels are."""
    pairs = list(combinations([names for names in named[:16] if names], 2))
    if not pairs:
        return True
    return mean(len(one & other) / len(one | other) for one, other in pairs) >= _ALIKE


def with_names(lines: Sequence[Line], turns: Turns, names: frozenset[str]) -> list[Line]:
    """``lines`` with a mark in place of each speaker; a name that comes once counts if a known one is much like it."""
    from linter.nearest import nearest

    found = []
    for line in lines:
        match = _begun(line)
        if match is not None and (match["pre"], match["post"]) == (turns.before, turns.after):
            name = match["name"]
            if name in names or nearest(name, names) is not None:
                marks = sum(character in (DATE, CLOCK, NUMBER) for character in match["pre"])
                values = (*line.values[:marks], name, *line.values[marks:])
                skeleton = match["pre"] + NAME + line.skeleton[match.end("name") :]
                line = line._replace(skeleton=skeleton, values=values)
        found.append(line)
    return found
