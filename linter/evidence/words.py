"""An answer as words: what the candidate says in person, with offsets into the answer as it stands in the file.

Code and what somebody else is quoted with count as words said, but nothing is looked for in them.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from linter.evidence.asides import CODE, QUOTED, without_asides

HESITATION = "uh"
"""What every ``uhh``, ``um``, ``erm`` and ``hmm`` is read as."""

_READ = 20_000
"""How many characters are read: by then an answer has been given, or it hasn't."""

_PAIRS = ('""', "“”", "„“", "„”", "«»", "''", "‘’")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"[^\W_]+(?:'[^\W_]+)*+|\ue000+|\ue001+"
        r"|(?P<pause>\.\.+|…)|(?P<hard>[.?!;]++(?!\w)|\n[ \t]*(?=[\n>*#\d•-]))|(?P<soft>[,:()\n–—]|-(?=\s))"
    )


@cache
def _hesitation() -> re.Pattern[str]:
    return re.compile(r"(?:u+h+m*|u+m+|e+r+m*|h+m+|m{2,}|eh+)\Z")


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ´", "'"))
_CONTRACTED = {
    "n't": "not", "m": "am", "ve": "have", "re": "are", "d": "would", "ll": "will", "s": "is",
}  # fmt: skip
_IRREGULAR = {
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "ain't": "am not",
    "dont": "do not", "didnt": "did not", "doesnt": "does not", "havent": "have not", "hasnt": "has not",
    "isnt": "is not", "wasnt": "was not", "couldnt": "could not", "wouldnt": "would not", "im": "i am", "ive": "i have",
    "dunno": "do not know", "thats": "that is", "gotta": "got to", "nope": "no", "nah": "no", "alot": "a lot",
    "idk": "i do not know", "idc": "i do not care", "kinda": "kind of", "sorta": "sort of", "lemme": "let me",
    "n't": "not", "nothin": "nothing", "nothin'": "nothing", "anythin": "anything", "thx": "thanks",
    "donno": "do not know",
}  # fmt: skip


class Break(IntEnum):
    """What stands before a word: nothing, a comma or the like, dots, a full stop, a question mark."""

    NONE = 0
    SOFT = 1
    PAUSE = 2
    HARD = 3
    QUESTION = 4


class Word(NamedTuple):
    """One word in small letters, contractions taken apart, with its place in the answer and what stands before it."""

    text: str
    start: int
    end: int
    before: Break


class Speech(NamedTuple):
    """The words of an answer; ``size`` counts them as they stand there, ``hidden`` those of them in code or quotations.

    ``end`` is what the last one is followed by.
    """

    words: list[Word]
    size: int
    hidden: int
    end: Break


def speech(answer: str) -> Speech:
    """Read ``answer``, with or without its surrounding quotes. Linear in its length; never raises."""
    start, end = spoken(answer)
    text = answer[start : min(end, start + _READ)]
    masked = without_asides(text)
    hidden = len(text.split()) - len(masked.split()) if masked is not text else 0
    words: list[Word] = []
    size = hidden
    pause = Break.HARD
    for found in _word().finditer(_small(masked)):
        kind = found.lastgroup
        if kind == "hard":
            pause = Break.QUESTION if "?" in found[0] else max(pause, Break.HARD)
        elif kind == "pause":
            pause = max(pause, Break.PAUSE)
        elif kind == "soft":
            pause = max(pause, Break.SOFT)
        else:
            size += 1
            for part in parts(found[0]):
                words.append(Word(part, start + found.start(), start + found.end(), pause))
                pause = Break.NONE
    return Speech(words, size, hidden, pause)


def bag(words: str) -> frozenset[str]:
    """The words of a blank-separated list, to look others up in."""
    return frozenset(words.split())


def spoken(answer: str) -> tuple[int, int]:
    """Where the answer stands without the quotes and the blanks around it."""
    start = len(answer) - len(answer.lstrip())
    end = max(start, len(answer.rstrip()))
    if end - start > 1 and answer[start] + answer[end - 1] in _PAIRS:
        return start + 1, end - 1
    return start, end


def _small(text: str) -> str:
    """Small letters and straight apostrophes, without a change of length."""
    return text.lower() if text.isascii() else text.replace("İ", "I").lower().translate(_APOSTROPHES)


def parts(word: str) -> list[str]:
    """Take a word in small letters apart; ``don't``, ``dont`` and ``do not`` give the same words."""
    if word[0] in (CODE, QUOTED):
        return [word[0]]
    if word in _IRREGULAR:
        return _IRREGULAR[word].split()
    if word[0] in "uehm" and _hesitation().match(word):
        return [HESITATION]
    if "'" in word:
        stem, _, ending = word.rpartition("'")
        if stem.endswith("n") and ending == "t":
            stem, ending = stem[:-1], "n't"
        if stem and ending in _CONTRACTED:
            return [*_IRREGULAR.get(stem, stem).split(), _CONTRACTED[ending]]
    return [word]
