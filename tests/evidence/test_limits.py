"""The limits of what decides about an answer, each from both sides, with readings that are made up for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from linter.evidence import traits as traits_of
from linter.evidence import verdict as verdicts
from linter.evidence import wording
from linter.evidence.leaning import Leaning
from linter.evidence.lexicon import ENGLISH, WEIGHTS
from linter.evidence.phrases import Match
from linter.evidence.verdict import Verdict
from linter.evidence.words import Break, Word

NONE: dict[str, Any] = {
    "size": 40,
    "topics": 30.0,
    "substance": 5.0,
    "covered": True,
    "words": [],
    "cues": [],
    "hedges": [],
    "matches": [],
    "lexicon": SimpleNamespace(
        level=None, language="en", hears_evasions=True, common=True, changes=SimpleNamespace(extend=())
    ),
    **dict.fromkeys(
        ("doubts", "pictures", "denies", "denies_only", "supposes", "recovers", "hesitates", "asks", "declines",
         "claims", "polite"),
        False,
    ),
}  # fmt: skip


def reading(**other: Any) -> Any:
    """A reading of a longer answer with much in it, but for what is ``other``."""
    return SimpleNamespace(**NONE | other)


def phrases(*groups: str) -> list[Match]:
    return [Match(group, 0, 1) for group in groups]


def lexicon(**other: Any) -> Any:
    return SimpleNamespace(**vars(NONE["lexicon"]) | other)


@pytest.mark.parametrize(
    ("other", "answers"),
    [
        ({}, True),
        ({"covered": False}, False),
        ({"substance": 0}, False),
        ({"cues": phrases("picture")}, True),
        ({"cues": phrases("detail")}, False),
        ({"size": 20, "topics": 4.0, "denies": True}, False),
        ({"size": 20, "topics": 4.0, "denies": True, "supposes": True}, True),
        ({"size": 20, "topics": 4.0, "hedges": phrases("vague")}, False),
        ({"size": 20, "topics": 4.0, "hedges": phrases("dodge")}, False),
        ({"size": 20, "topics": 4.0, "hedges": phrases("filler")}, True),
        ({"size": 20, "topics": 4.1, "denies": True}, True),
        ({"size": 21, "topics": 4.0, "denies": True}, True),
        ({"hedges": phrases("filler", "filler")}, False),
        ({"hedges": phrases("filler", "apology")}, True),
        ({"hedges": phrases("filler", "apology"), "topics": 10.0}, True),
        ({"hedges": phrases("filler", "apology"), "topics": 9.9}, False),
        ({"hedges": phrases("filler", "vague"), "topics": 9.9}, True),
        ({"size": 10, "topics": 2.0}, True),
        ({"size": 10, "topics": 1.9}, False),
        ({"size": 30, "topics": 2.7}, True),
        ({"size": 30, "topics": 2.6}, False),
        ({"size": 50, "topics": 3.0}, True),
        ({"size": 50, "topics": 2.9}, False),
        ({"size": 60, "topics": 3.45}, True),
        ({"size": 60, "topics": 3.4}, False),
    ],
)  # fmt: skip
def test_what_is_an_answer(other: dict[str, Any], answers: bool) -> None:
    assert wording._answers(reading(**other)) is answers


@pytest.mark.parametrize(
    ("said", "other", "least"),
    [
        (True, {"size": 12}, 0.1),
        (True, {"size": 13}, 0.0),
        (False, {"size": 12}, 0.9),
        (False, {"size": 12, "cues": phrases("detail")}, 0.3),
        (False, {"size": 12, "hedges": phrases("filler")}, 0.9),
        (False, {"size": 12, "hedges": phrases("filler", "vague")}, 0.3),
        (False, {"size": 13}, 0.35),
        (False, {"size": 13, "denies": True}, 0.15),
        (False, {"size": 13, "hedges": phrases("vague")}, 0.15),
    ],
)
def test_how_far_an_answer_has_to_lean(said: bool, other: dict[str, Any], least: float) -> None:
    assert wording._least(said, reading(**other)) == least


DOUBTED, PLAIN, CLEAR = (
    Verdict(1.0, True, False, 0.5), Verdict(1.0, True, True, 0.5), Verdict(0.0, False, False, 0.0)
)  # fmt: skip


@pytest.mark.parametrize(
    ("told", "lean", "other", "is_for"),
    [
        (DOUBTED, None, {}, True),
        (DOUBTED, None, {"recovers": True}, False),
        (CLEAR, None, {}, False),
        (DOUBTED, -9.0, {"lexicon": lexicon(changes=SimpleNamespace(extend=("so",)))}, True),
        (CLEAR, -9.0, {"lexicon": lexicon(changes=SimpleNamespace(extend=("so",)))}, False),
        (PLAIN, -0.29, {}, True),
        (PLAIN, -0.3, {}, False),
        (PLAIN, 0.0, {"lexicon": lexicon(level=0.5)}, False),
        (PLAIN, 0.01, {"lexicon": lexicon(level=0.5)}, True),
        (DOUBTED, 0.0, {}, False),
        (DOUBTED, 0.01, {}, True),
        (DOUBTED, 0.01, {"claims": True}, True),
        (CLEAR, 0.35, {}, False),
        (CLEAR, 0.36, {}, True),
        (CLEAR, 0.36, {"claims": True}, False),
        (CLEAR, 0.75, {"polite": True}, False),
        (CLEAR, 0.76, {"polite": True}, True),
        (CLEAR, 0.85, {"lexicon": lexicon(level=0.5)}, False),
        (CLEAR, 0.86, {"lexicon": lexicon(level=0.5)}, True),
        (CLEAR, 0.86, {"lexicon": lexicon(level=0.5), "size": 6}, True),
        (CLEAR, 1.3, {"lexicon": lexicon(level=0.5), "size": 5}, False),
        (CLEAR, 1.31, {"lexicon": lexicon(level=0.5), "size": 5}, True),
        (CLEAR, 0.5, {"lexicon": lexicon(level=0.5), "cues": phrases("detail")}, False),
        (CLEAR, 0.51, {"lexicon": lexicon(level=0.5), "cues": phrases("detail")}, True),
    ],
)
def test_when_a_leaning_decides(told: Verdict, lean: float | None, other: dict[str, Any], is_for: bool) -> None:
    leant = None if lean is None else Leaning(lean, 0, 1)
    assert wording._is_for(told, leant, reading(**other)) is is_for


@pytest.mark.parametrize(
    ("other", "few"),
    [
        ({}, 1),
        ({"hedges": phrases("filler")}, 1),
        ({"cues": phrases("detail"), "size": 20}, 3.0),
        ({"cues": phrases("detail"), "size": 20, "pictures": True}, 4.0),
        ({"hedges": phrases("dodge"), "size": 20}, 4.0),
        ({"hedges": phrases("dodge"), "size": 9}, 1),
        ({"hedges": phrases("vague"), "size": 10}, 1.5),
        ({"hedges": phrases("denial"), "size": 10, "denies_only": True}, 1),
        ({"hedges": phrases("denial"), "size": 20, "denies_only": True}, 1),
        ({"hedges": phrases("denial"), "size": 7, "denies_only": True}, 0),
        ({"hedges": phrases("denial"), "size": 8, "denies_only": True}, 1),
        ({"hedges": phrases("denial", "vague"), "size": 7}, 1),
        ({"hedges": phrases("vague"), "lexicon": lexicon(language="it")}, 1),
        ({"hedges": phrases("vague"), "lexicon": lexicon(language="it"), "asks": True}, 0),
        ({"hedges": phrases("vague"), "lexicon": lexicon(language="it"), "pictures": True}, 2),
    ],
)
def test_how_many_words_may_carry_something(other: dict[str, Any], few: float) -> None:
    assert verdicts._few(reading(**other)) == pytest.approx(few)


@pytest.mark.parametrize(
    ("other", "hedged", "weight"),
    [
        ({}, True, 0.0),
        ({"hesitates": True, "substance": 2}, False, 1.0),
        ({"hesitates": True, "substance": 2.5}, False, 0.0),
        ({"size": 40, "topics": 4.6}, True, 0.2),
        ({"size": 40, "topics": 4.61}, True, 0.0),
        ({"size": 40, "topics": 4.6, "supposes": True}, True, 0.0),
        ({"size": 40, "topics": 4.6, "lexicon": lexicon(hears_evasions=False)}, True, 0.0),
        ({"size": 40, "topics": 2.0}, True, 1.0),
        ({"size": 40, "topics": 2.1}, True, 0.2),
        ({"size": 40, "topics": 2.0}, False, 0.2),
        ({"size": 40, "topics": 2.0, "asks": True}, True, 0.2),
        ({"size": 21, "topics": 2.4, "hedges": phrases("vague")}, True, 0.2),
        ({"size": 20, "topics": 3.0, "hedges": phrases("vague")}, True, 0.6),
        ({"size": 20, "topics": 3.1, "hedges": phrases("vague")}, True, 0.0),
        ({"size": 20, "topics": 3.0, "hedges": phrases("vague")}, False, 0.0),
        ({"size": 3, "topics": 0.0, "hedges": phrases("vague")}, True, 0.0),
        ({"size": 4, "topics": 0.0, "hedges": phrases("vague")}, True, 0.6),
        ({"size": 3, "topics": 0.0, "denies": True}, True, 0.6),
        ({"size": 3, "topics": 0.0, "cues": phrases("detail")}, True, 0.6),
        ({"size": 4, "topics": 0.0, "hesitates": True, "substance": 0}, True, 1.6),
    ],
)
def test_what_it_weighs_that_hardly_anything_is_said(other: dict[str, Any], hedged: bool, weight: float) -> None:
    assert verdicts._emptiness(reading(**other), hedged) == pytest.approx(weight)


WORDS = [Word("so", 0, 2, Break.NONE), Word("it", 3, 5, Break.NONE), Word("is", 6, 8, Break.NONE)]


@pytest.mark.parametrize(
    ("answer", "other", "strength"),
    [
        ("So.", {"cues": phrases("dont-know"), "doubts": True}, 1.0),
        ("So.", {"cues": phrases("dont-know"), "covered": False}, 0.0),
        ("So.", {"hedges": phrases("vague"), "topics": 4.6}, 0.2),
        ("So.", {"hedges": phrases("vague"), "topics": 2.0}, 0.2),
        ("So.", {"hedges": phrases("vague", "vague"), "topics": 2.0}, 1.0),
        ("So.", {"hedges": [Match("apology", 0, 1)], "words": WORDS, "topics": 2.0}, 0.2),
        ("So.", {"hedges": [Match("apology", 1, 2)], "words": WORDS, "topics": 2.0}, 1.0),
        ("o" * 601, {"hedges": phrases("vague", "vague"), "topics": 2.0}, 0.2),
        ("o" * 600, {"hedges": phrases("vague", "vague"), "topics": 2.0}, 1.0),
    ],
)
def test_what_phrases_weigh(answer: str, other: dict[str, Any], strength: float) -> None:
    given = reading(**other)
    told = verdicts._strength(answer, given)
    counted = given.cues if len(answer) > 600 else [*given.cues, *given.hedges]
    own = sum(WEIGHTS[match.group] for match in counted)  # of what is there
    assert told == pytest.approx(strength if given.doubts or not given.covered else own + strength)


@pytest.mark.parametrize(
    ("other", "doubted", "plain"),
    [
        ({"substance": 4}, True, False),
        ({"substance": 4.1}, False, False),
        ({"substance": 4, "recovers": True}, True, False),
        ({"substance": 0, "size": 15, "topics": 3}, True, True),
        ({"substance": 0, "size": 15, "topics": 3, "recovers": True}, True, False),
        ({"substance": 0.5, "size": 15, "topics": 3}, True, False),
        ({"substance": 0, "size": 15, "topics": 3.5}, True, False),
        ({"substance": 0, "size": 16, "topics": 3}, True, False),
    ],
)
def test_what_is_a_non_answer_by_its_phrases(other: dict[str, Any], doubted: bool, plain: bool) -> None:
    known = reading(cues=phrases("dont-know"), doubts=True, **other)
    told = verdicts.verdict("I don't know.", known, ENGLISH)
    assert (told.strength, told.doubted, told.plain) == (1.0, doubted, plain)
    assert told.weight == pytest.approx(1 / (1 + known.substance / 2))


def marks(**other: Any) -> list[str]:
    return list(traits_of.traits(reading(**other), Verdict(0.0, False, False, 0.0)))


def reached(name: str, *limits: float) -> list[str]:
    return [f"={name}{limit}" for limit in limits]


def test_each_mark_is_reached_at_its_limit() -> None:
    sizes = (1, 2, 3, 4, 6, 8, 9)
    for value in sizes:
        assert [each for each in marks(substance=value) if each.startswith("=substance")] == reached(
            "substance", *(limit for limit in (1, 2, 3, 4, 6, 8) if limit <= value)
        )
        assert [each for each in marks(topics=value) if each.startswith("=topics")] == reached(
            "topics", *(limit for limit in (1, 2, 3, 4, 6, 9) if limit <= value)
        )
    shares = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
    for number in range(11):
        assert [each for each in marks(size=20, topics=number) if each.startswith("=share")] == reached(
            "share", *(limit for limit in shares if limit <= number / 20)
        )
    strengths = (0.25, 0.4, 0.7, 1.0, 1.4, 2.0)
    for strength in strengths:
        told = traits_of.traits(reading(), Verdict(strength, False, False, 0.0))
        wanted = reached("strength", *(limit for limit in strengths if limit <= strength))
        assert [each for each in told if each.startswith("=strength")] == wanted


@pytest.mark.parametrize("size", [1, 3, 5, 6, 8, 12, 13, 16, 22, 30, 31, 45])
def test_the_shape_of_an_answer_is_told_where_one_level_decides(size: int) -> None:
    words = [Word("so", 0, 2, Break.HARD if place % 9 == 1 else Break.SOFT) for place in range(size)]
    said = SimpleNamespace(end=Break.PAUSE)
    told = marks(words=words, size=size, said=said, lexicon=lexicon(level=0.5))
    sizes = [limit for limit in (3, 5, 8, 12, 16, 22, 30, 45) if limit <= size]
    hard = sum(place % 9 == 1 for place in range(1, size))
    soft = sum(place % 9 != 1 for place in range(1, size)) / size
    wanted = [
        *reached("size", *sizes),
        *reached("sentences", *(limit for limit in (2, 3, 4, 5) if limit <= 1 + hard)),
        *reached("soft", *(limit for limit in (0.05, 0.1, 0.15, 0.2) if limit <= soft)),
        "=trails",
        "=mute",
        *["=mute much"] * (size > 30),
        *["=mute few"] * (size <= 12),
        *["=mute scant"] * (size <= 5),
    ]
    assert told[: len(wanted)] == wanted
