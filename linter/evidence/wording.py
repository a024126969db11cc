"""The wording sign: whether an answer reads as a non-answer, as an answer, or as a farewell.

What speaks of not knowing is weighed against what else is said: one "I don't know" makes a non-answer of a few empty
sentences, but not of two hundred fluent words. Of an answer that isn't long, the leaning decides, in which all its
words are weighed together with what its phrases say.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.evidence.guard import may_speak_against, may_speak_for
from linter.evidence.language import NOT_ENGLISH, language_of
from linter.evidence.leaning import Leaning
from linter.evidence.lexicon import ENGLISH, Lexicon
from linter.evidence.reading import CUES, HEDGES, SHORT, Reading
from linter.evidence.sign import Sign
from linter.evidence.traits import traits
from linter.evidence.verdict import Verdict, verdict

_BRIEF = 20
"""How many words a brief answer may have."""
_IDLE = 0.115
"""What share of the words carries something in idle talk, at most."""
_THIN = 0.2
"""What share of them does so in a brief answer about hardly anything."""
_SCARCE = 0.09
"""What share of the words carries something in a short answer, at least."""
_LOOSE = frozenset({"dodge", "vague"})
_DOUBTFUL = 2
_DENSE = 0.25
"""An answer with so many doubts speaks for itself only where so large a share of its words carries something."""
_FLUENT = 60
"""How many words speak against a flag with all their weight."""
_LEANING = 0.15
"""How far an answer leans that is a non-answer,"""
_LEANING_UNDENIED = 0.35
"""how far one does in which no phrase says so and nothing is denied: prose of all kinds leans a little,"""
_LEANING_BRIEF = 0.3
_LEANING_UNTOLD = 0.9
"""how far one of few words does, of which each weighs more, and how far where no phrase says so either,"""
_LEANING_TOLD = 0.0
_LEANING_TOLD_BRIEF = 0.1
"""how far where the phrases alone would make a non-answer of it, and how far if it has few words."""
_FEW = 12
_POLITE = 0.4
"""How much farther where something is polite."""
_UNTOLD = 0.35
"""How much farther than the level of its language one does in which no phrase says so,"""
_UNTOLD_SCANT = 0.8
_SCANT = 5
"""and how much if it has hardly any words, of which each weighs more."""
_BELIED = -0.3
"""How far it leans the other way where it is none, though it is a plain don't-know."""
_LEANT = 60
"""How many words an answer has at most of which the leaning decides, together with the phrases."""


class Wording(NamedTuple):
    """What the wording of an answer says about the flag."""

    sign: Sign
    plain: bool
    """The whole answer is a don't-know of at most 15 words, or a farewell."""
    cues: tuple[tuple[int, int], ...]
    """What decided it, as offsets into the answer in code points, from left to right."""
    weight: float
    """How strongly the sign speaks, from 0 (silent) to 1."""


_UNENGLISH = NOT_ENGLISH | ENGLISH.foreign
_SILENT = Wording(Sign.SILENT, False, (), 0.0)


def read(answer: str, lexicon: Lexicon = ENGLISH) -> Wording:
    """Judge ``answer``, the body with or without the quotes around it. Linear in its length; never raises.

    An answer that is clearly in another language is read with the lexicon of that one.
    """
    reading = Reading(answer, lexicon)
    own = _own(answer, reading, lexicon)
    if own is lexicon:
        wording = _judge(answer, reading, lexicon)
    else:
        wording = _judge(answer, Reading(answer, own), own)
        if wording.sign is Sign.AGAINST and reading.cues:
            wording = _SILENT
    for other in lexicon.others:
        if wording.sign is Sign.FOR:
            break
        doubt = _judge(answer, Reading(answer, other), other)
        wording = doubt if doubt.sign is Sign.FOR else wording
    return wording


def _own(answer: str, reading: Reading, lexicon: Lexicon) -> Lexicon:
    """The lexicon of the language that an answer is in, where ``lexicon`` doesn't cover it."""
    if not lexicon.common or not reading.words or reading.covered:
        return lexicon
    if lexicon.language == ENGLISH.language and _UNENGLISH.isdisjoint(word.text for word in reading.words):
        return lexicon  # "add a host to a port" has no word that is not Portuguese too
    return lexicon.of(language_of(answer, lead=1) or lexicon.language)


def _judge(answer: str, reading: Reading, lexicon: Lexicon) -> Wording:
    if not reading.words:
        return Wording(Sign.FOR, False, (), 0.5) if answer.strip(" \t\r\n\"'“”") else _SILENT
    if may_speak_against(answer, lexicon, plain=True) and reading.is_farewell:
        return Wording(Sign.AGAINST, True, _spans(reading, "closing"), 1.0)
    told = verdict(answer, reading, lexicon)
    possible = may_speak_for(answer, lexicon)
    lean = reading.lean(traits(reading, told)) if possible and reading.size <= _LEANT else None
    if possible and _is_for(told, lean, reading):
        cues = _spans(reading, *CUES) or _spans(reading, *HEDGES)
        if told.doubted or lean is None:
            return Wording(Sign.FOR, told.plain, cues, told.weight)
        reason = (reading.words[lean.first].start, reading.words[lean.end - 1].end)
        return Wording(Sign.FOR, told.plain, (reason,), min(1.0, lean.weight))
    unsure = (told.doubted and reading.denies) or (lean is not None and lean.weight > _LEANING)
    if reading.size >= SHORT and _answers(reading) and not unsure:
        return Wording(Sign.AGAINST, False, (), min(1.0, reading.size / _FLUENT))
    return _SILENT


def _is_for(told: Verdict, lean: Leaning | None, reading: Reading) -> bool:
    """Whether it is a non-answer; a team's own phrases are not doubted."""
    said = told.doubted and not reading.recovers
    if lean is None or (said and reading.lexicon.changes.extend):
        return said
    level = reading.lexicon.level
    if told.plain:
        return lean.weight > (_BELIED if level is None else 0.0)
    least = _least(said, reading) if level is None else level + _farther(reading)
    return (said or not reading.claims) and lean.weight > least + (_POLITE if reading.polite else 0.0)


def _farther(reading: Reading) -> float:
    """How much farther than the level of its language an answer has to lean."""
    if _tells(reading):
        return 0.0
    return _UNTOLD_SCANT if reading.size <= _SCANT else _UNTOLD


def _tells(reading: Reading) -> bool:
    """Whether some phrase speaks of not knowing, however softly."""
    return bool(reading.cues) or any(match.group != "filler" for match in reading.hedges)


def _least(said: bool, reading: Reading) -> float:
    """How far an answer has to lean; ``said`` is whether its phrases alone would make a non-answer of it."""
    brief = reading.size <= _FEW
    if said:
        least = _LEANING_TOLD_BRIEF if brief else _LEANING_TOLD
    else:
        tells = _tells(reading)
        if brief:
            least = _LEANING_BRIEF if tells else _LEANING_UNTOLD
        else:
            least = _LEANING if tells or reading.denies else _LEANING_UNDENIED
    return least


def _answers(reading: Reading) -> bool:
    """Whether it is said without doubt, hardly a filler, and about something."""
    doubted = any(match.group != "picture" for match in reading.cues)
    if doubted or not reading.covered or not reading.substance:
        return False
    if (
        not reading.supposes
        and reading.size <= _BRIEF
        and reading.topics <= _THIN * reading.size
        and _is_loose(reading)
    ):
        return False
    groups = [match.group for match in reading.hedges if match.group not in _LOOSE]
    if groups.count("filler") >= _DOUBTFUL or (len(groups) >= _DOUBTFUL and reading.topics < _DENSE * reading.size):
        return False
    return reading.topics >= max(2, _IDLE / 2 * reading.size) and reading.topics >= min(3, _SCARCE * reading.size)


def _is_loose(reading: Reading) -> bool:
    """Whether something denied or vague is in it."""
    return reading.denies or any(match.group in _LOOSE for match in reading.hedges)


def _spans(reading: Reading, *groups: str) -> tuple[tuple[int, int], ...]:
    words = reading.words
    return tuple(
        (words[match.first].start, words[match.end - 1].end) for match in reading.matches if match.group in groups
    )
