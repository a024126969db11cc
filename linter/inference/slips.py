"""How near two names are that files have: whether one of them is a slip of the other."""

from __future__ import annotations

import re

from linter.layouts.words import MOST, distance, fold

_NOT_LETTERS = re.compile(r"[\W\d_]+")


def wrong_letters(one: str, other: str) -> int | None:
    """How many letters of a name may be mistyped; ``None`` where there are too many, or another digit in it.

    Where digits differ, nobody mistyped a name, it is another.
    """
    if _digits(one) != _digits(other):
        return None
    wrong = distance(_squash(one), _squash(other))
    return wrong if wrong <= MOST else None


def closest(word: str, choices: tuple[str, ...]) -> str | None:
    """The choice that ``word`` nearly spells, if any: few letters may be wrong where it is short."""
    near = [(wrong, choice) for choice in choices if (wrong := wrong_letters(word, choice)) is not None]
    wrong, choice = min(near, key=lambda each: each[0], default=(MOST, ""))
    return choice if choice and wrong * 8 <= len(_squash(choice)) * MOST else None


def _squash(words: str) -> str:
    """``words`` in lower case without anything but letters."""
    return _NOT_LETTERS.sub("", fold(words))


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
