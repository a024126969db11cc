"""Phrases, and where they are among words.

The notation of a phrase is words between blanks; ``a|b`` is one word or the other, ``word?`` (``a|b?``) may be left
out, ``*`` is up to three words of any kind, a dot (``i pass .``) is a pause or the end. One that begins with ``i`` is
about the speaker: he says so, or leaves it out where a clause begins (``Not sure.``), whereas ``you are not sure`` is
none; with ``i!`` he has to say so. Other languages have their own pronoun there, or none where the verb says who is
meant. Contractions are spelt out (``do not``), and any hesitation is ``uh``. Words that only colour a phrase are
skipped in it: ``really``, ``honestly``, ``uh``.

All phrases are followed at once, by an automaton of which only what the answers at hand call for is ever built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from linter.evidence.english.grammar import GRAMMAR as ENGLISH
from linter.evidence.grammar import Grammar
from linter.evidence.words import Break, Word, tokens

_Term: TypeAlias = tuple[frozenset[str], bool]
"""The words that may be at one place of a phrase, and whether it may be empty."""
_Thread: TypeAlias = tuple[str, tuple[_Term, ...], int]
"""The group of a phrase, its terms, and how many of them have been met."""

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

    __slots__ = ("_colouring", "_open", "expected", "followed", "group")

    def __init__(self, threads: Iterable[_Thread], colouring: frozenset[str]) -> None:
        self.group = ""
        self._colouring = colouring
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
            colours = word in self._colouring
            if word not in self.expected and not colours:
                if ANY not in self.expected:
                    return None
                if (node := self.followed.get(ANY)) is not None:
                    return node
                word = ANY
            wanted = {word, ANY}
            threads = [(group, terms, met + 1) for group, terms, met in self._open if wanted & terms[met][0]]
            staying = [thread for thread in self._open if thread[2]] if colours else []
            node = self.followed[word] = _Node([*threads, *staying], self._colouring)
        return node

    @property
    def paused(self) -> str:
        """The group of the phrase that a pause here would make whole."""
        after = self.step(PAUSE) if PAUSE in self.expected else None
        return after.group if after is not None else ""


class _Beginnings:
    """Phrases by the words that can be first in them; taken apart when one of these is said."""

    def __init__(self, colouring: frozenset[str]) -> None:
        self._colouring = colouring
        self._phrases: dict[str, list[tuple[str, str]]] = {}
        self._nodes: dict[str, _Node | None] = {}

    def add(self, group: str, phrase: str) -> None:
        for term in phrase.split():
            for word in term.rstrip("?!").split("|"):
                self._phrases.setdefault(word, []).append((group, phrase))
            if not term.endswith("?"):
                break

    def follow(self, word: str) -> _Node | None:
        """What is open after ``word``; ``None`` where no phrase begins with it."""
        if word not in self._phrases:
            return None
        node = self._nodes.get(word)
        if node is None:
            begun = _Node(((group, _read(phrase), 0) for group, phrase in self._phrases[word]), self._colouring)
            node = self._nodes[word] = begun.step(word)
        return node


class Phrases:
    """Phrases by group, ready to be looked for; what holds an ``ignored`` one, given word by word, is not reported."""

    def __init__(
        self,
        groups: Mapping[str, Iterable[str]],
        ignored: Iterable[Sequence[str]] = (),
        grammar: Grammar = ENGLISH,
    ) -> None:
        self._grammar = grammar
        self._any = _Beginnings(grammar.colouring)
        self._speaker = _Beginnings(grammar.colouring)
        said = f"{grammar.speaker} "
        for group, phrases in groups.items():
            for phrase in phrases:
                if phrase.startswith(said):
                    self._speaker.add(group, phrase.removeprefix(said))
                else:
                    self._any.add(group, phrase)
        self._ignored = [self._bare(words) for words in ignored]

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Find the longest phrase at each place, from left to right, without overlaps. Linear in ``words``."""
        resume = 0
        for index, word in enumerate(words):
            if index < resume:
                continue
            match = self._at(words, index, word.text)
            if match is not None:
                resume = match.end
                if not self._is_ignored(words[index:resume]):
                    yield match

    def ignores(self, words: Sequence[Word]) -> bool:
        """Whether something ignored is among ``words``."""
        return self._is_ignored(words)

    def _at(self, words: Sequence[Word], index: int, text: str) -> Match | None:
        """The longest phrase that begins with the word at ``index``, which is ``text``."""
        best = _longest(self._any.follow(text), words, index)
        grammar = self._grammar
        if text == grammar.speaker:
            at = index + 1
            while at < min(len(words), index + _LONGEST) and words[at].before < _HARD:
                match = _longest(self._speaker.follow(words[at].text), words, at)
                if match is not None and (best is None or match.end >= best.end):
                    best = Match(match.group, index, match.end)
                if words[at].text not in grammar.colouring:
                    break
                at += 1
        elif best is None and (node := self._speaker.follow(text)) is not None and begins_clause(words, index, grammar):
            best = _longest(node, words, index)
        return best

    def _is_ignored(self, match: Sequence[Word]) -> bool:
        words = self._bare([word.text for word in match]) if self._ignored else []
        return any(
            words[at : at + len(ignored)] == ignored
            for ignored in self._ignored
            for at in range(len(words) - len(ignored) + 1)
        )

    def _bare(self, words: Sequence[str]) -> list[str]:
        """The words without those that only colour them, unless they are nothing else."""
        return [word for word in words if word not in self._grammar.colouring] or list(words)


def as_said(phrase: str, grammar: Grammar = ENGLISH) -> str:
    """The notation of a phrase that is to be met as somebody wrote it: nothing in it is left out or means more."""
    first, *others = tokens(phrase, grammar.parts)
    return " ".join([f"{first}!" if first == grammar.speaker else first, *others])


def begins_clause(words: Sequence[Word], index: int, grammar: Grammar) -> bool:
    """Whether nothing but an interjection or a colouring word is between a pause and the word at ``index``."""
    for back in range(index, max(index - _SKIPPED - 1, -1), -1):
        if words[back].before or words[back - 1].text in grammar.openers:
            return True
        if words[back - 1].text not in grammar.colouring:
            return False
    return False


@cache
def _read(phrase: str) -> tuple[_Term, ...]:
    """Take the notation apart."""
    terms = phrase.replace(ANY, f"{ANY}? {ANY}? {ANY}?").split()
    return tuple((frozenset(term.rstrip("?!").split("|")), term.endswith("?")) for term in terms)


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
