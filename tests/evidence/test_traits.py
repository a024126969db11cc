from __future__ import annotations

from linter.evidence.lexicon import ENGLISH, lexicon
from linter.evidence.reading import Reading
from linter.evidence.traits import traits
from linter.evidence.verdict import verdict


def told(answer: str) -> list[str]:
    """The traits of an English answer."""
    reading = Reading(answer, ENGLISH)
    return list(traits(reading, verdict(answer, reading, ENGLISH)))


def test_what_the_phrases_say_is_a_trait() -> None:
    assert {"=doubted", "=plain", "=dont-know", "=strength1.0"} <= set(told("I don't know."))
    assert not {"=doubted", "=plain"} & set(told("We paint the gate in spring."))


def test_a_measure_has_all_the_marks_that_it_reaches() -> None:
    marks = [trait for trait in told("We paint the gate and the fence in spring.") if trait.startswith("=topics")]
    assert marks == ["=topics1", "=topics2", "=topics3", "=topics4"]


def test_a_question_and_a_number_are_traits() -> None:
    assert {"=asks", "=number"} <= set(told("Is it 12?"))
    assert not {"=asks", "=number"} & set(told("It is twelve."))


def test_no_trait_is_told_twice() -> None:
    every = told("I don't know, no idea, sorry, I don't know.")
    assert len(every) == len(set(every))


def told_in_italian(answer: str) -> set[str]:
    own = lexicon("it")
    reading = Reading(answer, own)
    return set(traits(reading, verdict(answer, reading, own)))


def test_where_one_level_decides_the_shape_of_an_answer_is_told() -> None:
    assert {"=size3", "=sentences2", "=trails"} <= told_in_italian("Il cane. Poi, la notte...")
    assert {"=soft0.05", "=asked"} <= told_in_italian("Il cane, la notte?")
    assert "=sentences2" not in told_in_italian("Il cane, la notte?")
    assert not any(trait.startswith(("=size", "=mute")) for trait in told("The dog. Then, the night..."))


def test_how_clearly_the_phrases_say_so_is_told_with_the_length() -> None:
    assert {"=told", "=told few", "=told scant"} <= told_in_italian("Non lo so.")
    assert {"=mute", "=mute few", "=mute scant"} <= told_in_italian("Tre cani.")
    assert not {"=mute scant", "=mute much"} & told_in_italian("Tre cani e sette gatti, tutti della zia.")
