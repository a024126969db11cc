"""What files do throughout, and which of that changes within a folder: no defect, but good to know."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from linter.document import Document
from linter.source import Source

if TYPE_CHECKING:
    from linter.crossing.facts import FileFacts

_SHARE = 0.9
"""What is so often done in a file is a habit of the file."""


class Change(NamedTuple):
    """A habit that is not the same in all files of ``folder``: how many files have which, the most frequent first.

    ``habit`` is ``layout``, or the habit's name; ``layout`` is then the layout of the files. ``example`` is a file that
    does the least usual.
    """

    folder: str
    habit: str
    layout: str | None
    files: tuple[tuple[str, int], ...]
    example: str


def habits_of(source: Source, document: Document) -> tuple[tuple[str, str], ...]:
    """What the file does throughout, by the name of the habit."""
    exchanges, text = document.exchanges, document.text
    quoted = _usual(list(compress(exchanges.quoted, exchanges.answers)))
    scores = [text[start:end].replace(",", ".") for start, end in filter(None, exchanges.scores)]
    decimals = _usual([len(score.partition(".")[2]) for score in scores])
    return _named(source.newline == "\r\n", quoted, decimals)


@cache
def _named(is_windows: bool, quoted: int | None, decimals: int | None) -> tuple[tuple[str, str], ...]:
    """Habits by their names: the same value for all files that have the same, which is sent once."""
    named = [("line ends", "CRLF" if is_windows else "LF")]
    if quoted is not None:
        named.append(("answers", "quoted" if quoted else "not quoted"))
    if decimals is not None:
        named.append(("decimals of scores", str(decimals)))
    return tuple(named)


def _usual(found: list[int]) -> int | None:
    """What is found so often that it is a habit, ``None`` if nothing is."""
    if not found or found.count(found[0]) == len(found):
        return found[0] if found else None
    value, count = Counter(found).most_common(1)[0]
    return value if count >= _SHARE * len(found) else None


def changes(every: Iterable[FileFacts]) -> list[Change]:
    """What changes within a folder, by folder and habit."""
    found: dict[tuple[str, str, str | None], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for facts in every:
        folder = os.path.dirname(facts.path)
        found[folder, "layout", None][facts.layout].append(facts.path)
        for habit, value in facts.habits:
            found[folder, habit, facts.layout][value].append(facts.path)
    return [
        _change(*key, values)
        for key, values in sorted(found.items(), key=lambda item: _order(*item[0]))
        if len(values) > 1
    ]


def _order(folder: str, habit: str, layout: str | None) -> tuple[str, bool, str, str]:
    return folder, layout is not None, layout or "", habit


def _change(folder: str, habit: str, layout: str | None, values: dict[str, list[str]]) -> Change:
    ranked = sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
    counts = tuple((value, len(paths)) for value, paths in ranked)
    return Change(folder, habit, layout, counts, min(ranked[-1][1]))
