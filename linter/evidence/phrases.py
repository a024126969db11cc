"""Phrases, and where they stand among words.

The notation of a phrase is words between blanks; ``a|b`` is one word or the other, ``word?`` (``a|b?``) may be left
out, ``*`` is up to three words of any kind, a dot (``i pass .``) is a pause or the end. One that begins with ``i`` is
about the speaker: he says so, or leaves it out where a clause begins (``Not sure.``), whereas ``you are not sure`` is
none; with ``i!`` he has to say so. Words that only colour a phrase are skipped in it: ``really``, ``honestly``, ``uh``.

All phrases are followed at once, by an automaton of which only what the answers at hand call for is ever built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

from linter.evidence.words import HESITATION, Break, Word, bag, parts

_Term: TypeAlias = tuple[frozenset[str], bool]
"""The words that may stand at one place of a phrase, and whether it may be empty."""
_Thread: TypeAlias = tuple[str, tuple[_Term, ...], int]
"""The group of a phrase, its terms, and how many of them have been met."""

COLOURING = bag(
    "really actually honestly quite entirely completely totally fully exactly very too all absolutely 100 percent "
    "personally frankly truly particularly especially super terribly overly even still yet so that just currently "
    f"sadly unfortunately literally basically probably definitely certainly simply obviously also {HESITATION}"
)
"""What may stand inside a phrase, or between a clause's beginning and a phrase, without changing what is meant."""

OPENERS = bag(
    "and but or so well oh ah okay ok yeah yes yep no sorry hey because though although cause since maybe perhaps "
    "man wow gosh god jeez then look"
)
"""After what a clause begins even where nothing marks it."""

ANY = "*"
PAUSE = "."
_SKIPPED = 3
_LONGEST = 16


class Match(NamedTuple):
    """A phrase of ``group`` in the words ``first:end``."""

    group: str
    first: int
    end: int


class _Node:
    """What is still open after some words: ``group`` where they are a whole phrase, else ``""``."""

    __slots__ = ("_next", "_open", "expected", "group")

    def __init__(self, threads: Iterable[_Thread]) -> None:
        self.group = ""
        self._open: list[_Thread] = []
        self._next: dict[str, _Node] = {}
        for group, terms, met in threads:
            for index in range(met, len(terms)):
                self._open.append((group, terms, index))
                if not terms[index][1]:
                    break
            else:
                self.group = self.group or group
        self.expected = frozenset().union(*(terms[index][0] for _, terms, index in self._open))

    def step(self, word: str) -> _Node:
        """Follow a word; a phrase that doesn't want one that only colours it stays where it is."""
        node = self._next.get(word)
        if node is None:
            wanted = {word, ANY}
            threads = [(group, terms, met + 1) for group, terms, met in self._open if wanted & terms[met][0]]
            staying = [thread for thread in self._open if thread[2]] if word in COLOURING else []
            node = self._next[word] = _Node([*threads, *staying])
        return node


class Phrases:
    """Phrases by group, ready to be looked for; those that hold an ``ignored`` one are not reported."""

    def __init__(self, groups: Mapping[str, Iterable[str]], ignored: Iterable[str] = ()) -> None:
        written = [(group, phrase, terms) for group in groups for phrase in groups[group] for terms in _read(phrase)]
        self._root = _Node((group, terms, 0) for group, _, terms in written)
        self._speaker = _Node((group, terms, 1) for group, phrase, terms in written if phrase.startswith("i "))
        self._ignored = [words for phrase in ignored for words in variants(phrase)]

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Find the longest phrase at each place, from left to right, without overlaps. Linear in ``words``."""
        root, speaker = self._root, self._speaker
        resume = 0
        for index, word in enumerate(words):
            if index < resume:
                continue
            match = _longest(root.step(word.text), words, index) if word.text in root.expected else None
            if match is None and word.text in speaker.expected and begins_clause(words, index):
                match = _longest(speaker.step(word.text), words, index)
            if match is not None:
                resume = match.end
                if not self._ignored or not self._is_ignored([word.text for word in words[index:resume]]):
                    yield match

    def _is_ignored(self, words: list[str]) -> bool:
        return any(
            words[at : at + len(ignored)] == list(ignored)
            for ignored in self._ignored
            for at in range(len(words) - len(ignored) + 1)
        )


def variants(phrase: str) -> list[tuple[str, ...]]:
    """Write out what ``phrase`` stands for, each as the words that an answer is read as; none for a blank phrase."""
    written = []
    for terms in _read(phrase):
        choices = [[*sorted(words), *([""] if optional else [])] for words, optional in terms]
        written += [tuple(word for word in chosen if word not in ("", ANY, PAUSE)) for chosen in product(*choices)]
    return [words for words in written if words]


def begins_clause(words: Sequence[Word], index: int) -> bool:
    """Whether nothing but an interjection or a colouring word stands between a pause and the word at ``index``."""
    for back in range(index, max(index - _SKIPPED - 1, -1), -1):
        if words[back].before or words[back - 1].text in OPENERS:
            return True
        if words[back - 1].text not in COLOURING:
            return False
    return False


def _read(phrase: str) -> list[tuple[_Term, ...]]:
    """Take the notation apart; a contraction among alternatives makes a phrase of its own."""
    read: list[tuple[_Term, ...]] = [()]
    for term in phrase.casefold().replace("’", "'").replace(ANY, f"{ANY}? " * 3).split():
        optional = term.endswith("?")
        words = [parts(word) for word in term.rstrip("?!").split("|") if word]
        single = frozenset(word[0] for word in words if len(word) == 1)
        ways: list[tuple[_Term, ...]] = [((single, optional),)] if single else []
        ways += [tuple((frozenset([part]), optional) for part in word) for word in words if len(word) > 1]
        read = [(*before, *way) for before in read for way in ways]
    return [terms for terms in read if terms]


def _longest(node: _Node, words: Sequence[Word], first: int) -> Match | None:
    best = None
    for end in range(first + 1, min(first + _LONGEST, len(words)) + 1):
        pause = words[end].before if end < len(words) else Break.HARD
        whole = node.group or (pause and PAUSE in node.expected and node.step(PAUSE).group)
        if whole:
            best = Match(whole, first, end)
        if pause >= Break.HARD:
            break
        word = words[end].text
        if word in node.expected or word in COLOURING:
            node = node.step(word)
        elif ANY in node.expected:
            node = node.step(ANY)
        else:
            break
    return best
