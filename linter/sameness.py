"""When two texts are the same: whatever of Unicode's forms, letters of whatever case, spaced however."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from linter.finding import Edit, Span

MARKS = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57"
    "\u0dca\u0dcf\u0ddf\u102e\u1161-\u1175\u11a8-\u11c2\u1b35\u3099\u309a\U000110ba\U00011127\U0001133e\U00011357"
    "\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
"""Each character that may be one with the character before it, as a class of expressions."""

_MOST = 30
"""How many marks are put on one character at most, as in Unicode's stream-safe text: ordering them is quadratic."""


@cache
def _each_mark() -> frozenset[str]:
    spans = (found.groups() for found in re.finditer("(.)-(.)|(.)", MARKS))
    return frozenset(
        chr(code) for first, last, alone in spans for code in range(ord(alone or first), ord(alone or last) + 1)
    )


@cache
def _letters() -> re.Pattern[str]:
    """A character and the marks on it; compiled for those who have any."""
    return re.compile(f"[^{MARKS}\r\n]?[{MARKS}]{{1,{_MOST}}}")


def _runs(text: str, marks: frozenset[str]) -> Iterator[Span]:
    """Where ``marks`` are that follow each other. To look for one character after the other is fastest by far."""
    places: list[int] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    start = end = -1
    for at in places:
        if at != end or end - start == _MOST:
            if end > start:
                yield start, end
            start = at
        end = at + 1
    if end > start:
        yield start, end


def composed(text: str) -> str:
    """``text`` with each letter and its accents as one character, as far as there is one (NFC)."""
    if text.isascii() or _is_composed(text):
        return text
    return _letters().sub(lambda match: _compose(match[0]), text)


def folded(text: str) -> str:
    """What ``text`` has in common with every text that differs only in normal form, case and spacing."""
    return spaced(composed(text).casefold())


def spelt(text: str) -> str:
    """The letters and digits of ``text``, whatever their case."""
    return "".join(filter(str.isalnum, text)).casefold()


def spaced(text: str) -> str:
    """``text`` with one blank between words, and none around them."""
    return " ".join(text.split())


def compositions(text: str, beyond_ascii: str, hidden: Iterable[Span] = ()) -> list[Edit]:
    """The edits that make :func:`composed` text of ``text``; each puts one character in the place of one or more.

    ``beyond_ascii`` are the characters of ``text`` that are not ASCII. What is ``hidden`` is not read: a letter and its
    accent on either side of it are one.
    """
    edits: list[Edit] = []
    marks = _each_mark().intersection(beyond_ascii)
    if not marks:
        return edits
    for places in _places(text, marks, {end: start for start, end in hidden}):
        written = "".join([text[place] for place in places])
        said = _compose(written)
        if said == written or not said or len(said) > len(places):
            continue
        start = places[0]
        for place, character in zip(places[-len(said) :], said, strict=True):
            edits.append(Edit(start, place + 1, character))
            start = place + 1
    return edits


def _places(text: str, marks: frozenset[str], hidden: dict[int, int]) -> Iterator[list[int]]:
    """The offsets of each letter and its ``marks``; ``hidden`` says where what ends at an offset starts."""
    places: list[int] = []
    for start, end in _runs(text, marks):
        last = places[-1] + 1 if places else 0
        before = start
        while before in hidden:
            before = hidden[before]
        if before < start and before == last:
            places += range(start, end)
            continue
        if places:
            yield places
        has_letter = last < before and text[before - 1] not in "\r\n"
        places = [before - 1, *range(start, end)] if has_letter else [*range(start, end)]
    if places:
        yield places


def _is_composed(text: str) -> bool:
    from unicodedata import is_normalized  # only where there are letters beyond ASCII

    return is_normalized("NFC", text)


@lru_cache(4096)
def _compose(letter: str) -> str:
    from unicodedata import normalize  # only where there are marks: it would cost every start-up

    return normalize("NFC", letter)
