"""Where a label may begin on a line, and whether a line may begin nearly with one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.label_forms import Form
from linter.layouts.words import MOST, fold, tolerance, word_cost

_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?[ \t]*(?:-[ \t]+)?"
_MARKUP = expression(
    rf"(?P<clock>\s*{_CLOCK})?(?:\s*\d{{1,2}}[.)]\s+(?=\D))?(?:<[A-Za-z]{{1,6}}>)*[\s*_#>|`\"'“«\[({{<【［「〔（•+\\–—-]*"
)
"""What people and programs put before a label: a clock, the number of an item, Markdown, quotes, brackets."""
_SHORT = 3
"""What may be written for a word of fewer letters, only its label knows."""
Beginning: TypeAlias = tuple[frozenset[str], int, int]
"""The letters of a word, how far from its beginning they are at most, and how many of them may be wrong."""


def beginnings(forms: Iterable[Form], is_led: bool = False) -> tuple[Beginning, ...]:
    """What a line nearly begins with that is written in one of ``forms``; nothing where it may be anything.

    It ``is_led`` where marks of the label are before its first word: else a word of one letter is right there.
    """
    firsts = {form.letters[0][1] if form.letters else "" for form in forms}
    reach = {word: len(word) + (MOST if is_led or len(word) > 1 else 0) for word in firsts}
    return () if "" in firsts else tuple((frozenset(fold(word)), reach[word], tolerance(word)) for word in firsts)


def may_begin(line: str, words: Iterable[Beginning]) -> bool:
    """Whether a line may nearly begin with one of some words, after its markup; true where there are none.

    Each letter of a word that is not near the beginning takes a step.
    """
    if not words or not line.isascii():
        return True
    folded = line.lower()
    for at, _, _ in starts_of(line):
        for letters, reach, most in words:
            if len(letters.difference(folded[at : at + reach])) <= most:
                return True
    return False


def begins_with(line: str, form: Form) -> bool:
    """Whether a line nearly begins with a label in one form, after its markup; of short words, any will do."""
    for at, _, _ in starts_of(line):
        match = form.expression.match(line, at)
        if match is not None and all(
            len(word) < _SHORT or word_cost(match[group], word) is not None for group, word in form.letters
        ):
            return True
    return False


@lru_cache(64)
def starts_of(line: str) -> list[tuple[int, float, bool]]:
    """Where the letters of a label may begin, what that costs, and whether what is before them is markup alone."""
    starts = [(0, 0.0, True)]
    blanks = len(line) - len(line.lstrip())
    if blanks:
        starts.append((blanks, costs.INDENT, True))
    markup = _MARKUP.match(line)
    if markup is not None and markup.end() > blanks:
        starts.append((markup.end(), costs.MARKUP, markup["clock"] is None))
    return starts
