"""How near two words are, whatever their case, their width and the alphabet that their letters are from."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from operator import itemgetter

from linter.expressions import expression
from linter.layouts import costs

_ALIKE = str.maketrans("авезкмнорстхуіјѕԛαβεζηικμνορτυχ∶꞉ː‐‑‒―−", "abe3kmhopctxyijsqabezhikmnoptyx:::-----")
"""The letters that are like Latin ones, small or as capitals, and other signs for a colon and a hyphen."""
_WORD = expression(r"[^\W_]+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
MOST = 2
"""How many letters of a word may be wrong."""
_TYPOS = (0, 0, 0, 1, 1, 1, 1, MOST)
"""How many letters of a value may be wrong, by its length: of two or fewer each says something else."""


def fold(text: str) -> str:
    """``text`` without what makes no difference: case, width, and letters that look the same."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).lower().translate(_ALIKE)


@lru_cache(50_000)
def distance(found: str, wanted: str, most: int = MOST) -> int:
    """How many letters to insert, drop, change or swap with their neighbour; ``most + 1`` where there are more."""
    if found == wanted:
        return 0
    if abs(len(found) - len(wanted)) > most:
        return most + 1
    if len(set(found).difference(wanted)) > most or len(set(wanted).difference(found)) > most:
        return most + 1  # each letter that the other one has not takes a step
    above: list[int] = []
    row = list(range(len(wanted) + 1))
    for i, letter in enumerate(found, 1):
        current = [i]
        for j, other in enumerate(wanted, 1):
            steps = min(row[j] + 1, current[-1] + 1, row[j - 1] + (letter != other))
            if above and j > 1 and letter == wanted[j - 2] and found[i - 2] == other:
                steps = min(steps, above[j - 2] + 1)
            current.append(steps)
        above, row = row, current
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def tolerance(wanted: str) -> int:
    """How many letters of ``wanted`` may be wrong: the shorter a word, the fewer."""
    return 0 if len(wanted) < 3 else 1 if len(wanted) < 5 else MOST


@lru_cache(20_000)
def word_cost(found: str, wanted: str) -> float | None:
    """What it costs to take ``found`` for ``wanted``, ``None`` where it is another word."""
    if found == wanted:
        return 0.0
    one, other = fold(found), fold(wanted)
    if one == other:
        return costs.CASE
    typos = distance(one, other)
    return costs.TYPO * typos if typos <= tolerance(wanted) else None


def nearest_of(found: str, words: tuple[str, ...]) -> tuple[int, str] | None:
    """The one of ``words`` that ``found`` nearly is, and by how many letters, none for the very one.

    ``None`` where it may just as well be another one. Other case or signs around it count as one letter.

    >>> nearest_of("patly", ("correct", "partly", "wrong"))
    (1, 'partly')
    >>> nearest_of("pasd", ("past", "pass")), nearest_of("D", ("A", "B")), nearest_of("?", ("x", " "))
    (None, None, None)
    """
    near = _near(found, words)
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return None
    return (0 if found == near[0][1] else max(near[0][0], 1)), near[0][1]


def is_near(found: str, words: tuple[str, ...]) -> bool:
    """Whether ``found`` nearly is one of ``words``, or more of them."""
    return bool(_near(found, words))


def _near(found: str, words: tuple[str, ...]) -> list[tuple[int, str]]:
    """The words that ``found`` nearly is, after how many letters differ; what has no letters is only itself."""
    if found in words:
        return [(0, found)]
    most, every = _wanted(words)
    if found.isascii() and len(found.encode().translate(None, _SIGNS)) > most:
        return []
    bare = letters_of(found)
    near = []
    for word, wanted, allowed in every:
        if abs(len(bare) - len(wanted)) <= MOST and (typos := distance(bare, wanted)) <= allowed:
            near.append((typos, word))
    return sorted(near, key=itemgetter(0))


@lru_cache(256)
def _wanted(words: tuple[str, ...]) -> tuple[int, tuple[tuple[str, str, int], ...]]:
    """How long what is near to any of ``words`` may be, and each with its letters and how many of them may be wrong."""
    folded = ((word, letters_of(word)) for word in words)
    every = ((word, wanted, _TYPOS[min(len(wanted), len(_TYPOS) - 1)]) for word, wanted in folded if wanted)
    return max(map(len, words), default=0) + 12, tuple(every)


@lru_cache(10_000)
def letters_of(text: str) -> str:
    """The letters and digits of ``text``, with one space for anything else."""
    return " ".join(_WORD.findall(fold(text)))
