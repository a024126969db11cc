from __future__ import annotations

import pytest

from linter.evidence.lexicon import lexicon
from linter.evidence.notions import Notions
from linter.evidence.sign import Sign
from linter.evidence.wording import read
from linter.evidence.words import speech

HEAD = Notions(("my / head mind / mush evaporat-",))


def found(answer: str, notions: Notions = HEAD) -> list[str]:
    said = speech(answer).words
    return [" ".join(word.text for word in said[match.first : match.end]) for match in notions.find(said)]


@pytest.mark.parametrize(
    ("answer", "spans"),
    [
        ("My head is mush.", ["my head is mush"]),
        ("It's mush, my head.", ["mush my head"]),
        ("All of it evaporated from my poor mind.", ["evaporated from my poor mind"]),
        ("My head is fine. The peas are mush.", []),
        ("The head is mush.", []),
        ("My head, my head, mush and mush, my mind.", ["my head mush", "mush my mind"]),
        ("My head is, if I may say so after this long day, quite like mush.", []),
        ("", []),
    ],
)
def test_all_bags_have_to_give_a_word_to_one_sentence(answer: str, spans: list[str]) -> None:
    assert found(answer) == spans


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it"])
def test_each_word_of_a_notion_is_written_as_answers_are_read(language: str) -> None:
    own = lexicon(language)
    assert own.notions
    for notion in own.notions:
        bags = [bag.split() for bag in notion.split(" / ")]
        assert len(bags) > 1
        for word in (word for bag in bags for word in bag):
            if word.endswith("-"):
                assert len(word) > 4
            else:
                assert own.grammar.parts(word) == (word,), word


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Ooh. That was the lecture I slept through."),
        ("en", "I was hoping nobody would ask about the tax side."),
        ("de", "Mein Kopf ist jetzt wie Watte."),
        ("fr", "J'ai séché ce cours-là."),
        ("es", "Justo falté a esa clase."),
        ("pt", "Eu faltei nessa aula."),
        ("it", "A quella lezione non c'ero."),
    ],
)
def test_a_notion_makes_a_non_answer_of_a_brief_one(language: str, answer: str) -> None:
    assert read(answer, lexicon(language)).sign is Sign.FOR


@pytest.mark.parametrize(
    "answer",
    [
        "I slept badly before that lecture, so I gave it from cards, and nobody noticed.",
        "I was hoping you'd ask. We cut the returns by a third with one photo per size.",
    ],
)
def test_it_makes_none_of_one_that_goes_on(answer: str) -> None:
    assert read(answer).sign is not Sign.FOR
