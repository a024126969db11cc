"""Lines with values that differ in one word, such as ``verdict=pass score=0.5``: one line, in which it is a value."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, NUMBER, WORD, Line

_WORDS = re.compile(r"[^\W\d_]+")
_VALUES = frozenset((NUMBER, DATE, CLOCK))
_LONGEST, _MOST = 60, 8
"""Such a line has so many characters at most, and there are so many words."""
_FILES, _SAME = 0.7, 0.6
"""In this share of the files such a line must be; labels, and no words, come as often as each other in that share."""
_LEAST = 2

Form = tuple[str, str]
"""What is before the word and what is after it."""


def with_varying(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of a word, of which lines that are else the same have one of few."""
    if len(files) < _LEAST:
        return list(map(list, files))
    forms = _forms(files)
    return [[_marked(line, forms) for line in lines] for lines in files] if forms else list(map(list, files))


def _forms(files: Sequence[Sequence[Line]]) -> Mapping[Form, frozenset[str]]:
    """The words that differ, by what is around them."""
    counts: dict[Form, list[Counter[str]]] = defaultdict(list)
    places: dict[Form, int] = {}
    for at, lines in enumerate(files):
        for line in lines:
            for before, word, after in _parted(line):
                if places.get((before, after)) != at:
                    places[before, after] = at
                    counts[before, after].append(Counter())
                counts[before, after][-1][word] += 1
    return {
        form: frozenset(words)
        for form, each in counts.items()
        if len(each) >= _FILES * len(files) and (words := _words(each))
    }


def _words(counts: Sequence[Counter[str]]) -> set[str]:
    """The words of one place, if they are values: how often each is there differs from file to file."""
    total = sum(counts, Counter[str]())
    words = {word for word, count in total.items() if count >= _LEAST}
    if not 1 < len(words) <= _MOST:
        return set()
    usual = [word for word, _ in total.most_common()]
    for word, other in ((one, two) for at, one in enumerate(usual) for two in usual[at + 1 :]):
        both = [each for each in counts if each[word] and each[other]]
        if len(both) >= _SAME * len(counts) and sum(each[word] == each[other] for each in both) >= _SAME * len(both):
            return set()
    return words


def _parted(line: Line) -> Iterator[tuple[str, str, str]]:
    """A line with a value and another word, cut at each word after a sign, between commas, or with a capital."""
    skeleton = line.skeleton
    if line.separator or len(skeleton) > _LONGEST or _VALUES.isdisjoint(skeleton) or NAME in skeleton:
        return
    found = list(_WORDS.finditer(skeleton))
    for match in found[1:]:
        if skeleton[match.end() : match.end() + 1] in _VALUES or skeleton[match.start() - 1] in _VALUES:
            continue  # the letter of a number
        is_between = (
            skeleton[match.start() - 2 : match.start()] == ", " and skeleton[match.end() : match.end() + 1] == ","
        )
        if (
            is_between
            or skeleton[match.start() - 1] in "=:|(<["
            or match[0][0].isupper()
            or skeleton[match.start() - 2] in "=:|"
        ):
            yield skeleton[: match.start()], match[0], skeleton[match.end() :]


def _marked(line: Line, forms: Mapping[Form, frozenset[str]]) -> Line:
    for before, word, after in _parted(line):
        if word in forms.get((before, after), ()):
            at = sum(sign in MARKS for sign in before)
            values = (*line.values[:at], word, *line.values[at:])
            return line._replace(skeleton=f"{before}{WORD}{after}", values=values)
    return line
