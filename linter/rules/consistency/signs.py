"""The three signs of one exchange together: what CON001 and CON002 read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.document import Candidate, Document, Exchange, Slot
from linter.evidence.guard import PLAIN_REACH, may_speak_against, may_speak_for
from linter.evidence.score import Scores
from linter.evidence.sign import Sign
from linter.evidence.tier import tier
from linter.finding import Related, Span

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


def unflagged(document: Document) -> Iterator[Signs]:
    """Exchanges without the flag whose evidence speaks for one."""
    return _agreeing(document, flagged=False, towards=Sign.FOR)


def flagged(document: Document) -> Iterator[Signs]:
    """Exchanges with the flag whose evidence speaks against it."""
    return _agreeing(document, flagged=True, towards=Sign.AGAINST)


def _agreeing(document: Document, flagged: bool, towards: Sign) -> Iterator[Signs]:
    if not document.flags:
        return
    text = document.text
    order = {name: place for place, name in enumerate(document.section_names)}
    tiers = {id(section): tier(order.get(section.name or "", -1), len(order)) for section in document.sections}
    may_agree = may_speak_against if flagged else may_speak_for
    longest = len(text) if flagged else PLAIN_REACH
    for candidate in document.candidates:
        judged = [exchange for exchange in candidate.exchanges if exchange.flagged is flagged]
        if not judged:
            continue
        position = tiers.get(id(candidate.section), _SILENT)
        scores = _scores(candidate) if len(judged) < len(candidate.exchanges) else None
        if scores is None and position is not towards:  # only what is plain matters, and that is short
            judged = [one for one in judged if one.answer is not None and one.answer[1] - one.answer[0] <= longest]
        for exchange in judged:
            answer = exchange.answer
            if answer is None or not _is_whole(exchange):
                continue
            score = _SILENT
            if scores is not None and exchange.value is not None:
                score = scores.sign(exchange.value, flagged)
            agreed = score is towards or position is towards
            said = text[answer[0] : answer[1]]
            if not may_agree(said, plain=not agreed):
                continue
            wording = _read(said)
            if wording.sign is towards and (agreed or wording.plain):
                siblings = _siblings(candidate, exchange, flagged) if score is towards else ()
                yield Signs(exchange, answer, towards, wording, score, position, siblings)


def _read(said: str) -> Wording:
    from linter.evidence.wording import read  # a clean file never needs it, and it takes its time to load

    return read(said)


def _is_whole(exchange: Exchange) -> bool:
    """Whether answer and flag can be judged: where the score line is gone, so is the flag that stood on it."""
    if exchange.closed is not _WHOLE and exchange.closed & _JUDGED:
        return False
    return exchange.score is not None or exchange.score_line is not None


def _scores(candidate: Candidate) -> Scores | None:
    """The candidate's scores by flag, ``None`` where damage makes them doubtful."""
    if candidate.closed:
        return None
    scores = []
    for exchange in candidate.exchanges:
        if exchange.value is None or (exchange.closed is not _WHOLE and exchange.closed & _COUNTS):
            return None
        scores.append((exchange.value, exchange.flagged))
    return Scores.of(scores)


def _siblings(candidate: Candidate, exchange: Exchange, flagged: bool) -> tuple[Exchange, ...]:
    own = exchange.value or 0.0
    others = [other for other in candidate.exchanges if other.flagged is not flagged]
    return tuple(sorted(others, key=lambda other: abs((other.value or 0.0) - own)))


def message(signs: Signs, reading: str, fact: str) -> str:
    """One sentence of all signs that agree: ``reading``, score and tier, then the ``fact`` that contradicts them."""
    clauses = [reading]
    if count := len(signs.siblings):
        side, kind = ("below", "flagged") if signs.towards is Sign.FOR else ("above", "unflagged")
        which = {1: f"the only {kind} answer", 2: f"both {kind} answers"}.get(count, f"all {count} {kind} answers")
        clauses.append(f"scores {side} {which} of this candidate")
    section = signs.exchange.candidate.section
    if signs.tier is signs.towards and section is not None:
        clauses.append(f"stands in section {section.name}")
    said = ", ".join(clauses[:-1]) + " and " + clauses[-1] if len(clauses) > 1 else clauses[0]
    return f"{said}, but {fact}"


def related(signs: Signs) -> tuple[Related, ...]:
    """Where each sign stands: the wording's cues, the nearest score, the section's heading."""
    start = signs.answer[0]
    word = signs.towards.value
    said = f"wording speaks {word} the flag, weight {signs.wording.weight:.2f}"
    cues = [(start + first, start + last) for first, last in signs.wording.cues[:3]] or [signs.answer]
    notes = [Related(cue, said) for cue in cues]
    if signs.siblings and (span := signs.siblings[0].score) is not None:
        near = signs.siblings[0]
        notes.append(Related(span, f"score speaks {word} the flag, {signs.exchange.value} here and {near.value} there"))
    section = signs.exchange.candidate.section
    if signs.tier is signs.towards and section is not None:
        notes.append(Related(section.heading, f"section {section.name} speaks {word} the flag"))
    return tuple(notes)
