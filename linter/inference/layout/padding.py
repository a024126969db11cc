"""Columns that are filled up with spaces: a number or a speaker before them is longer or shorter from line to line."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from linter.inference.layout.lines import MARKS, NUMBER, PAD, Line

_PADDED = re.compile(rf"(?P<before>[^\n{NUMBER}]{{0,20}}?)(?P<spaces> +|^(?={NUMBER}[.):]? {{1,2}}\S))(?={NUMBER})")
_FILLED = re.compile(rf"(?P<before>[^\n{NUMBER} ]{{0,20}}){NUMBER}[.):]?(?P<spaces> +)(?=\S)")
_RIGHT = re.compile(r"(?P<spaces> {8,})(?P<sign>[^\w\s\"'(]{1,3}[ ]+)(?=\S)")
_JUSTIFIED = re.compile(r"(?P<before>[^\W\d_][^\n\d]{1,40}?)(?P<spaces> {8,})(?=[^\W\d_])")
_WORD = re.compile(r"(?P<before>[^\n]{0,20}?(?<!\w))(?P<word>[^\W\d_][^\W_]*(?: [^\W_]+){0,2})(?P<spaces> +)(?=\| )")
"""A word in a column that a line parts from the next one."""
_MOSTLY = 0.7
"""In this share of the files there are lines on the right; fewer of them begin in the same column."""
_OFTEN, _EVEN = 0.1, 0.9
"""In this share of the files the spaces must differ, and in so many lines the number must end in the same column."""

_SHIFTED = 1
"""A number is in the column if it ends so near to it."""


def with_padding(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of the spaces before numbers that end in one column, or after them."""
    found = _with_words(_with_margins(_with_justified(files)))
    for pattern in (_PADDED, _FILLED):
        if padded := _padded(found, pattern):
            found = [[_with_mark(line, pattern, padded) for line in lines] for lines in found]
    return found


def _with_words(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of the spaces after words of one column: ``ANN   | ``, ``ELLEN | ``.

    Where longer texts are in the column as well, it is none of words.
    """
    ends: dict[str, Counter[int]] = defaultdict(Counter)
    sizes: dict[str, set[int]] = defaultdict(set)
    for line in (line for lines in files for line in lines):
        if (match := _WORD.match(line.skeleton)) is not None and not MARKS.isdisjoint(match["before"]):
            ends[match["before"]][match.end() - match.start("word")] += 1
            sizes[match["before"]].add(len(match["word"]))
    columns = {
        before: counts.most_common(1)[0][0]
        for before, counts in ends.items()
        if len(sizes[before]) > 1 and counts.most_common(1)[0][1] >= max(len(files), _EVEN * counts.total())
    }
    rows = Counter(before for line in chain(*files) for before in columns if line.skeleton.startswith(before))
    columns = {before: end for before, end in columns.items() if ends[before][end] >= _EVEN * rows[before]}
    return [[_with_column(line, columns) for line in lines] for lines in files]


def _with_column(line: Line, columns: Mapping[str, int]) -> Line:
    match = _WORD.match(line.skeleton)
    if match is None or columns.get(match["before"]) != match.end() - match.start("word"):
        return line
    return line._replace(skeleton=f"{line.skeleton[: match.start('spaces')]}{PAD}{line.skeleton[match.end() :]}")


def _with_justified(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of the spaces that push what ends a line to the right: ``NOTES         no. 5``."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for lines in files:
        for line in lines:
            if not line.separator and (match := _JUSTIFIED.match(line.text)) is not None:
                found[match["before"]].append((len(match["spaces"]), len(line.text)))
    before = {
        each
        for each, sizes in found.items()
        if len(sizes) >= _MOSTLY * len(files)
        and len({spaces for spaces, _ in sizes}) > 1
        and max(Counter(length for _, length in sizes).values()) >= _EVEN * len(sizes)
    }
    return [[_with_spaces(line, before) for line in lines] for lines in files]


def _with_spaces(line: Line, before: set[str]) -> Line:
    match = _JUSTIFIED.match(line.skeleton)
    if match is None or match["before"] not in before:
        return line
    return line._replace(skeleton=f"{match['before']}{PAD}{line.skeleton[match.end('spaces') :]}")


def _with_margins(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of the spaces before lines on the right: ``        -- Ann Lee``."""
    widths: dict[str, Counter[int]] = defaultdict(Counter)
    support: Counter[str] = Counter()
    for lines in files:
        own = [match for line in lines if not line.separator and (match := _RIGHT.match(line.skeleton)) is not None]
        support.update({match["sign"] for match in own})
        for match in own:
            widths[match["sign"]][len(match["spaces"])] += 1
    signs = {
        sign
        for sign, count in support.items()
        if count >= _MOSTLY * len(files) and max(widths[sign].values()) < _MOSTLY * widths[sign].total()
    }
    return [[_with_margin(line, signs) for line in lines] for lines in files]


def _with_margin(line: Line, signs: set[str]) -> Line:
    match = _RIGHT.match(line.skeleton)
    if match is None or match["sign"] not in signs:
        return line
    return line._replace(skeleton=PAD + line.skeleton[match.end("spaces") :])


def _padded(files: Sequence[Sequence[Line]], pattern: re.Pattern[str]) -> dict[str, int]:
    """What is before such numbers, and how wide they are with the spaces."""
    widths: dict[str, list[Counter[int]]] = defaultdict(lambda: [Counter() for _ in files])
    ends: dict[str, Counter[int]] = defaultdict(Counter)
    for at, lines in enumerate(files):
        for line in lines:
            match = pattern.match(line.skeleton)
            if match is not None:
                size = len(match["spaces"])
                widths[match["before"]][at][size] += 1
                ends[match["before"]][size + len(line.values[0])] += 1
    return {
        before: ends[before].most_common(1)[0][0]
        for before, counts in widths.items()
        if ends[before].most_common(1)[0][1] >= _EVEN * ends[before].total()
        and (
            sum(len(each) > 1 for each in counts) >= max(1, _OFTEN * len(files))
            or (before.strip() and len(ends[before]) == 1 and _varies(counts))
        )
    }


def _varies(files: Sequence[Counter[int]]) -> bool:
    """Whether the spaces differ from file to file, and not in one by mistake."""
    widths = sum(files, Counter[int]())
    return widths.total() - max(widths.values()) > 1


def _with_mark(line: Line, pattern: re.Pattern[str], padded: Mapping[str, int]) -> Line:
    match = pattern.match(line.skeleton)
    if match is None or match["before"] not in padded:
        return line
    start, end = match.span("spaces")
    if abs(end - start + len(line.values[0]) - padded[match["before"]]) > _SHIFTED:
        return line  # it is in another column, as a number in what is said there
    return line._replace(skeleton=f"{line.skeleton[:start]}{PAD}{line.skeleton[end:]}")
