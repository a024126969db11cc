"""The wording sign: whether an answer reads as a non-answer, as an answer, or as a farewell.

What speaks of not knowing is weighed against what is said besides. The rest of a sentence that says "I don't know" is
nothing said, nor is an echoed question; a hedged sentence counts for less than a plain one; code counts as said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.evidence.asides import CODE, QUOTED
from linter.evidence.guard import may_speak_against, may_speak_for
from linter.evidence.lexicon import ENGLISH, WEIGHTS, Lexicon
from linter.evidence.phrases import COLOURING, OPENERS, Match
from linter.evidence.sign import Sign
from linter.evidence.words import HESITATION, Break, Speech, Word, bag, speech

PLAIN_WORDS = 15
"""A don't-know of at most so many words is plain; an answer of at least so many can speak against a flag."""

_STRONG = frozenset({"dont-know", "cant-recall", "no-experience"})
_HEDGES = frozenset({"filler", "evasion"})
_CUES = _STRONG | {"detail"}

_SUBSTANCE = 22
"""How many words may be said besides, for each strong cue."""
_TAIL = 10
"""How many words beside the cue belong to its own clause: what it is that isn't known."""
_HEDGED = 0.4
"""What a word counts in a clause that is taken back as it is said."""
_ECHO = 10
_FEW_COMMON = 0.12
_FAREWELL_WORDS = 60
_LONG = 600
"""An answer of more characters isn't made a non-answer by hesitation alone."""
_PLAIN_SUBSTANCE = 3

_ELSEWHERE = bag(
    "if when whenever unless until till where what whatever which who things anything something someone people "
    "saying says said say answer not never than once before thinking thought think wondering"
)
_CONFESSING = bag("have must would will can could should do")
_TURNS = bag("but although though however whereas")
_NOTHING = OPENERS | COLOURING | {HESITATION, "i", "sure", "right", "alright", "fine", "pass", "skip", "n", "a", "none"}


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
    said = speech(answer)
    words = said.words
    if not words:
        return Wording(Sign.FOR, False, (), 0.5) if answer.strip(" \t\r\n\"'“”") else _SILENT
    matches = [match for match in lexicon.automaton.find(words) if _meant(match, words)]
    cues = [match for match in matches if match.group in _CUES]
    hedges = [match for match in matches if match.group in _HEDGES]
    farewell = [match for match in matches if match.group == "closing"]
    if farewell and may_speak_against(answer, lexicon, plain=True) and _is_farewell(said, matches):
        return Wording(Sign.AGAINST, True, _spans(words, farewell), 1.0)
    covered = _covered(words, lexicon)
    substance = _substance(said, cues, hedges)
    strength = sum(WEIGHTS[match.group] for match in (*cues, *(hedges if len(answer) <= _LONG else ())))
    if covered and not any(match.group in _STRONG for match in cues) and _hesitates(said, hedges):
        strength += 1
    if strength >= 1 and substance <= _SUBSTANCE * strength and (cues or covered) and may_speak_for(answer, lexicon):
        plain = bool(cues) and said.size <= PLAIN_WORDS and substance <= _PLAIN_SUBSTANCE
        plain = plain and may_speak_for(answer, lexicon, plain=True)
        return Wording(Sign.FOR, plain, _spans(words, cues or hedges or matches), _weight(strength, substance))
    if said.size >= PLAIN_WORDS and not cues and len(hedges) < 2 and covered:
        return Wording(Sign.AGAINST, False, (), min(1.0, said.size / (4 * PLAIN_WORDS)))
    return _SILENT


def _weight(strength: float, substance: float) -> float:
    return max(0.1, min(1.0, strength / (1 + substance / _SUBSTANCE)))


def _spans(words: Sequence[Word], matches: Sequence[Match]) -> tuple[tuple[int, int], ...]:
    return tuple((words[match.first].start, words[match.end - 1].end) for match in matches)


def _meant(match: Match, words: Sequence[Word]) -> bool:
    """Whether a cue is about the speaker, here and now: not after ``if``, nor after ``he said that``."""
    if match.group not in _CUES:
        return True
    before = match.first - 1
    if words[match.first].before >= Break.HARD or before < 0:
        return True
    while before >= 0 and words[before].text in COLOURING and words[before + 1].before < Break.HARD:
        before -= 1
    if before < 0 or words[before + 1].before >= Break.HARD or words[before].text not in _ELSEWHERE:
        return True
    return words[before].text == "say" and any(word.text in _CONFESSING for word in words[max(before - 3, 0) : before])


def _is_farewell(said: Speech, matches: Sequence[Match]) -> bool:
    """Whether each sentence is polite or next to nothing, and hardly a word goes beyond it."""
    if said.size > _FAREWELL_WORDS or any(match.group in _STRONG for match in matches):
        return False
    polite = [match for match in matches if match.group in ("closing", "courtesy")]
    if sum(match.end - match.first for match in polite) + 8 * len(polite) < len(said.words):
        return False
    places = {place for match in polite for place in range(match.first, match.end)}
    return all(
        end - first <= 4 or not places.isdisjoint(range(first, end)) for first, end, _ in _clauses(said, turns=False)
    )


def _covered(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether the answer is in the lexicon's language, by its share of common words; interjections are in any."""
    own = [word.text for word in words if word.text not in (CODE, QUOTED)]
    known = sum(word in lexicon.common for word in own)
    return known >= _FEW_COMMON * len(own) or all(word in _NOTHING for word in own)


def _clauses(said: Speech, turns: bool = True) -> list[tuple[int, int, bool]]:
    """Cut the words at the end of each sentence and, with ``turns``, before ``but`` and its like: first, end, asked."""
    words = said.words
    cuts = [0]
    cuts += [
        place
        for place, word in enumerate(words)
        if place and (word.before >= Break.HARD or (turns and word.text in _TURNS))
    ]
    ends = [*cuts[1:], len(words)]
    breaks = [*(words[end].before for end in ends[:-1]), said.end]
    return [(first, end, stop is Break.QUESTION) for first, end, stop in zip(cuts, ends, breaks, strict=True)]


def _substance(said: Speech, cues: Sequence[Match], hedges: Sequence[Match]) -> float:
    """Count the words that answer something."""
    owned = dict.fromkeys((place for match in cues for place in range(match.first, match.end)), True)
    hedged = {match.first for match in hedges}
    substance = float(said.size - len({word.start for word in said.words}))
    for first, end, asked in _clauses(said):
        places = range(first, end)
        left = sum(place not in owned and said.words[place].text not in _NOTHING for place in places)
        if left < end - first and not owned.keys().isdisjoint(places):
            left -= _TAIL
        elif asked and left <= _ECHO:
            left = 0
        if left > 0:
            substance += left * (1 if hedged.isdisjoint(places) else _HEDGED)
    return substance


def _hesitates(said: Speech, hedges: Sequence[Match]) -> bool:
    """Whether next to nothing is said, or a short answer opens with a hesitation and doesn't recover from it."""
    words = said.words
    if said.size > PLAIN_WORDS:
        return False
    if all(word.text in _NOTHING for word in words) and not any(word.text in ("yes", "no") for word in words):
        return True
    opening = next((place for place, word in enumerate(words[:2]) if word.text == HESITATION), None)
    if opening is None:
        return False
    after = words[opening + 1].before
    doubts = len(hedges) + sum(word.before in (Break.PAUSE, Break.QUESTION) for word in words[opening + 2 :])
    return after >= Break.PAUSE or doubts + (said.end in (Break.PAUSE, Break.QUESTION)) >= 2
