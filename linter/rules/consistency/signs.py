"""The three signs of one exchange together: what CON001 and CON002 read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.blocks import Candidate, Exchange
from linter.damage import Slot
from linter.document import Document
from linter.evidence.guard import FAREWELL_REACH, PLAIN_REACH, may_speak_against, may_speak_for
from linter.evidence.language import LOOKED_AT, Languages, language_of, languages
from linter.evidence.lexicon import Lexicon
from linter.evidence.score import Scores
from linter.evidence.sign import Sign
from linter.evidence.tier import tier
from linter.finding import Evidence, Related, Span
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.evidence.wording import Wording

_SILENT = Sign.SILENT
_WHOLE = Slot.NONE
_JUDGED = Slot.ANSWER | Slot.FLAGS
_COUNTS = Slot.SCORE | Slot.NUMBER


class Signs(NamedTuple):
    """What the evidence says about one exchange: all signs that agree are ``towards``."""

    exchange: Exchange
    answer: Span
    towards: Sign
    wording: Wording
    score: Sign
    tier: Sign
    siblings: tuple[Exchange, ...]
    """Those of the candidate that bear the other flag, the nearest in score first; empty where the score is silent."""


def unflagged(document: Document, lexicon: Lexicon) -> Iterator[Signs]:
    """Exchanges without the flag, but with evidence that suggests one."""
    return _agreeing(document, lexicon, flagged=False, towards=Sign.FOR)


def flagged(document: Document, lexicon: Lexicon) -> Iterator[Signs]:
    """Exchanges with the flag, but with evidence that contradicts it."""
    return _agreeing(document, lexicon, flagged=True, towards=Sign.AGAINST)


def _agreeing(document: Document, lexicon: Lexicon, flagged: bool, towards: Sign) -> Iterator[Signs]:
    """Cheap signs first: what neither tier nor score agrees with matters only where it is plain, and that is short."""
    if not document.flags or not document.judges_flag:
        return
    text = document.text
    tiers = _tiers(document.tiers)
    may_agree, longest = (may_speak_against, FAREWELL_REACH) if flagged else (may_speak_for, PLAIN_REACH)
    spoken: Languages | None = None
    read: dict[tuple[str, str], Wording] = {}  # the same few words are many an answer
    for candidate in document.candidates:
        exchanges = candidate.exchanges
        bearing = exchanges.flagged
        if flagged not in bearing:
            continue
        position = tiers.get(candidate.tier, _SILENT)
        agrees = position is towards
        scores = _scores(candidate) if not agrees and True in bearing else None
        for place, (bears, answer, value) in enumerate(zip(bearing, exchanges.answers, exchanges.values, strict=True)):
            if bears is not flagged or answer is None:
                continue
            start, end = answer
            agreed = agrees or _score(scores, value, flagged) is towards
            if not agreed and end - start > longest:
                continue
            said = text[start:end]
            if spoken is None:
                spoken = _languages(document)
                lexicon = main = lexicon.of(spoken.main)
            if spoken.mixed:
                lexicon = main.of(language_of(said) or main.language)
            if not may_agree(said, lexicon, plain=not agreed):
                continue
            wording = read.get((said, lexicon.language))
            if wording is None:
                wording = read[said, lexicon.language] = _read(said, lexicon)
            if wording.sign is towards and (agreed or wording.plain) and _is_whole(exchanges[place]):
                exchange = exchanges[place]
                score = _score(_scores(candidate), value, flagged)
                siblings = _siblings(candidate, exchange, flagged) if score is towards else ()
                yield Signs(exchange, answer, towards, wording, score, position, siblings)


@cache
def _tiers(names: tuple[str, ...]) -> dict[str | None, Sign]:
    """What each of a layout's qualities makes likely, by its name; one that the layout doesn't know is silent."""
    return {None: _SILENT, **{name: tier(place, len(names)) for place, name in enumerate(names)}}


def _languages(document: Document) -> Languages:
    """The languages of the answers, looked at only where one of them has to be judged."""
    answers = document.exchanges.answers
    some = answers[:: max(1, -(-len(answers) // LOOKED_AT))]
    return languages(document.text, [answer for answer in some if answer is not None])


def _read(said: str, lexicon: Lexicon) -> Wording:
    from linter.evidence.wording import read  # a clean file never needs it, and it takes its time to load

    return read(said, lexicon)


def _is_whole(exchange: Exchange) -> bool:
    """Whether answer and flag can be judged: where the score line is gone, so is the flag that stood on it."""
    if exchange.closed is not _WHOLE and exchange.closed & _JUDGED:
        return False
    return exchange.score is not None


def _scores(candidate: Candidate) -> Scores | None:
    """The candidate's scores by flag, ``None`` where damage makes them doubtful."""
    if candidate.closed:
        return None
    scores: tuple[list[float], list[float]] = [], []
    exchanges = candidate.exchanges
    for value, flagged, closed in zip(exchanges.values, exchanges.flagged, exchanges.closed, strict=True):
        if value is None or (closed is not _WHOLE and closed & _COUNTS):
            return None
        scores[flagged].append(value)
    return Scores.between(*scores)


def _score(scores: Scores | None, value: float | None, flagged: bool) -> Sign:
    return _SILENT if scores is None or value is None else scores.sign(value, flagged)


def _siblings(candidate: Candidate, exchange: Exchange, flagged: bool) -> tuple[Exchange, ...]:
    own = exchange.value or 0.0
    others = [other for other in candidate.exchanges if other.flagged is not flagged]
    return tuple(sorted(others, key=lambda other: abs((other.value or 0.0) - own)))


def tier_word(candidate: Candidate) -> str:
    """What says how good a candidate is: the section, or a line of the file."""
    return "quality" if candidate.tier_span is not None else "section"


def message(signs: Signs, reading: str, fact: str) -> str:
    """One sentence of all signs that agree: ``reading``, score and tier, then the ``fact`` that contradicts them."""
    clauses = []
    if count := len(signs.siblings):
        side, kind = ("below", "flagged") if signs.towards is Sign.FOR else ("above", "unflagged")
        which = {1: f"the only {kind} answer", 2: f"both {kind} answers"}.get(count, f"all {count} {kind} answers")
        clauses.append(f"scores {side} {which} of this candidate")
    candidate = signs.exchange.candidate
    if signs.tier is signs.towards:
        clauses.append(f"{tier_word(candidate)} {candidate.tier}")
    return f"{reading} ({', '.join(clauses)}) but {fact}" if clauses else f"{reading} but {fact}"


def related(signs: Signs) -> tuple[Related, ...]:
    """Where each sign is: the wording's cues, the nearest score, the section's heading."""
    start = signs.answer[0]
    word = signs.towards.value
    weight = round(signs.wording.weight, 2)
    says = "suggests" if signs.towards is Sign.FOR else "contradicts"
    cues = [(start + first, start + last) for first, last in signs.wording.cues[:3]] or [signs.answer]
    which = ("wording", "second wording that", "third wording that")
    notes = [
        Related(cue, f"{subject} {says} the flag", Evidence("wording", word, weight))
        for cue, subject in zip(cues, which, strict=False)
    ]
    if signs.siblings and (span := signs.siblings[0].score) is not None:
        said = f"score {says} the flag, {signs.exchange.value} compared with {signs.siblings[0].value} here"
        notes.append(Related(span, said, Evidence("score", word)))
    candidate = signs.exchange.candidate
    span = candidate.tier_span or (candidate.section.heading if candidate.section is not None else None)
    if signs.tier is signs.towards and span is not None:
        said = f"{tier_word(candidate)} {candidate.tier} {says} the flag"
        notes.append(Related(span, said, Evidence("tier", word)))
    return tuple(notes)


class Weighed(NamedTuple):
    """What each sign says about one exchange, whether or not they agree; ``plain`` is about the wording."""

    wording: Sign
    plain: bool
    score: Sign
    tier: Sign


def weighed(document: Document, exchange: Exchange, lexicon: Lexicon) -> Weighed:
    """The three signs of ``exchange`` as the rules weigh them."""
    candidate = exchange.candidate
    wording, plain = _SILENT, False
    if exchange.answer is not None and not exchange.closed & _JUDGED:
        said = document.slice(exchange.answer)
        spoken = _languages(document)
        lexicon = lexicon.of(spoken.main)
        if spoken.mixed:
            lexicon = lexicon.of(language_of(said) or lexicon.language)
        read = _read(said, lexicon)
        wording, plain = read.sign, read.plain
    position = _tiers(document.tiers).get(candidate.tier, _SILENT)
    return Weighed(wording, plain, _score(_scores(candidate), exchange.value, exchange.flagged), position)
