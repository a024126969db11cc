"""Lines told by how they end, not by a label: ``ANN LEE, cooper, b. 1910`` or ``[recorded by E.M., 43 min]``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.inference.layout.lines import MARKS, NAME, WORD, Line

_PARTING = ", "
_PIECES, _LONGEST = 4, 90
"""Such a line has so many pieces and characters at most."""
_FILES, _SEVERAL = 0.7, 0.4
"""In this share of the files there is such a line, and in that share there are several."""
_SHARED = 0.9
"""So many of the lines begin with the same words, if these are a label."""


class _End(NamedTuple):
    """The number of pieces, and the last one, in which a value is among words."""

    pieces: int
    last: str


def with_endings(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with marks in place of the words before an end that recurs."""
    support: dict[_End, Counter[int]] = defaultdict(Counter)
    firsts: dict[_End, list[str]] = defaultdict(list)
    for at, lines in enumerate(files):
        for line in lines:
            if (end := _end_of(line)) is not None:
                support[end][at] += 1
                firsts[end].append(line.skeleton.split(_PARTING)[0])
    known = {
        end: _beginning(firsts[end])
        for end, counts in support.items()
        if len(counts) >= _FILES * len(files)
        and sum(count > 1 for count in counts.values()) >= max(1, _SEVERAL * len(files))
        and len(set(firsts[end])) > 1
    }
    return [[_marked(line, known) for line in lines] for lines in files] if known else list(map(list, files))


def _end_of(line: Line) -> _End | None:
    """How a line ends, if it has several pieces, of which only the last one has a value, next to words."""
    *words, last = line.skeleton.split(_PARTING)
    is_form = 0 < len(words) < _PIECES and len(line.skeleton) <= _LONGEST and line.skeleton[-1] not in ".?!,;:"
    if not is_form or line.separator or NAME in line.skeleton or not all(words):
        return None
    if any(MARKS & set(word) or word[0] == " " for word in words) or not MARKS & set(last):
        return None
    return _End(len(words), last) if any(map(str.isalpha, last)) else None


def _beginning(firsts: Sequence[str]) -> str:
    """The words that nearly all first pieces begin with."""
    counts = Counter(first[: at + 1] for first in firsts for at, sign in enumerate(first) if sign == " ")
    return max((each for each, count in counts.items() if count >= _SHARED * len(firsts)), key=len, default="")


def _marked(line: Line, known: Mapping[_End, str]) -> Line:
    end = _end_of(line)
    beginning = known.get(end) if end is not None else None
    if end is None or beginning is None or not line.skeleton.startswith(beginning):
        return line
    *words, last = line.skeleton[len(beginning) :].split(_PARTING)
    skeleton = beginning + _PARTING.join([WORD] * len(words) + [last])
    return line._replace(skeleton=skeleton, values=(*words, *line.values))
