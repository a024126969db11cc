"""What files do throughout, and which of that changes within a folder: no defect, but good to know."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.crossing.facts import FileFacts
from linter.document import Document
from linter.source import Source

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


def habits_of(source: Source, document: Document) -> Iterator[tuple[str, str]]:
    """What the file does throughout, by the name of the habit."""
    yield "line ends", "CRLF" if source.newline == "\r\n" else "LF"
    exchanges = document.exchanges
    answers = zip(exchanges.answers, exchanges.quoted, strict=True)
    yield from _throughout("answers", ["quoted" if quoted else "not quoted" for span, quoted in answers if span])
    scores = [document.slice(span) for span in exchanges.scores if span is not None]
    decimals = [str(len(score.replace(",", ".").partition(".")[2])) for score in scores]
    yield from _throughout("decimals of scores", decimals)


def _throughout(name: str, found: list[str]) -> Iterator[tuple[str, str]]:
    if found and found.count(found[0]) == len(found):
        yield name, found[0]
    elif found:
        value, count = Counter(found).most_common(1)[0]
        if count >= _SHARE * len(found):
            yield name, value


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
