"""What every line of a log begins with: a day, a clock, the name of a run. The labels come after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, WORD, Line, line_of
from linter.inference.layout.skeletons import beginnings

_TOKENS = 6
"""So many words may come before the labels."""
_USUAL, _FILES = 0.6, 0.7
"""This share of the lines of a file begins so, in this share of the files."""


def with_words(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with a mark in place of a word that most lines of a file have, and that is another one in each file."""
    found = [list(lines) for lines in files]
    for at in range(1, _TOKENS):
        words = [_usual(lines, at) for lines in found]
        known = {word for word in words if word}
        if len(known) < max(2, _USUAL * len(files)):
            continue
        head, tail = _shared(known), _shared({word[::-1] for word in known})
        if any(len(word) <= len(head) + len(tail) for word in known):
            continue
        found = [
            [_with_word(line, at, word, len(head), len(tail)) for line in lines]
            for lines, word in zip(found, words, strict=True)
        ]
    return found


def _shared(words: set[str]) -> str:
    """What all ``words`` begin with."""
    first, last = min(words), max(words)
    size = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:size]


def _usual(lines: Sequence[Line], at: int) -> str:
    """The word number ``at`` of most lines that begin with a day or a clock; empty if they differ."""
    timed = [line.text.split(" ") for line in lines if line.skeleton.startswith((DATE, CLOCK))]
    words = Counter(each[at] for each in timed if len(each) > at + 1)
    word = max(words, key=words.__getitem__, default="")
    return word if len(timed) > 2 and words[word] >= _USUAL * len(lines) else ""


def _with_word(line: Line, at: int, word: str, head: int, tail: int) -> Line:
    words = line.text.split(" ")
    if not word or len(words) <= at or words[at] != word or WORD in line.skeleton:
        return line
    value = word[head : len(word) - tail]
    words[at] = f"{word[:head]}{WORD}{word[len(word) - tail :]}"
    marked = line_of(line.number, line.blanks, " ".join(words))
    before = sum(sign in MARKS for sign in marked.skeleton[: marked.skeleton.index(WORD)])
    values = (*marked.values[:before], value, *marked.values[before:])
    return marked._replace(text=line.text, values=values, flag=line.flag)


def prefix_of(files: Sequence[Sequence[Line]]) -> str:
    """What most lines of nearly all files begin with, if labels come after it; empty if there is no such thing."""
    begun = Counter(prefix for lines in files if (prefix := _prefix(lines)))
    prefix, count = begun.most_common(1)[0] if begun else ("", 0)
    if count < _FILES * len(files) or NAME in prefix:
        return ""
    begin = [line.skeleton for line in chain.from_iterable(files) if line.skeleton.startswith(prefix)]
    if 2 * sum(skeleton.startswith(prefix + NAME) for skeleton in begin) > len(begin):
        return ""  # a speaker is no part of it
    support: Counter[str] = Counter()
    for lines in files:
        rests = chain.from_iterable(beginnings(without(line, prefix)) for line in lines if prefix in line.skeleton)
        support.update({anchor.skeleton for anchor in rests if not anchor.whole})
    labels = {label for label, count in support.items() if count >= _FILES * len(files)}
    return (
        prefix
        if sum(not any(other != each and each.startswith(other) for other in labels) for each in labels) > 1
        else ""
    )


def _prefix(lines: Sequence[Line]) -> str:
    """The words that most ``lines`` begin with."""
    prefix = ""
    for _ in range(_TOKENS):
        begun = [line.skeleton[len(prefix) :] for line in lines if line.skeleton.startswith(prefix)]
        words = Counter(each[: each.index(" ") + 1] for each in begun if " " in each)
        word, count = words.most_common(1)[0] if words else ("", 0)
        if count < _USUAL * len(lines):
            break
        prefix += word
    return prefix if prefix.startswith((DATE, CLOCK)) else ""


def without(line: Line, prefix: str) -> Line:
    """``line`` without the ``prefix`` of its skeleton."""
    return line._replace(skeleton=line.skeleton.removeprefix(prefix))
