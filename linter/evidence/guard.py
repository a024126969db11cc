"""Cheap tests, at memory speed, before the wording is read: whether it could say what would matter.

``False`` is certain, ``True`` is not. With ``plain`` the question is whether it could do so plainly: that is all that
matters where neither of the other signs agrees.
"""

from __future__ import annotations

import re
from functools import cache

from linter.evidence.lexicon import ENGLISH, Lexicon

REACH = 400
"""How many characters one cue can make a non-answer of."""

_LONGEST_NON_ANSWER = 1200
FAREWELL_REACH = 600
"""How many characters a farewell has at most."""
PLAIN_REACH = 200
"""How many characters fifteen words have at most, but for very long ones."""
_PLAIN_BLANKS = 20
"""Fifteen words have no more blanks between them, even where some are doubled."""
_BRIEF = 160
"""How many characters can be a non-answer, whatever they are."""
_LEANT = 340
"""How many characters can be one without a word of not knowing, where few words are long: about sixty words."""
_HESITATION = (
    "guess",
    "suppose",
    "um,",
    "uh,",
    "hmm",
    "you know",
    "sort of",
    "kind of",
    "basically",
    "whatever",
    "a thing",
    "sorry",
    "forgot",
    "unfortunately",
    "afraid",
)
"""One of these is in most evasions that are no longer than :data:`REACH` and have no hint."""
_LONG_WORDS = 6
"""How many different long words that carry something a non-answer of some length has, one more for each hint."""
_LONG_WORD_IN = 45
"""In how many characters it has one at most, where nothing hints at it and nobody hesitates."""
_SHORTEST_ANSWER = 29
"""Fifteen words of one letter each."""


@cache
def _long_word() -> re.Pattern[str]:
    return re.compile("[a-z]{6,}")


def may_speak_for(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``FOR``."""
    size = len(answer)
    if size > (PLAIN_REACH if plain else _LONGEST_NON_ANSWER):
        return False
    if not answer.isascii() and _in_another_script(answer, lexicon):
        return False
    if plain:
        return answer.count(" ") + answer.count("\n") <= _PLAIN_BLANKS
    if size <= _BRIEF:
        return True
    text = answer.lower()
    english = lexicon.language == ENGLISH.language
    hints = len(lexicon.hint.findall(text))
    hesitates = not english or any(map(text.__contains__, _HESITATION))
    if size > _LEANT and hints * REACH < size and (size > REACH or not hesitates):
        return False
    if not english or lexicon.others or not lexicon.common:
        return True  # it isn't known which of the words carry nothing
    most = _LONG_WORDS + hints if hints or hesitates else min(_LONG_WORDS, size // _LONG_WORD_IN)
    return len(set(_long_word().findall(text)) - lexicon.vague) <= most


def may_speak_against(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``AGAINST``."""
    if len(answer) >= _SHORTEST_ANSWER and not plain:
        return True
    if len(answer) > FAREWELL_REACH:
        return False
    return lexicon.farewell.search(answer.lower()) is not None


def _in_another_script(answer: str, lexicon: Lexicon) -> bool:
    """Whether most of it is in a script that no phrase of the lexicon is written in."""
    latin = bool(lexicon.common) and not lexicon.others
    return latin and len(answer.encode("utf-8", "surrogatepass")) * 2 > len(answer) * 3
