"""Turns that lead to the first question, and those that answer each: who is listed in a head speaks in capitals."""

from __future__ import annotations

from random import Random

import pytest

from linter import lint
from linter.config import plan
from linter.finding import Finding
from linter.inference.layout import describe
from linter.layouts.known import Known
from linter.layouts.reading import read_description

SAID = ("We play on.", "It rained all day.", "Nobody came on Monday.", "We waited until noon.", "The key is lost.")
PEOPLE = ("Ingrid Brandt", "Devon Price", "Leo Maric", "Jo Farrell")
HOSTS = ("Tess Okafor", "Graham Pell", "Ada Quill", "Ole Dahl", "Mina Sato")
PAPERS = ("The Echo", "Coast Radio", "Match Report", "Nordic Wire")
ASKED = (
    "How was the day?", "Who was the best of all?", "Is it far to the lake?", "What do you say to young people?",
    "When will we see him?", "Why was it late?", "Did you expect that?",
)  # fmt: skip
CLOCKED = "[00:0"


def talk(rng: Random) -> str:
    """A host opens, somebody speaks, and several people answer questions with a time above each."""
    present, host = rng.sample(PEOPLE, 2), rng.choice(HOSTS)
    count, asked = rng.randint(3, 6), rng.sample(ASKED, len(ASKED))
    lines = ["TALK", f"Present: {' and '.join(present)}", f"Host: {host}", f"Questions: {count}", ""]
    lines += [f"{host.upper()}: {rng.choice(SAID)}", ""]
    for _ in range(rng.randint(1, 2)):
        lines += [f"{rng.choice(present).upper()}: {rng.choice(SAID)} It was {rng.random():.6f}.", ""]
    for number in range(1, count + 1):
        lines += [
            f"{CLOCKED}{number}:{rng.randint(10, 59)}]",
            f"Q. ({rng.choice(PAPERS)}) {rng.choice(SAID)} {asked[number]}",
            "",
        ]
        for _ in range(rng.randint(1, 3)):
            lines += [
                f"{rng.choice(present).upper()}: {' '.join(rng.sample(SAID, rng.randint(1, 4)))} {rng.random():.6f}.",
                "",
            ]
    return "\n".join([*lines, "* * *", ""])


FILES = [talk(Random(number)) for number in range(24)]
TOML = describe(FILES).toml


def found(text: str) -> list[Finding]:
    return list(lint(text, plan()._replace(layouts=(Known("own", read_description(TOML)),))).findings)


def test_turns_before_the_first_question_are_not_its_block() -> None:
    assert "{turn...}\n{exchange...}\n" in TOML
    assert 'exchange = """\n[{clock}]\nQ. ({q}) {question}\n\n{reply...}\n"""' in TOML
    assert 'reply = """\n{speaker}: {said}\n\n"""' in TOML
    assert 'questions = { type = "integer", count-of = "exchange" }' in TOML
    assert not any(map(found, FILES))


def test_speakers_are_those_of_the_head_in_other_letters_though_they_speak_once() -> None:
    assert 'speaker = { quoted-from = ["present", "name"] }' in TOML


def test_the_times_of_blocks_without_a_speaker_of_their_own_rise() -> None:
    assert "ascending = true" in TOML


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{CLOCKED}2:", f"{CLOCKED}1:0"),
        ("DEVON PRICE:", "DEVON PRRICE:"),
        ("Q. (The Echo)", "X. (The Echo)"),
        ("Questions: ", "Questions: 1"),
    ],
)
def test_a_defect_is_found(old: str, new: str) -> None:
    text = next(text for text in FILES if old in text)
    assert found(text.replace(old, new, 1))
