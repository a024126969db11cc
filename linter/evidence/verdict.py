"""What the phrases of an answer say: how strongly that there is no answer, and whether it is little else.

What speaks of not knowing is weighed against what else is said: one "I don't know" makes a non-answer of a few empty
sentences, but not of two hundred fluent words.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.evidence.guard import may_speak_for
from linter.evidence.lexicon import ENGLISH, WEIGHTS, Lexicon
from linter.evidence.phrases import Match
from linter.evidence.reading import SHORT, Reading

_SUBSTANCE = 2
"""How many words that carry something may be said beside any cue."""
_SPARE = 0
"""How many in a language of which fewer are known that carry nothing, and fewer idioms."""
_SUBSTANCE_A_CUE = 2
"""How many more for each cue."""
_PLAIN_TOPICS = 3
"""How many may be named in a plain don't-know: what it is that isn't known."""
_BRIEF = 20
"""How many words a brief answer may have."""
_EMPTY = 0.6
"""What it adds to the weight of the cues that a brief answer is about nothing."""
_IDLE = 0.115
"""What share of the words carries something in idle talk, at most."""
_EMPTY_TALK = 0.05
"""What share of them does so in talk that is an evasion by itself."""
_THIN = 0.2
"""What share of them does so in a brief answer about hardly anything."""
_THIN_TALK = 0.15
"""What share of them does so where nothing but hesitation and vague words says that it is brief for want of more."""
_THIN_FROM = 10
"""How many words it takes to tell."""
_CURT = 7
"""How many words a denial may have that says what it denies."""
_IDLE_TALK = 0.2
"""What it adds to the weight of the cues that a longer answer is no more than that."""
_VAGUE = 2 * WEIGHTS["vague"]
"""What vague phrases weigh at least where they alone make a brief answer empty: one is in many a plain answer."""
_LONG = 600
"""An answer of more characters isn't made a non-answer by hesitation alone."""


class Verdict(NamedTuple):
    """What the phrases say, before the other words are heard."""

    strength: float
    doubted: bool
    """Whether they make a non-answer of it."""
    plain: bool
    """Whether the whole answer is a don't-know of at most 15 words."""
    weight: float
    """How strongly they say so, from 0 to 1."""


def verdict(answer: str, reading: Reading, lexicon: Lexicon) -> Verdict:
    """Weigh the phrases of ``answer``."""
    strength = _strength(answer, reading)
    spare = _SUBSTANCE if lexicon.language == ENGLISH.language or not lexicon.common else _SPARE
    allowed = spare + _SUBSTANCE_A_CUE * strength
    doubted = strength >= 1 and reading.substance <= allowed
    told = doubted and not reading.recovers
    plain = told and (reading.doubts or reading.pictures or reading.declines) and _is_plain(answer, reading, lexicon)
    return Verdict(strength, doubted, plain, min(1.0, strength / (1 + reading.substance / _SUBSTANCE)))


def _is_plain(answer: str, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether nothing else is said, but for the name of what isn't known."""
    brief = reading.size <= SHORT and may_speak_for(answer, lexicon, plain=True)
    return brief and not reading.substance and reading.topics <= _PLAIN_TOPICS


def _strength(answer: str, reading: Reading) -> float:
    """Add up what the cues weigh, and what it weighs that there is little else."""
    counted = reading.cues if len(answer) > _LONG else [*reading.cues, *reading.hedges]
    strength = sum(WEIGHTS[match.group] for match in counted)
    if not reading.covered:
        return 0.0
    hedged = any(_is_a_sign(match, reading) for match in counted) and (
        strength >= _VAGUE or any(match.group != "vague" for match in counted)
    )
    return strength if reading.doubts else strength + _emptiness(reading, hedged)


def _is_a_sign(match: Match, reading: Reading) -> bool:
    """Whether it says something of the answer: not an apology that something follows."""
    return match.group != "apology" or match.end >= len(reading.words) - 1


def _emptiness(reading: Reading, hedged: bool) -> float:
    """What it weighs that hardly anything is said."""
    size, topics = reading.size, reading.topics
    weight = 1.0 if reading.hesitates and reading.substance <= _SUBSTANCE else 0.0
    if not reading.lexicon.hears_evasions or reading.supposes:
        return weight
    if size > _BRIEF and topics <= _IDLE * size:
        return weight + (1.0 if hedged and topics <= _EMPTY_TALK * size and not reading.asks else _IDLE_TALK)
    if hedged and size <= _BRIEF and (size > 3 or reading.denies or reading.cues) and topics <= _few(reading):
        return weight + _EMPTY
    return weight


def _few(reading: Reading) -> float:
    """How many words may carry something in a brief answer about hardly anything.

    One where somebody only hesitates, and none in the shortest denials, which are answers where they have an object:
    ``I can't on Mondays``.
    """
    if not reading.cues and all(match.group == "filler" for match in reading.hedges):
        return 1
    if reading.lexicon.language != ENGLISH.language:
        return 2 if reading.pictures else int(not reading.asks)
    if reading.size < _THIN_FROM:
        return 0 if reading.denies_only and reading.size <= _CURT else 1
    if reading.denies_only:
        return 1
    evades = reading.pictures or any(match.group == "dodge" for match in reading.hedges)
    return max(1, (_THIN if evades else _THIN_TALK) * reading.size)
