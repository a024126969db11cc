"""The wording sign: whether an answer reads as a non-answer, as an answer, or as a farewell.

What speaks of not knowing is weighed against what is said besides: one "I don't know" makes a non-answer of a few empty
sentences, but not of two hundred fluent words.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.evidence.guard import may_speak_against, may_speak_for
from linter.evidence.lexicon import ENGLISH, WEIGHTS, Lexicon
from linter.evidence.reading import CUES, HEDGES, SHORT, Reading
from linter.evidence.sign import Sign

_SUBSTANCE = 2
"""How many words that carry something may be said beside any cue."""
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
_IDLE_TALK = 0.2
"""What it adds to the weight of the cues that a longer answer is no more than that."""
_LONG = 600
"""An answer of more characters isn't made a non-answer by hesitation alone."""
_FLUENT = 60
"""How many words speak against a flag with all their weight."""


class Wording(NamedTuple):
    """What the wording of an answer says about the flag."""

    sign: Sign
    plain: bool
    """The whole answer is a don't-know of at most 15 words, or a farewell."""
    cues: tuple[tuple[int, int], ...]
    """What decided it, as offsets into the answer in code points, from left to right."""
    weight: float
    """How strongly the sign speaks, from 0 (silent) to 1."""


_SILENT = Wording(Sign.SILENT, False, (), 0.0)


def read(answer: str, lexicon: Lexicon = ENGLISH) -> Wording:
    """Judge ``answer``, the body with or without the quotes around it. Linear in its length; never raises."""
    wording = _read(answer, lexicon)
    for other in lexicon.others:
        if wording.sign is Sign.FOR:
            break
        doubt = _read(answer, other)
        wording = doubt if doubt.sign is Sign.FOR else wording
    return wording


def _read(answer: str, lexicon: Lexicon) -> Wording:
    reading = Reading(answer, lexicon)
    if not reading.words:
        return Wording(Sign.FOR, False, (), 0.5) if answer.strip(" \t\r\n\"'“”") else _SILENT
    if may_speak_against(answer, lexicon, plain=True) and reading.is_farewell:
        return Wording(Sign.AGAINST, True, _spans(reading, "closing"), 1.0)
    strength = _strength(answer, reading)
    allowed = _SUBSTANCE + _SUBSTANCE_A_CUE * strength
    if strength >= 1 and reading.substance <= allowed and may_speak_for(answer, lexicon):
        plain = reading.doubts and reading.size <= SHORT and not reading.substance and reading.topics <= _PLAIN_TOPICS
        plain = plain and may_speak_for(answer, lexicon, plain=True)
        weight = min(1.0, strength / (1 + reading.substance / _SUBSTANCE))
        return Wording(Sign.FOR, plain, _spans(reading, *CUES) or _spans(reading, *HEDGES), weight)
    if reading.size >= SHORT and _answers(reading):
        return Wording(Sign.AGAINST, False, (), min(1.0, reading.size / _FLUENT))
    return _SILENT


def _answers(reading: Reading) -> bool:
    """Whether it is said without doubt, hardly a filler, and about something."""
    fillers = sum(match.group == "filler" for match in reading.hedges)
    return not reading.cues and fillers < 2 and reading.covered and reading.topics > _IDLE / 2 * reading.size


def _strength(answer: str, reading: Reading) -> float:
    """Add up what the cues weigh, and what it weighs that there is little else."""
    counted = reading.cues if len(answer) > _LONG else [*reading.cues, *reading.hedges]
    strength = sum(WEIGHTS[match.group] for match in counted)
    if not reading.covered:
        return 0.0
    if reading.doubts:
        return strength
    if reading.substance <= _SUBSTANCE and reading.hesitates:
        strength += 1
    if reading.size > _BRIEF and reading.topics <= _IDLE * reading.size:
        strength += _IDLE_TALK
    elif counted and 3 < reading.size <= _BRIEF and reading.topics <= 1:
        strength += _EMPTY
    return strength


def _spans(reading: Reading, *groups: str) -> tuple[tuple[int, int], ...]:
    words = reading.words
    return tuple(
        (words[match.first].start, words[match.end - 1].end) for match in reading.matches if match.group in groups
    )
