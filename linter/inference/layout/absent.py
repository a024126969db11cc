"""Words in the place of a value, such as ``N/A`` for a score: they recur after a label that a value usually follows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from linter.inference.layout.leading import LONGEST
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NUMBER, Line, written

_VALUED = re.compile(rf"(?P<label>[^\n]*[^\W\d_][^\n]*[:=|>\])] ?)(?=[{NUMBER}{CLOCK}{DATE}])")
_LONGEST, _WORDS = 20, 3
"""Such a word has so many characters at most, and there are so many different ones."""
_LEAST, _OFTEN, _SELDOM = 5, 3, 0.5
"""So many values are after a label, so often a word is there instead, and so much rarer than values."""


def with_absent(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with lines that have a word for a value read as those that have one."""
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    values: dict[str, tuple[str, ...]] = {}
    for lines in files:
        for line in lines:
            if (match := _VALUED.match(line.skeleton, 0, LONGEST)) is not None:
                usual[match["label"]][line.skeleton] += 1
                values.setdefault(line.skeleton, line.values)
    common = {label: counts for label, counts in usual.items() if counts.total() >= _LEAST}
    if not common:
        return list(map(list, files))
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for lines in files:
        for line in lines:
            if (label := _label_of(line, common)) is not None:
                said[label][written(line, len(label)).strip()] += 1
    words = {label: _words(counts, common[label].total()) for label, counts in said.items()}
    return [[_read(line, common, words, values) for line in lines] for lines in files]


def _label_of(line: Line, common: dict[str, Counter[str]]) -> str | None:
    """The label of a line that has a word where others have a value."""
    for label in common:
        rest = line.skeleton[len(label) :]
        if line.skeleton.startswith(label) and 0 < len(rest) <= _LONGEST and MARKS.isdisjoint(rest):
            return label
    return None


def _words(counts: Counter[str], values: int) -> frozenset[str]:
    """The words of which each recurs, if there are few of them, and many more values."""
    often = [word for word, count in counts.items() if count >= _OFTEN]
    total = sum(counts[word] for word in often)
    few = len(often) <= _WORDS and total >= 0.8 * counts.total() and total <= _SELDOM * values
    return frozenset(often) if few else frozenset()


def _read(
    line: Line, common: dict[str, Counter[str]], words: dict[str, frozenset[str]], values: dict[str, tuple[str, ...]]
) -> Line:
    label = _label_of(line, common)
    word = written(line, len(label)).strip() if label is not None else ""
    if label is None or word not in words.get(label, ()):
        return line
    skeleton = common[label].most_common(1)[0][0]
    own = len(line.values)
    return line._replace(skeleton=skeleton, values=(*line.values, word, *values[skeleton][own + 1 :]))
