from __future__ import annotations

import pytest

from benchmarks.leaning import Labelled, heard, labelled, learn, written
from linter.evidence.leaning import BIAS, hints, leaning, weights_of
from linter.evidence.lexicon import ENGLISH, chosen, lexicon
from linter.evidence.reading import Reading
from linter.evidence.sign import Sign
from linter.evidence.traits import traits
from linter.evidence.verdict import verdict
from linter.evidence.wording import read
from linter.evidence.words import speech

PROSE = "Questa opzione non è più usata ed è mantenuta solo per compatibilità."
UNLISTED = "I would say something now, if there was something to say."


def test_each_word_each_pair_and_the_letters_are_hints() -> None:
    told = [text for text, _, _, _ in hints(speech("I pay 3 euros... Why?"))]
    assert told[:6] == ["i", "pay", "0", "euros", "..", "why"]
    assert told[6:14] == ["^ i", "i pay", "pay 0", "0 euros", "euros ..", ".. why", "why $?", "~^i$"]
    assert told[14:20] == ["~^pa", "~pay", "~ay$", "~^pay", "~pay$", "~^pay$"]


def test_hints_of_one_sort_share_their_weight_and_traits_do_not() -> None:
    told = {text: share for text, _, _, share in hints(speech("So it is."), ["=asks"])}
    assert told["so"] == told["is $"] == pytest.approx(7**-0.5)
    assert told["~^so"] == told["~^it$"] < told["so"]
    assert told["=asks"] == pytest.approx(0.1)


def test_the_frame_is_what_carries_nothing_and_where_something_is_carried() -> None:
    told = [text for text, *_ in hints(speech("I pay him, two old litres."), (), frozenset({"i", "him"}))]
    assert [text for text in told if text.startswith("#")] == [
        "#^ i", "#i X", "#X him", "#him ,", "#, X", "#X $",
        "#^ i X", "#i X him", "#X him ,", "#him , X", "#, X $",
        "#^ i X him", "#i X him ,", "#X him , X", "#him , X $",
    ]  # fmt: skip
    assert not any(text.startswith("#") for text, *_ in hints(speech("I pay him.")))


def test_the_frame_of_an_answer_is_weighed_by_its_own_words() -> None:
    said = speech("No. I pay two litres.")
    lean = leaning(said, {"#i X $": 1.0}, (), frozenset({"no", "i"}))
    assert lean.weight > 0
    assert [word.text for word in said.words[lean.first : lean.end]] == ["i", "pay", "two", "litres"]


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt", "it"])
def test_one_level_decides_in_a_language_that_has_one(language: str) -> None:
    own = lexicon(language)
    answers = [one.answer for one in labelled(language) if one.struggled][:60]
    found = [
        sum(read(answer, own._replace(level=level)).sign is Sign.FOR for answer in answers)
        for level in (-1.0, own.level, 3.0)
    ]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[2]


def test_prose_leans_a_little_and_is_no_answer_withheld() -> None:
    own = lexicon("it")
    reading = Reading(PROSE, own)
    lean = reading.lean(traits(reading, verdict(PROSE, reading, own)))
    assert own.level is not None and lean is not None and lean.weight > own.level
    assert read(PROSE, own).sign is not Sign.FOR


def test_the_leaning_is_the_sum_of_what_is_known() -> None:
    said = speech("No, it is gone. Two litres.")
    lean = leaning(said, {"gone": 1.0, "it": 0.5, "litres": -1.0, "two litres": -1.5, BIAS: 0.25})
    assert lean.weight == pytest.approx(-1.0 / 17**0.5 + 0.25)
    assert [word.text for word in said.words[lean.first : lean.end]] == ["it", "is", "gone"]


def test_a_trait_is_weighed_and_is_no_clause() -> None:
    said = speech("No, it is gone. Two litres.")
    assert leaning(said, {"=plain": 2.0, "gone": 0.5}, ["=plain"]).weight > leaning(said, {"gone": 0.5}).weight
    assert leaning(said, {"=plain": 2.0, "gone": 0.5}, ["=plain"])[1:] == leaning(said, {"gone": 0.5})[1:]


def test_nothing_known_is_no_leaning() -> None:
    assert leaning(speech("Two litres."), {}).weight == 0
    assert leaning(speech(""), {"x": 1.0}) == (0, 0, 0)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it"])
def test_each_language_knows_what_its_words_weigh(language: str) -> None:
    weights = lexicon(language).weights
    assert len(weights) > 500
    assert BIAS in weights
    assert max(weights.values()) > 0 > min(weights.values())


def test_weights_are_read_as_they_are_written() -> None:
    answers = [
        *(Labelled("a", True, f"No, that is gone {word}.") for word in ("now", "again", "sorry", "today")),
        *(Labelled("a", False, f"We paint the gate {word}.") for word in ("now", "again", "green", "today")),
    ]
    heard_of = [heard(one, ENGLISH) for one in answers]
    weights = learn(heard_of)
    assert learn(heard_of) == weights
    assert weights["gone"] > 0 > weights["gate"]
    assert "green" not in weights, "it is in one answer only"
    read_back = {
        text: int(line.split(" ", 1)[0]) / 100
        for line in written(weights).splitlines()
        for text in line.split(" ", 1)[1].split(" / ")
    }
    assert read_back == pytest.approx(weights)


def test_an_answer_can_lean_so_far_that_no_phrase_is_needed() -> None:
    wording = read(UNLISTED)
    assert (wording.sign, wording.plain) == (Sign.FOR, False)
    assert len(wording.cues) == 1


def test_a_longer_answer_needs_no_word_of_denial() -> None:
    answer = (
        "Now you're asking. Now you are asking. You know, people have been coming to this bar for thirty years and "
        "they've all wanted to know that, every last one of them, and each of them went home with a drink and a smile."
    )
    wording = read(answer)
    assert (wording.sign, wording.plain) == (Sign.FOR, False)
    assert [answer[start:end] for start, end in wording.cues] == [
        "people have been coming to this bar for thirty years and they've all wanted to know that"
    ]


def test_words_alone_never_condemn_what_only_sounds_like_a_phrase() -> None:
    claim = "I'm not aware of any exception to that."
    reading = Reading(claim, ENGLISH)
    lean = reading.lean(traits(reading, verdict(claim, reading, ENGLISH)))
    assert reading.claims and lean is not None and lean.weight > 1
    assert read(claim).sign is not Sign.FOR


@pytest.mark.parametrize(
    "answer", ["Questa lettera è per me.", "Ich bin Feuerwehrmann.", "La roja.", "To keep what took long to compute."]
)
def test_a_few_words_without_a_phrase_have_to_lean_far(answer: str) -> None:
    assert read(answer).sign is not Sign.FOR


@pytest.mark.parametrize("claim", ["I don't remember being late in all those years, not on a single day of them."])
def test_a_phrase_is_not_believed_where_the_words_lean_away(claim: str) -> None:
    assert read(claim).sign is not Sign.FOR


def test_a_phrase_of_a_team_is_not_doubted() -> None:
    answer = "The vendor changes the firmware and the board in a day: we ask the vendor."
    assert read(answer).sign is not Sign.FOR
    assert read(answer, chosen({"en": ("we ask the vendor",)}, (), False)).sign is Sign.FOR


def test_where_cues_are_replaced_or_ignored_the_words_have_no_say() -> None:
    assert read(UNLISTED, chosen({}, (), True)).sign is not Sign.FOR
    assert read(UNLISTED, chosen({}, ("something to say",), False)).sign is not Sign.FOR
    assert not chosen({}, (), True).weights
    assert weights_of("english")
