"""A flag added to a full answer of the best, or taken from a struggle of the weak: one finding, one fix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from benchmarks.banks import scripts
from benchmarks.transcripts import Exchange, Transcript, Writer
from linter import lint
from linter.evidence.language import language_of
from linter.fixer import fix

SEEDS = [pytest.param(seed, marks=[pytest.mark.slow] * (seed % 3 > 0)) for seed in range(0, 60, 2)]
FLAG = "STRUGGLED"


def transcript(seed: int) -> Transcript:
    return Writer(Random(seed), hostile=seed % 4 == 0).transcript()


def exchanges(whole: Transcript) -> Iterator[tuple[str, Exchange]]:
    """Each exchange with the tier that it stands in."""
    for section in whole.sections:
        for candidate in section.candidates:
            for exchange in candidate.exchanges:
                yield section.name.split()[0], exchange


def with_exchange(whole: Transcript, old: Exchange, new: Exchange) -> Transcript:
    """The transcript with one exchange instead of another."""
    sections = []
    for section in whole.sections:
        candidates = [
            replace(candidate, exchanges=tuple(new if each is old else each for each in candidate.exchanges))
            for candidate in section.candidates
        ]
        sections.append(replace(section, candidates=tuple(candidates)))
    return replace(whole, sections=tuple(sections))


def found(data: bytes) -> list[str]:
    return [finding.code for finding in lint(data).findings]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_moved_flag_is_one_finding_and_one_fix(seed: int) -> None:
    whole = transcript(seed)
    clean = whole.page().data()
    assert found(clean) == []
    english = [each for each in exchanges(whole) if not any(other in each[1].answer for other in scripts.FOREIGN)]
    for tier, exchange in Random(seed).sample(english, min(6, len(english))):
        moved = replace(exchange, flags=() if exchange.flags else (FLAG,))
        data = with_exchange(whole, exchange, moved).page().data()
        codes = found(data)
        if exchange.flags:
            assert codes == ["CON001"], exchange.answer
        elif tier in ("STRONG", "EXCEPTIONAL"):
            assert codes == ["CON002"], exchange.answer
        else:
            assert codes in ([], ["CON002"]), exchange.answer
        if codes:
            assert found(fix(data).data) == codes
            assert fix(data, unsafe=True).data == clean


@pytest.mark.parametrize("foreign", [said for said in scripts.FOREIGN[:8] if language_of(said) is None])
def test_what_is_said_in_another_language_is_not_judged(foreign: str) -> None:
    whole = transcript(1)
    exchange = next(each for tier, each in exchanges(whole) if tier in ("STRONG", "EXCEPTIONAL"))
    for flags in ((), (FLAG,)):
        spoken = replace(exchange, answer=foreign, flags=flags)
        assert found(with_exchange(whole, exchange, spoken).page().data()) == []
