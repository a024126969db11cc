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

    __slots__ = ("_open", "expected", "followed", "group")

    def __init__(self, threads: Iterable[_Thread]) -> None:
        self.group = ""
        self._open: list[_Thread] = []
        self.followed: dict[str, _Node] = {}
        for group, terms, met in threads:
            for index in range(met, len(terms)):
                self._open.append((group, terms, index))
                if not terms[index][1]:
                    break
            else:
                self.group = self.group or group
        self.expected = frozenset().union(*(terms[index][0] for _, terms, index in self._open))

    def step(self, word: str) -> _Node | None:
        """Follow a word, ``None`` where none goes on with it; one that only colours a phrase may be skipped."""
        node = self.followed.get(word)
        if node is None:
            if word not in self.expected and word not in COLOURING:
                if ANY not in self.expected:
                    return None
                word = ANY
            wanted = {word, ANY}
            threads = [(group, terms, met + 1) for group, terms, met in self._open if wanted & terms[met][0]]
            staying = [thread for thread in self._open if thread[2]] if word in COLOURING else []
            node = self.followed[word] = _Node([*threads, *staying])
        return node

    @property
    def paused(self) -> str:
        """The group of the phrase that a pause here would make whole."""
        after = self.step(PAUSE) if PAUSE in self.expected else None
        return after.group if after is not None else ""


class Phrases:
    """Phrases by group, ready to be looked for.

    ``added`` are don't-knows, word by word and not in the notation; what holds an ``ignored`` one is not reported.
    """

    def __init__(
        self,
        groups: Mapping[str, Iterable[str]],
        added: Iterable[Sequence[str]] = (),
        ignored: Iterable[Sequence[str]] = (),
    ) -> None:
        written = [(group, phrase, terms) for group in groups for phrase in groups[group] for terms in _read(phrase)]
        plain = [("dont-know", tuple((frozenset([word]), False) for word in words), 0) for words in added]
        self._root = _Node([*((group, terms, 0) for group, _, terms in written), *plain])
        self._speaker = _Node((group, terms, 1) for group, phrase, terms in written if phrase.startswith("i "))
        self._ignored = [_bare(words) for words in ignored]

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Find the longest phrase at each place, from left to right, without overlaps. Linear in ``words``."""
        root, speaker = self._root, self._speaker
        starts, continues = root.expected, speaker.expected
        resume = 0
        for index, word in enumerate(words):
            if index < resume:
                continue
            text = word.text
            match = _longest(root.step(text), words, index) if text in starts else None
            if match is None and text in continues and begins_clause(words, index):
                match = _longest(speaker.step(text), words, index)
            if match is not None:
                resume = match.end
                if not self._ignored or not self._is_ignored([word.text for word in words[index:resume]]):
                    yield match

    def _is_ignored(self, match: Sequence[str]) -> bool:
        words = _bare(match)
        return any(
            words[at : at + len(ignored)] == ignored
            for ignored in self._ignored
            for at in range(len(words) - len(ignored) + 1)
        )


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only colour them, unless they are nothing else."""
    return [word for word in words if word not in COLOURING] or list(words)


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


def _longest(node: _Node | None, words: Sequence[Word], first: int) -> Match | None:
    best = None
    end = first + 1
    size = len(words)
    while node is not None and end <= first + _LONGEST:
        text, _, _, pause = words[end] if end < size else _END
        whole = node.group or (pause and node.paused)
        if whole:
            best = Match(whole, first, end)
        if pause >= _HARD:
            break
        node = node.followed.get(text) or node.step(text)
        end += 1
    return best


_END = Word("", 0, 0, Break.HARD)
_HARD = Break.HARD
