"""Notions: words that say together, in whatever order, that somebody has no answer.

A phrase is what people say. A notion is what they say it with: ``my head`` and ``mush``, ``a lecture`` and ``slept``.
It is written as bags of words between slashes, of which each has to give one word to a sentence, close together; a
word that ends in a hyphen is all words that begin so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from linter.evidence.phrases import Match
from linter.evidence.words import Break, Word

GROUP = "picture"
_REACH = 12
"""How many words there may be from the first to the last."""
_STEM = 4
"""How many letters the beginning of a word has at least."""


class Notions:
    """The notions of one language, ready to be looked for."""

    def __init__(self, notions: Sequence[str]) -> None:
        self._notions = notions
        self._met: dict[str, list[tuple[int, int]]] = {}

    @cached_property
    def _bags(self) -> list[list[str]]:
        return [notion.split(" / ") for notion in self._notions]

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """Where each word and each beginning is: the number of the notion and that of the bag."""
        places: dict[str, list[tuple[int, int]]] = {}
        for number, bags in enumerate(self._bags):
            for at, words in enumerate(bags):
                for word in words.split():
                    places.setdefault(word, []).append((number, at))
        return places

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Find where all bags of a notion meet, from left to right, without overlaps. Linear in ``words``."""
        last: dict[int, dict[int, int]] = {}
        for place, word in enumerate(words):
            if word.before >= Break.HARD:
                last = {}
            for number, at in self._roles(word.text):
                seen = last.setdefault(number, {})
                seen[at] = place
                first = min(seen.values())
                if len(seen) == len(self._bags[number]) and place - first < _REACH:
                    yield Match(GROUP, first, place + 1)
                    last = {}
                    break

    def _roles(self, word: str) -> Iterable[tuple[int, int]]:
        roles = self._met.get(word)
        if roles is None:
            places = self._places
            roles = list(places.get(word, ()))
            for end in range(_STEM, len(word) + 1):
                roles += places.get(f"{word[:end]}-", ())
            self._met[word] = roles
        return roles
