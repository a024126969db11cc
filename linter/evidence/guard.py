"""Cheap tests, at memory speed, before the wording is read: whether it could say what would matter.

``False`` is certain, ``True`` is not. With ``plain`` the question is whether it could do so plainly: that is all that
matters where neither of the other signs agrees.
"""

from __future__ import annotations

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
"""How many characters can be a non-answer without a word of not knowing."""
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
"""One of these stands in most evasions that are no longer than :data:`REACH` and have no hint."""
_SHORTEST_ANSWER = 29
"""Fifteen words of one letter each."""


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
    if size <= REACH:
        for hesitation in _HESITATION:
            if hesitation in text:
                return True
    return len(lexicon.hint.findall(text)) * REACH >= size


def may_speak_against(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``AGAINST``."""
    if len(answer) >= _SHORTEST_ANSWER and not plain:
        return True
    if len(answer) > FAREWELL_REACH:
        return False
    return lexicon.farewell.search(answer.lower()) is not None


def _in_another_script(answer: str, lexicon: Lexicon) -> bool:
    """Whether most of it is in a script that no phrase of the lexicon is written in."""
    english = bool(lexicon.common) and not lexicon.others
    return english and len(answer.encode("utf-8", "surrogatepass")) * 2 > len(answer) * 3
