"""Texts that become a question and its answer, though no label says so."""

from __future__ import annotations

from random import Random

from benchmarks.corpora import practices
from benchmarks.producers.speech import Talk
from linter.inference.layout import describe


def letters(speech: Talk) -> str:
    return "".join(f"Dear Editor,\n{speech.question()}\n\nThe Editor replies: {speech.line()}\n\n" for _ in range(4))


def test_texts_that_follow_one_another_in_a_block() -> None:
    toml = describe([letters(Talk(Random(number), 0, False)) for number in range(9)]).toml
    assert "Dear Editor,\n{question}\n\nThe Editor replies: {answer}\n" in toml


def test_texts_of_two_blocks_do_not_answer_each_other() -> None:
    mails = next(corpus for corpus in practices(20) if corpus.name == "postbag")
    guess = describe([file.text for file in mails.files])
    assert guess.layout is not None and 'is = "question"' not in guess.toml
