from __future__ import annotations

from collections.abc import Mapping

import pytest

from linter.evidence.guard import may_speak_for
from linter.evidence.language import COMMON
from linter.evidence.lexicon import ENGLISH, WEIGHTS, Lexicon, chosen, lexicon
from linter.evidence.sign import Sign
from linter.evidence.wording import read

FOR, SILENT, AGAINST = Sign.FOR, Sign.SILENT, Sign.AGAINST
CHARADE = "That switch on the next floor, and what its cables do, is for team Klingon."
FLUENT = "The cache sits in front of the database, and each write goes through a queue with retries that we watch."
VLOEIEND = (
    "Eerst heb ik de logs gelezen en daarna de fout in de database verholpen, toen liep de dienst weer, en we hebben "
    "de zoekvraag van een index voorzien en gemeten hoeveel sneller ze daardoor is geworden."
)


def extended(**cues: list[str]) -> Lexicon:
    return chosen({language: tuple(phrases) for language, phrases in cues.items()}, (), False)


LANGUAGES = ("en", "de", "fr", "es", "pt", "it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_in_a_weighed_group_and_has_words(language: str) -> None:
    own = lexicon(language)
    parts = own.grammar.parts
    assert set(own.phrases) <= set(WEIGHTS)
    for phrases in own.phrases.values():
        assert len(phrases) == len(set(phrases))
        for phrase in phrases:
            words = [word for term in phrase.split() for word in term.rstrip("?!").split("|")]
            assert set(words) - {"*", "."}
            assert all(word in "*." or parts(word) == (word,) == (word.lower(),) for word in words), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_other_languages_are_not_its_own(language: str) -> None:
    own = lexicon(language)
    assert not own.foreign & (own.vague | own.common)


def test_a_lexicon_is_loaded_once_and_one_that_is_not_there_changes_nothing() -> None:
    assert lexicon("de") is ENGLISH.of("de").of("de")
    assert ENGLISH.of("en") is ENGLISH.of("nl") is ENGLISH
    assert set(LANGUAGES) < set(COMMON)


def test_the_changes_of_a_team_go_with_it_into_another_language() -> None:
    german = extended(de=["das ist mir schnuppe"]).ignore(["Ahnung"]).of("de")
    assert read("Das ist mir schnuppe.", german).sign is FOR
    assert read("Keine Ahnung.", chosen({}, ("Ahnung",), False).of("de")).sign is SILENT
    assert read("Keine Ahnung.", chosen({}, (), True)).sign is not FOR


def test_without_settings_it_is_ours() -> None:
    assert chosen({}, (), False) is ENGLISH
    assert extended(en=["pass on it"]) is extended(en=["pass on it"])


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_a_cue_can_be_added(language: str) -> None:
    assert read(CHARADE).sign is not FOR
    wording = read(CHARADE, chosen({language: ("for team Klingon",)}, (), False))
    assert wording.sign is FOR
    assert [CHARADE[start:end] for start, end in wording.cues] == ["for team Klingon"]


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("can't help you there", "I CAN’T HELP YOU THERE."),
        ("cannot help you there", "I can't help you there."),
        ("can’t help you there", "Sorry, I really cannot help you there."),
        ("  Pass on   this one ", "Pass on\nthis one."),
        ("what? no!", "What, no."),
        ("a|b", "a b"),
    ],
)
def test_however_a_phrase_is_written(phrase: str, answer: str) -> None:
    assert read(answer, chosen({"en": (phrase,)}, (), True)).sign is FOR


@pytest.mark.parametrize("phrase", ["pass on this", "ass on this one", "pass on this one today", "a*c", "a|c", "i?"])
def test_a_phrase_is_whole_words(phrase: str) -> None:
    assert read("Surpass on this one, a b c.", chosen({"en": (phrase,)}, (), True)).sign is not FOR


@pytest.mark.parametrize("absurd", ["", " ", "?", "...", "*", "|", "\ue000", "`", "\n", "\x00", "'"])
def test_a_phrase_without_words_is_passed_over(absurd: str) -> None:
    for answer in (CHARADE, FLUENT, "I don't know.", "...", VLOEIEND):
        assert read(answer, extended(en=[absurd], de=[absurd])) == read(answer)
        assert read(answer, chosen({}, (absurd,), False)) == read(answer)


@pytest.mark.parametrize("odd", ["a " * 500, "x" * 10_000, "\ud800 x", "🤷", "not", "i", "(", "[a-z]+", "İ"])
def test_nothing_odd_raises(odd: str) -> None:
    for answer in (CHARADE, odd, odd * 3, f"{odd}."):
        read(answer, extended(en=[odd], xx=[odd]))
        read(answer, chosen({}, (odd,), True))


def test_a_cue_can_be_taken_away() -> None:
    lexicon = chosen({}, ("don’t know",), False)
    assert read("I don't know.").sign is FOR
    assert read("I don't know.", lexicon).sign is SILENT
    assert read("I don't really know.", lexicon).sign is SILENT
    assert read("I'm not sure.", lexicon).sign is FOR


def test_all_cues_can_be_replaced() -> None:
    lexicon = chosen({"en": ("that is a pass",)}, (), True)
    for answer in ("I don't know.", "I have no idea what that is.", "Never used it.", "My mind is a blank."):
        assert read(answer).sign is FOR
        assert read(answer, lexicon).sign is SILENT
    assert read("That's a pass.", lexicon)[:2] == (FOR, True)
    assert read("Hmm.", lexicon).sign is FOR
    assert read("No, thank you, that's all.", lexicon)[:2] == (AGAINST, True)
    assert read(FLUENT, lexicon).sign is AGAINST


OTHERS: Mapping[str, list[str]] = {
    "nl": ["geen idee", "weet ik niet"],
    "pl": ["nie wiem", "pojęcia"],
    "zh": ["不知道", "不太清楚"],
    "hi": ["पता नहीं"],
    "ru": ["не знаю"],
}


@pytest.mark.parametrize(
    ("answer", "plain"),
    [
        ("Geen idee, sorry.", True),
        ("GEEN IDEE", True),
        ("Daar heb ik helaas geen idee van.", True),
        ("Tja, dat WEET IK NIET.", True),
        ("Daar heb ik eerlijk gezegd geen idee van, dat kwam bij ons nooit voor.", False),
        ("Nie wiem, przepraszam.", True),
        ("Nie mam poje\u0328cia.", True),
        ("我不知道。", True),
        ("这个问题我不太清楚，不好意思。", False),
        ("मुझे पता नहीं।", True),
        ("Я не знаю, извините.", True),
    ],
)
def test_a_language_with_cues_speaks_for_the_flag(answer: str, plain: bool) -> None:
    assert read(answer).sign is SILENT
    assert may_speak_for(answer, extended(**OTHERS))
    assert read(answer, extended(**OTHERS))[:2] == (FOR, plain)
    assert read(answer, extended(cs=["nevím"])).sign is SILENT


@pytest.mark.parametrize("answer", [VLOEIEND, VLOEIEND + " Waarom? Geen idee.", VLOEIEND * 9])
def test_a_language_with_cues_never_speaks_against_the_flag(answer: str) -> None:
    assert read(answer, extended(**OTHERS)).sign is SILENT


def test_english_stays_what_it_is_beside_other_languages() -> None:
    for answer in (FLUENT, "I don't know.", "No, thank you.", CHARADE):
        assert read(answer, extended(**OTHERS)) == read(answer)
