"""Letters that count: ``A.``, ``(b)`` or ``IV.`` before questions and parts, and ``A1`` before what is in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase

from linter.inference.layout.lines import CODE, LETTER, MARKS, NUMBER, Line

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
ALPHABETS: tuple[tuple[str, ...], ...] = (
    tuple(_ROMAN),
    tuple(each.lower() for each in _ROMAN),
    tuple(ascii_uppercase),
    tuple(ascii_lowercase),
)
"""What counts, the first ones first; ``I`` is a number where ``II`` is there too."""
_ALONE = re.compile(r"[ \t]*[\[(]?(?P<letter>[A-Za-z]|[IVX]+|[ivx]+)(?=[.)\]][ \t]|[.)\]]$)")
_COLON = re.compile(r"[ \t]*(?P<letter>[IVX]+)(?=:[ \t])")
_LAST = re.compile(
    r"[^\w\n]*(?:(?:[^\W\d_a-z]+ ){1,3}|[^\W\d_])(?:-?[^\W\d_])+ (?P<letter>[A-Z]|[IVX]+)"
    r"(?=[^\w\n]*$|[ ]?[.:)][ \t]|[ ][–—-][ ])"
)
_FRAMED = re.compile(r"[\[(<*=–—-]+ *(?:[^\W\d_]|[^\w\n])[^\n]*[^\W\d_]{2} (?P<letter>[A-Z]|[IVX]+)(?=[\])>*=–— -]+$)")
"""The same at the end of a line that signs frame, whatever else is on it: ``[End of tape 2, side A]``."""
_NUMBERED = re.compile(rf"[ \t]*(?P<letter>[A-Z])\.?{NUMBER}(?=[ \t.):])")
_FIRST, _SECOND = 0.5, 0.3
"""In these shares of the files the first letter must be there, and the second one."""
_RISING = 0.9


def with_ordinals(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with marks in place of letters that count, alone or before a number."""
    found = [list(lines) for lines in files]
    kinds = ((_ALONE, LETTER), (_COLON, LETTER), (_LAST, LETTER), (_FRAMED, LETTER), (_NUMBERED, CODE))
    for pattern, mark in kinds:
        for alphabet in ALPHABETS:
            if letters := _letters(found, pattern, alphabet):
                found = [[_marked(line, pattern, mark, letters) for line in lines] for lines in found]
    return found


def in_order(letters: set[str]) -> list[str]:
    """``letters`` as they count."""
    alphabet = next((each for each in ALPHABETS if letters <= set(each)), ())
    return sorted(letters, key=alphabet.index) if alphabet else sorted(letters)


def _letters(files: Sequence[Sequence[Line]], pattern: re.Pattern[str], alphabet: Sequence[str]) -> frozenset[str]:
    """The letters that count: the first ones of ``alphabet``, that most files have, and that rise in each."""
    said = [
        [
            alphabet.index(match["letter"])
            for line in lines
            if (match := pattern.match(line.skeleton)) and match["letter"] in alphabet
        ]
        for lines in files
    ]
    support = Counter(place for each in said for place in set(each))
    often = sorted(place for place, count in support.items() if count > 1)
    steps = [one <= other or (pattern is _FRAMED and not other) for each in said for one, other in pairwise(each)]
    if len(often) < 2 or often != list(range(len(often))) or not steps:
        return frozenset()
    begun = support[0] >= _FIRST * len(files) and support[1] >= _SECOND * len(files)
    rising = sum(steps) >= _RISING * len(steps)
    return frozenset(alphabet[: len(often)]) if begun and rising else frozenset()


def _marked(line: Line, pattern: re.Pattern[str], mark: str, letters: frozenset[str]) -> Line:
    match = pattern.match(line.skeleton)
    if match is None or match["letter"] not in letters:
        return line
    start, end = match.start("letter"), match.end("letter") if mark == LETTER else match.end()
    taken = line.skeleton[start:end].count(NUMBER)
    said = "".join(line.values[0] if character == NUMBER else character for character in line.skeleton[start:end])
    skeleton = line.skeleton[:start] + mark + line.skeleton[end:]
    at = sum(sign in MARKS for sign in line.skeleton[:start])
    return line._replace(skeleton=skeleton, values=(*line.values[:at], said, *line.values[at + taken :]))
