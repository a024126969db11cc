"""What safe fixes did to a damaged file of a described layout, line by line, held against the whole file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from benchmarks.described.check import plan_of
from linter.fixer import fix

_WORDS = re.compile(r"[0-9]+\.[0-9]+|[^\W_]+")


def fixed(text: str, layout: str) -> str:
    """The text after its safe fixes."""
    return fix(text.encode(), plan_of(layout)).data.decode()


def harm(whole: str, damaged: str, after: str) -> Iterator[str]:
    """What a fix lost or made up: words and numbers alone count.

    A line that is in the whole file and in the damaged one is to stay, as often as it is in both, and so is a word. Any
    other line of words that the fix leaves is one of the whole file or one of the damaged one.
    """
    here, there, left = _lines(whole), _lines(damaged), _lines(after)
    yield from (f"line lost: {' '.join(words)}" for words in ((here & there) - left).elements())
    yield from (f"word lost: {word}" for word in ((_words(here) & _words(there)) - _words(left)).elements())
    yield from (f"made up: {' '.join(words)}" for words in left if words not in here and words not in there)


def _lines(text: str) -> Counter[tuple[str, ...]]:
    lines = (tuple(map(_value, _WORDS.findall(line.casefold()))) for line in text.splitlines())
    return Counter(words for words in lines if words)


def _words(lines: Counter[tuple[str, ...]]) -> Counter[str]:
    return Counter(word for words in lines.elements() for word in words)


def _value(word: str) -> str:
    return word.rstrip("0").rstrip(".") if "." in word else word


def _without_a_line(text: str) -> str:
    lines = text.splitlines(keepends=True)
    longest = max(lines, key=lambda line: sum(map(len, _WORDS.findall(line))))
    return "".join(line for line in lines if line != longest)


def _without_a_word(text: str) -> str:
    words = list(_WORDS.finditer(text))
    last = words[len(words) // 2]
    return text[: last.start()] + text[last.end() :]


def _with_a_word(text: str) -> str:
    first = next(_WORDS.finditer(text))
    return f"{text[: first.start()]}1{text[first.start() :]}"


CONTROLS: dict[str, Callable[[str], str]] = {
    "the longest line dropped": _without_a_line,
    "a word dropped": _without_a_word,
    "a digit put in": _with_a_word,
}


def caught(whole: str, damaged: str, after: str) -> Iterator[str]:
    """The ways to break a fix that are noticed."""
    return (name for name, breaking in CONTROLS.items() if any(harm(whole, damaged, breaking(after))))
