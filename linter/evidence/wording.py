"""The wording sign: whether an answer reads as a non-answer, as an answer, or as a farewell.

What speaks of not knowing is weighed against what else is said: one "I don't know" makes a non-answer of a few empty
sentences, but not of two hundred fluent words. Phrases decide together with the leaning of all the words: a phrase
counts unless they lean the other way, and where there is none they have to lean far.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.evidence.guard import may_speak_against, may_speak_for
from linter.evidence.language import NOT_ENGLISH, language_of
from linter.evidence.leaning import Leaning
from linter.evidence.lexicon import ENGLISH, WEIGHTS, Lexicon
from linter.evidence.phrases import Match
from linter.evidence.reading import CUES, HEDGES, SHORT, Reading
from linter.evidence.sign import Sign

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
_SCARCE = 0.09
"""What share of the words carries something in a short answer, at least."""
_LOOSE = frozenset({"dodge", "vague"})
_VAGUE = 2 * WEIGHTS["vague"]
"""What vague phrases weigh at least where they alone make a brief answer empty: one is in many a plain answer."""
_DOUBTFUL = 2
_DENSE = 0.25
"""An answer with so many doubts speaks for itself only where so large a share of its words carries something."""
_LONG = 600
"""An answer of more characters isn't made a non-answer by hesitation alone."""
_FLUENT = 60
"""How many words speak against a flag with all their weight."""
_LEANING = 0.1
"""How far an answer leans that is a non-answer, where something in it says so that does not suffice."""
_LEANING_TOLD = 0.5
"""How far where something is told after it: that is told in the words of not knowing too."""
_LEANING_ALONE = 0.7
"""How far where nothing does."""
_LEANING_LONG = 0.2
_LONG_FROM = 12
"""How far an answer of so many words has to lean in English, of which enough has been learnt."""
_BELIED = -0.15
"""How far it leans the other way where it is none, though a phrase says so."""
_BARE = 5
"""An answer of no more words than these is what its phrase says, and none without one."""
_FEWEST = 4
_LEANT = 40
"""How many words an answer has, at least and at most, of which the leaning decides."""


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
    strength = _strength(answer, reading)
    spare = _SUBSTANCE if lexicon.language == ENGLISH.language or not lexicon.common else _SPARE
    allowed = spare + _SUBSTANCE_A_CUE * strength
    doubted = strength >= 1 and reading.substance <= allowed
    possible = may_speak_for(answer, lexicon)
    if doubted and possible and not reading.recovers and not _is_belied(reading):
        plain = (reading.doubts or reading.pictures or reading.declines) and _is_plain(answer, reading, lexicon)
        weight = min(1.0, strength / (1 + reading.substance / _SUBSTANCE))
        return Wording(Sign.FOR, plain, _spans(reading, *CUES) or _spans(reading, *HEDGES), weight)
    lean = reading.leaning if reading.size <= _LEANT else None
    if lean is not None and possible and _leans_over(lean, reading):
        reason = (reading.words[lean.first].start, reading.words[lean.end - 1].end)
        return Wording(Sign.FOR, False, (reason,), min(1.0, lean.weight))
    unsure = (doubted and reading.denies) or (lean is not None and lean.weight > 0)
    if reading.size >= SHORT and _answers(reading) and not unsure:
        return Wording(Sign.AGAINST, False, (), min(1.0, reading.size / _FLUENT))
    return _SILENT


def _is_belied(reading: Reading) -> bool:
    """Whether the words lean away from what a phrase says; a team's own phrases are not doubted."""
    lean = reading.leaning
    own = bool(reading.lexicon.changes.extend)
    return lean is not None and reading.size > _BARE and lean.weight < _BELIED and not own


def _leans_over(lean: Leaning, reading: Reading) -> bool:
    """Whether the words lean so far that it is a non-answer, though its phrases don't suffice."""
    if reading.claims or reading.size < _FEWEST or (reading.recovers and lean.weight <= _LEANING_TOLD):
        return False
    if reading.cues or any(match.group != "filler" for match in reading.hedges):
        return lean.weight > _LEANING
    if reading.size <= _BARE:
        return False
    long = reading.size >= _LONG_FROM and reading.lexicon.language == ENGLISH.language
    return lean.weight > (_LEANING_LONG if long else _LEANING_ALONE)


def _is_plain(answer: str, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether nothing else is said, but for the name of what isn't known."""
    brief = reading.size <= SHORT and may_speak_for(answer, lexicon, plain=True)
    return brief and not reading.substance and reading.topics <= _PLAIN_TOPICS


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


def _spans(reading: Reading, *groups: str) -> tuple[tuple[int, int], ...]:
    words = reading.words
    return tuple(
        (words[match.first].start, words[match.end - 1].end) for match in reading.matches if match.group in groups
    )
