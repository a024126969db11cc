"""An answer as words: what the candidate says in person, with offsets into the answer as it is in the file.

Code and what somebody else is quoted with count as words said, but nothing is looked for in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from linter.enums import IntEnum
from linter.evidence.asides import ASIDES, CODE, QUOTED, without_asides

HESITATION = "uh"
"""What every ``uhh``, ``um``, ``erm`` and ``hmm`` is read as."""

ENGLISH_HESITATION = r"(?:u+h+m*|u+m+|e+r+m*|h+m+|m{2,}|eh+)\Z"

Parts: TypeAlias = Callable[[str], tuple[str, ...]]
"""Takes a word in small letters apart, as one language writes it."""

_READ = 20_000
"""How many characters are read: by then an answer has been given, or it hasn't."""

_PAIRS = ('""', "“”", "„“", "„”", "«»", "''", "‘’")


_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
"""Marks that a letter bears, and scripts whose words are made of letters and marks."""
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts without blanks between words: each letter is read as a word."""


@cache
def _word(simple: bool) -> re.Pattern[str]:
    """A word, or a stretch that is blotted out, and what is between it and the next.

    In ``simple`` text all letters stand for themselves and words between blanks; that expression is quickly compiled.
    """
    word = r"[^\W_]+(?:'[^\W_]+)*+"
    if not simple:
        letter = rf"[^\W_{_UNSPACED}]"
        word = rf"{letter}+(?:[{_MARKS}]+{letter}*|'{letter}+)*+|[{_UNSPACED}][{_MARKS}]*"
    return re.compile(rf"({word}|{CODE}+|{QUOTED}+)((?:[^\w{CODE}{QUOTED}]+|_)*)")


def _written(text: str) -> list[tuple[str, str]]:
    """The words of ``text``, in small letters, each with what follows it."""
    small = _small(text)
    others: set[str] = set() if text.isascii() else set(small) - ASIDES
    simple = not any("\u0300" <= letter < "\u2000" or letter > "\u3000" for letter in others)
    return _word(simple).findall(small)


@cache
def _pause() -> re.Pattern[str]:
    return re.compile(
        r"(?P<pause>\.\.+|…)|(?P<hard>[.?!;]++(?!\w)|\n[ \t]*(?=[\n>*#\d•-]))|(?P<soft>[,:()\n–—]|-(?=\s))"
    )


@cache
def _hesitation() -> re.Pattern[str]:
    return re.compile(ENGLISH_HESITATION)


_APOSTROPHES = "’‘ʼ´"
_CONTRACTED = {
    "n't": "not", "m": "am", "ve": "have", "re": "are", "d": "would", "ll": "will", "s": "is",
}  # fmt: skip
_IRREGULAR = {
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "ain't": "am not",
    "dont": "do not", "didnt": "did not", "doesnt": "does not", "havent": "have not", "hasnt": "has not",
    "isnt": "is not", "wasnt": "was not", "couldnt": "could not", "wouldnt": "would not", "im": "i am", "ive": "i have",
    "dunno": "do not know", "thats": "that is", "gotta": "got to", "nope": "no", "nah": "no", "alot": "a lot",
    "idk": "i do not know", "idc": "i do not care", "kinda": "kind of", "sorta": "sort of", "lemme": "let me",
    "smth": "something", "sth": "something", "w": "with", "exp": "experience", "cuz": "because", "bc": "because",
    "aint": "am not", "whats": "what is", "cos": "because", "hadnt": "had not",
    "n't": "not", "nothin": "nothing", "nothin'": "nothing", "anythin": "anything", "thx": "thanks",
    "donno": "do not know", "let's": "let us", "sry": "sorry", "pls": "please", "ur": "your", "plz": "please",
    "knwo": "know", "konw": "know", "kno": "know", "knw": "know", "remeber": "remember", "rember": "remember",
}  # fmt: skip


_CONTRACTIONS = frozenset(" ".join((*_CONTRACTED.values(), *_IRREGULAR.values())).split())
"""The words that can be written as part of another."""


class Break(IntEnum):
    """What is before a word: nothing, a comma or the like, dots, a full stop, a question mark."""

    NONE = 0
    SOFT = 1
    PAUSE = 2
    HARD = 3
    QUESTION = 4


class Word(NamedTuple):
    """One word in small letters, contractions taken apart, with its place in the answer and what is before it."""

    text: str
    start: int
    end: int
    before: Break


class Speech(NamedTuple):
    """The words of an answer; ``size`` counts them as they are written, ``hidden`` those of them in code or quotations.

    ``end`` is what the last one is followed by.
    """

    words: list[Word]
    size: int
    hidden: int
    end: Break


def speech(answer: str, parts: Parts | None = None) -> Speech:
    """Read ``answer``, with or without its surrounding quotes. Linear in its length; never raises."""
    parts = parts or _english
    start, end = spoken(answer)
    text = answer[start : min(end, start + _READ)]
    masked = without_asides(text)
    hidden = len(text.split()) - len(masked.split()) if masked is not text else 0
    found = _written(masked)
    if not found:
        return Speech([], hidden, hidden, _break(masked, ""))
    words: list[Word] = []
    at = start + _small(masked).index(found[0][0])
    gap, pause = "", Break.HARD
    for word, following in found:
        if gap:
            pause = _NONE if gap == " " else _break(gap, word[0])
        end = at + len(word)
        for part in parts(word):
            words.append(Word(part, at, end, pause))
            pause = _NONE
        at = end + len(following)
        gap = following
    return Speech(words, hidden + len(found), hidden, _break(gap, ""))


_NONE = Break.NONE


@lru_cache(1000)
def _break(gap: str, following: str) -> Break:
    """How deep the gap between two words is; ``following`` is what the second begins with."""
    pause = _NONE
    for found in _pause().finditer(gap + following):
        kind = found.lastgroup
        if kind == "hard":
            pause = Break.QUESTION if "?" in found[0] else max(pause, Break.HARD)
        else:
            pause = max(pause, Break.PAUSE if kind == "pause" else Break.SOFT)
    return pause


def tokens(phrase: str, parts: Parts | None = None) -> list[str]:
    """The words of a phrase as those of an answer are read, contractions taken apart."""
    parts = parts or _english
    return [part for word, _ in _written(phrase) if word[0] not in ASIDES for part in parts(word)]


def hint(phrase: str) -> str:
    """The longest word of a phrase that is written one way only, in small letters; empty where there is none."""
    return max(
        (word for word, _ in _written(phrase) if parts(word) == (word,) and word not in _CONTRACTIONS),
        key=len,
        default="",
    )


def bag(words: str) -> frozenset[str]:
    """The words of a blank-separated list, to look others up in."""
    return frozenset(words.split())


def spoken(answer: str) -> tuple[int, int]:
    """Where the answer is without the quotes and the blanks around it."""
    start = len(answer) - len(answer.lstrip())
    end = max(start, len(answer.rstrip()))
    if end - start > 1 and answer[start] + answer[end - 1] in _PAIRS:
        return start + 1, end - 1
    return start, end


def _small(text: str) -> str:
    """Small letters and straight apostrophes, without a change of length."""
    if text.isascii():
        return text.lower()
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "'")
    return text.replace("İ", "I").lower()


@lru_cache(10_000)
def parts(word: str) -> tuple[str, ...]:
    """Take a word in small letters apart; ``don't``, ``dont`` and ``do not`` give the same words."""
    if not word.isascii():
        if word[0] in ASIDES:
            return (word[0],)
        word = normalize("NFC", word).casefold()
    if word in _IRREGULAR:
        return tuple(_IRREGULAR[word].split())
    if word[0] in "uehm" and _hesitation().match(word):
        return (HESITATION,)
    if "'" in word:
        stem, _, ending = word.rpartition("'")
        if stem.endswith("n") and ending == "t":
            stem, ending = stem[:-1], "n't"
        if stem and ending in _CONTRACTED:
            return (*_IRREGULAR.get(stem, stem).split(), _CONTRACTED[ending])
    return (word,)


_english = parts


def spelling(hesitation: str, spellings: Mapping[str, str], elided: Mapping[str, str]) -> Parts:
    """How a language takes its words apart; ``Grammar`` says what the three are."""
    hesitates = re.compile(hesitation).match

    @lru_cache(10_000)
    def taken_apart(word: str) -> tuple[str, ...]:
        if not word.isascii():
            if word[0] in ASIDES:
                return (word[0],)
            word = normalize("NFC", word).casefold()
        if word in spellings:
            return tuple(spellings[word].split())
        if hesitates(word):
            return (HESITATION,)
        if "'" in word:
            short, _, rest = word.partition("'")
            if rest:
                return (elided.get(short, short), *taken_apart(rest))
        return (word,)

    return taken_apart
