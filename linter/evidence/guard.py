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
    "Hmm",
    "you know",
    "sort of",
    "kind of",
    "basically",
    "whatever",
    "a thing",
)
"""What one of stands in idle talk that is no longer than :data:`REACH`."""
_SHORTEST_ANSWER = 29
"""Fifteen words of one letter each."""


def may_speak_for(answer: str, lexicon: Lexicon = ENGLISH, *, plain: bool = False) -> bool:
    """Whether the wording could say ``FOR``."""
    if plain:
        return len(answer) <= PLAIN_REACH and answer.count(" ") + answer.count("\n") <= _PLAIN_BLANKS
    if len(answer) > _LONGEST_NON_ANSWER:
        return False
    if not answer.isascii() and len(answer.encode("utf-8", "surrogatepass")) * 2 > len(answer) * 3:
        return False  # most of it is in a script that the lexicon doesn't cover
    if len(answer) <= _BRIEF:
        return True
    if answer.isupper():
        answer = answer.lower()
    missing = len(answer) / REACH
    if missing <= 1:
        for hesitation in _HESITATION:
            if hesitation in answer:
                return True
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
