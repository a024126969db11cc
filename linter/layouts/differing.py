"""In what two texts differ, whatever words they share: what is the same difference in many places is a habit."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple

_WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_NUMBER = re.compile(r"\d+")


class _Parts(NamedTuple):
    """A text around its words."""

    before: str
    words: str
    after: str


@lru_cache(1024)
def changed(found: str, expected: str) -> Hashable:
    """The difference of two texts: of the signs before their words, of the words, of the signs after them."""
    here, there = _parts(found), _parts(expected)
    if here is None or there is None:
        return unlike(found, expected)
    return (
        unlike(here.before, there.before),
        _reworded(here.words, there.words),
        unlike(here.after, there.after),
    )


@lru_cache(1024)
def unlike(found: str, expected: str) -> tuple[str, str]:
    """What is left of two texts without the beginning and the end that they share."""
    start = _shared(found, expected)
    found, expected = found[start:], expected[start:]
    end = _shared(found[::-1], expected[::-1])
    return found[: len(found) - end], expected[: len(expected) - end]


def _parts(text: str) -> _Parts | None:
    match = _WORDS.search(text)
    return _Parts(text[: match.start()], match[0], text[match.end() :]) if match is not None else None


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    for count, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            return count
    return min(len(one), len(other))


def _reworded(found: str, expected: str) -> Hashable:
    """How the words of a label differ, whatever number is in them."""
    if found == expected:
        return ""
    here, there = (_NUMBER.sub("0", text) for text in (found, expected))
    if here == there:
        return "number"
    if here.casefold() == there.casefold():
        return "lower" if here.islower() else "upper" if here.isupper() else "case"
    return here, there
