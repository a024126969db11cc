"""Which way an answer leans by all its words: towards an admission that there is no answer, or towards an answer.

Phrases know what people are known to say. A leaning also hears what nobody listed: that somebody speaks of himself, of
the question and of what it is not, and of nothing else. What it hears are hints, and each hint has a weight:

- the words and the pairs of neighbours
- the letters of the words, three to five at a time: they tell forms of a word that was never met
- the frame: two to four neighbours of the words that carry nothing, where all that carry something are alike; it tells
  how somebody speaks, whatever of
- the traits of the reading, and among them what its phrases say (:mod:`linter.evidence.traits`)

The sum is the leaning. Those of one sort weigh the less the more of them there are, so that a long answer doesn't weigh
more than a short one. The weights are in ``leaning.txt`` of each language; ``python -m benchmarks.leaning`` learns them
from the labelled answers.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise
from math import sqrt
from typing import NamedTuple, TypeAlias

from linter.evidence.words import Break, Speech

_MARKS = {Break.SOFT: ",", Break.PAUSE: "..", Break.HARD: ".", Break.QUESTION: "?"}
BIAS = "*"
"""What is true of each answer."""
BETWEEN = " / "
_LETTERS = (3, 4, 5)
_LETTERED = 0.6
"""How much letters count beside words."""
_FRAMES = (2, 3, 4)
_FRAMED = 0.6
"""How much the frame does."""
_CARRIES = "X"
"""What stands in a frame for one or more words that carry something."""
_TRAIT = 0.1
"""How much each trait counts."""


Hint: TypeAlias = tuple[str, int, int, float]
"""A hint, the words ``first:end`` of the answer that it is (none for a trait), and how much it counts."""


def hints(said: Speech, traits: Iterable[str] = (), frame: Set[str] = frozenset()) -> Iterator[Hint]:
    """What an answer is weighed by; punctuation counts as words do, and ``frame`` is the words that carry nothing."""
    spelt: list[tuple[str, int, int]] = []
    for place, (text, _, _, before) in enumerate(said.words):
        if place and before:
            spelt.append((_MARKS[before], place, place))
        spelt.append((text if text.isalpha() or not any(map(str.isdigit, text)) else "0", place, place + 1))
    yield from _shared([*spelt, *_pairs(spelt, "$?" if said.end is Break.QUESTION else "$")])
    yield from _shared([(text, first, end) for word, first, end in spelt for text in _letters(word)], _LETTERED)
    if frame:
        yield from _shared(list(_framed(spelt, frame)), _FRAMED)
    yield from ((trait, 0, 0, _TRAIT) for trait in traits)


@lru_cache(10_000)
def _letters(word: str) -> tuple[str, ...]:
    """The stretches of letters of a word; ``^`` and ``$`` are its ends."""
    if not word.isalpha():
        return ()
    ended = f"^{word}$"
    return tuple(f"~{ended[at : at + long]}" for long in _LETTERS for at in range(len(ended) - long + 1))


def _pairs(spelt: Sequence[tuple[str, int, int]], end: str) -> Iterator[tuple[str, int, int]]:
    """The neighbours, also those of the beginning and of the end."""
    last = spelt[-1][2] if spelt else 0
    for (one, first, _), (other, _, to) in pairwise((("^", 0, 0), *spelt, (end, last, last))):
        yield f"{one} {other}", first, to


def _framed(spelt: Sequence[tuple[str, int, int]], frame: Set[str]) -> Iterator[tuple[str, int, int]]:
    """The stretches of the frame."""
    last = spelt[-1][2] if spelt else 0
    bare: list[tuple[str, int, int]] = [("^", 0, 0)]
    for text, first, end in spelt:
        if first == end or text in frame:
            bare.append((text, first, end))
        elif bare[-1][0] == _CARRIES:
            bare[-1] = (_CARRIES, bare[-1][1], end)
        else:
            bare.append((_CARRIES, first, end))
    bare.append(("$", last, last))
    for long in _FRAMES:
        for at in range(len(bare) - long + 1):
            stretch = bare[at : at + long]
            yield f"#{' '.join([text for text, _, _ in stretch])}", stretch[0][1], stretch[-1][2]


def _shared(found: Sequence[tuple[str, int, int]], all_of_them: float = 1.0) -> Iterator[Hint]:
    """Each of these hints once, with its share: the less, the more of them there are."""
    met: dict[str, tuple[int, int]] = {}
    for text, first, end in found:
        met.setdefault(text, (first, end))
    each = all_of_them / sqrt(max(1, len(met)))
    return ((text, first, end, each) for text, (first, end) in met.items())


class Leaning(NamedTuple):
    """How far an answer leans, above 0 to an admission, and the clause that says so most, as words ``first:end``."""

    weight: float
    first: int
    end: int


def leaning(
    said: Speech, weights: Mapping[str, float], traits: Iterable[str] = (), frame: Set[str] = frozenset()
) -> Leaning:
    """Weigh an answer. Linear in its length; never raises."""
    words = said.words
    begins = [place for place, word in enumerate(words) if not place or word.before]
    spoken: dict[int, float] = dict.fromkeys(begins, 0.0)
    summed = weights.get(BIAS, 0.0)
    for text, first, end, share in hints(said, traits, frame):
        weight = weights.get(text)
        if weight is None:
            continue
        weight *= share
        summed += weight
        if first < end:
            spoken[begins[bisect_right(begins, first) - 1]] += weight
    first = max(spoken, key=lambda begin: spoken[begin], default=0)
    end = next((begin for begin in begins if begin > first), len(words))
    return Leaning(summed, first, end)


@cache
def weights_of(folder: str) -> Mapping[str, float]:
    """The weights of the language in ``folder``, by the text of a hint."""
    weights: dict[str, float] = {}
    with open(os.path.join(os.path.dirname(__file__), folder, "leaning.txt"), encoding="utf-8") as file:
        for line in file:
            weight, _, texts = line.rstrip("\n").partition(" ")
            weights.update(dict.fromkeys(texts.split(BETWEEN), int(weight) / 100))
    return weights
