"""Which way an answer leans by its words alone: towards an admission that there is no answer, or towards an answer.

Phrases know what people are known to say. A leaning also hears what nobody listed: that somebody speaks of himself, of
the question and of what it is not, and of nothing else. Each word and each pair of neighbours has a weight, and so has
how much is said; the sum, over the root of how many there are, is the leaning. The weights are in ``leaning.txt`` of
each language; ``python -m benchmarks.leaning`` learns them from the labelled answers.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import sqrt
from typing import NamedTuple, TypeAlias

from linter.evidence.words import Break, Speech

_MARKS = {Break.SOFT: ",", Break.PAUSE: "..", Break.HARD: ".", Break.QUESTION: "?"}
BIAS = "*"
"""What is true of each answer."""
BETWEEN = " / "
_BRIEF = 16
"""The size of shorter answers is told by twos and fours, that of longer ones by thirties."""


Hint: TypeAlias = tuple[str, int, int]
"""A word, a pair of words or a measure, and the words ``first:end`` of the answer that it is; none for a measure."""


def hints(said: Speech) -> Iterator[Hint]:
    """What an answer is weighed by; punctuation counts as words do."""
    spelt: list[Hint] = []
    for place, (text, _, _, before) in enumerate(said.words):
        if place and before:
            spelt.append((_MARKS[before], place, place))
        spelt.append((text if text.isalpha() or not any(map(str.isdigit, text)) else "0", place, place + 1))
    yield from spelt
    size = len(said.words)
    end = "$?" if said.end is Break.QUESTION else "$"
    for (one, first, _), (other, _, last) in pairwise((("^", 0, 0), *spelt, (end, size, size))):
        yield f"{one} {other}", first, last
    size = said.size
    yield f"size={size.bit_length() if size < _BRIEF else 5 + min(size, 90) // 30}", 0, 0


class Leaning(NamedTuple):
    """How far an answer leans, above 0 to an admission, and the clause that says so most, as words ``first:end``."""

    weight: float
    first: int
    end: int


def leaning(said: Speech, weights: Mapping[str, float]) -> Leaning:
    """Weigh an answer. Linear in its length; never raises."""
    known = {text: (first, end) for text, first, end in hints(said) if text in weights}
    summed = sum(weights[text] for text in known) / sqrt(max(1, len(known)))
    words = said.words
    begins = [place for place, word in enumerate(words) if not place or word.before]
    spoken: dict[int, float] = dict.fromkeys(begins, 0.0)
    for text, (first, end) in known.items():
        if first < end:
            spoken[begins[bisect_right(begins, first) - 1]] += weights[text]
    first = max(spoken, key=lambda begin: spoken[begin], default=0)
    end = next((begin for begin in begins if begin > first), len(words))
    return Leaning(summed + weights.get(BIAS, 0.0), first, end)


@cache
def weights_of(folder: str) -> Mapping[str, float]:
    """The weights of the language in ``folder``, by the text of a hint."""
    weights: dict[str, float] = {}
    with open(os.path.join(os.path.dirname(__file__), folder, "leaning.txt"), encoding="utf-8") as file:
        for line in file:
            weight, _, texts = line.rstrip("\n").partition(" ")
            weights.update(dict.fromkeys(texts.split(BETWEEN), int(weight) / 100))
    return weights
