"""Cheap tests, at memory speed, before the wording is read: whether it could say what would matter.

``False`` is certain, ``True`` is not. With ``plain`` the question is whether it could do so plainly: that is all that
matters where neither of the other signs agrees.
"""

from __future__ import annotations

from linter.evidence.lexicon import ENGLISH, Lexicon

REACH = 400
"""How many characters one cue can make a non-answer of."""

_LONGEST_NON_ANSWER = 2000
_LONGEST_FAREWELL = 600
_SHORTEST_ANSWER = 29
"""Fifteen words of one letter each."""


def may_speak_for(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``FOR``."""
    missing = len(answer) / REACH
    if missing <= 1 or plain:
        return missing <= 1
    if len(answer) > _LONGEST_NON_ANSWER:
        return False
    for hint in lexicon.hints:
        missing -= answer.count(hint)
        if missing <= 0:
            return True
    return False


def may_speak_against(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``AGAINST``."""
    if len(answer) >= _SHORTEST_ANSWER and not plain:
        return True
    if len(answer) > _LONGEST_FAREWELL:
        return False
    text = answer.lower()
    return any(stretch in text for stretch in lexicon.farewells)
