"""Layouts of a help desk, a paper, a tape and a run of a model, in which no label says who asks and who answers."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from linter.inference.layout import describe

SAID = ("The valve drips.", "It was green.", "Nobody came on Monday.", "We waited until noon.", "The key is lost.")

NAMES = ("Bell", "Frith", "Garland", "Ives", "Thorne", "Quill")


def text(rng: Random) -> str:
    """One to three sentences."""
    return " ".join(rng.sample(SAID, rng.randint(1, 3)))


def desk(rng: Random) -> str:
    """Tickets in which a customer may have the last word, and an agent has a name."""
    lines = ["DESK", "-" * 40]
    for number in range(rng.randint(2, 5)):
        lines += [f"TICKET {rng.randint(1000, 9999)}", f"priority  : P{rng.randint(1, 4)}"]
        hour = 8
        for turn in range(rng.randint(1, 5)):
            hour += 1
            agent = rng.choice(("Lena", "Tomas", "Priya"))
            who = ">> customer" if turn % 2 == 0 else f"<< agent {agent}"
            lines += [f"{who} (2024-03-{10 + number} {hour:02}:{rng.randint(10, 59)})", text(rng)]
        lines += [f"## satisfaction: {rng.randint(1, 5)}/5", "-" * 40]
    return "".join(f"{line}\n" for line in [*lines, "end of export"])


def paper(rng: Random) -> str:
    """Letters with a name on the right, and what is replied."""
    lines = ["THE PAPER", f"Letters to the Editor, No. {rng.randint(10, 99)}", ""]
    for _ in range(rng.randint(3, 6)):
        place = rng.choice(("Hythe", "Stoke Lacy", "Penshaw"))
        name = f"{rng.choice(('A.', 'Mrs.', 'Samuel'))} {rng.choice(NAMES)}, {place}"
        lines += ["Dear Editor,", text(rng), f"-- {name}".rjust(60), "", f"The Editor replies: {text(rng)}", ""]
    return "".join(f"{line}\n" for line in [*lines, "Printed in Hythe"])


def tape(rng: Random) -> str:
    """Sides of a tape, with a counter and initials in columns."""
    lines = ["TAPE", "Narrator:    Tom Prit (TP)", "Interviewer: Ruth Abbott (RA)", ""]
    for side in "AB":
        lines += [f"SIDE {side}", ""]
        counter = rng.randint(1, 5)
        for turn in range(rng.randint(4, 9)):
            lines.append(f"{counter:03}  {'TP' if turn % 2 else 'RA'}  {text(rng)}")
            lines.append(f"         {text(rng)}")
            counter += rng.randint(2, 14)
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def run(rng: Random) -> str:
    """Samples of a model with a verdict in the middle of a line."""
    lines, passed = ["# run", ""], 0
    count = rng.randint(4, 9)
    for number in range(1, count + 1):
        good = rng.random() < 0.6
        passed += good
        lines += [f"=== sample {number:03} ===", "[prompt]", text(rng), "[response]", text(rng)]
        lines += [
            f"verdict={'pass' if good else 'fail'} score=0.{rng.randint(10, 99)} tokens={rng.randint(20, 200)}",
            "",
        ]
    return "".join(f"{line}\n" for line in [*lines, "=== summary ===", f"pass : {passed}"])


@pytest.mark.parametrize(
    ("write", "drawn"),
    [
        (desk, (">> customer ({date} {clock})\n{customer}\n", "<< agent {agent} (", 'agent = { type = "choice"')),
        (desk, ("maximum = 5", 'customer = { is = "question" }', 'is = "answer"', "-part?}\n")),
        (
            paper,
            ("Letters to the Editor, No. {the-editor-no}\n", "{~}-- {", 'dear-editor = { is = "question" }'),
        ),
        (tape, ("{counter}  {speaker}{~}{said}\n", "digits = 3, ascending = true, within = ")),
        (run, ("verdict={verdict} score={score} tokens={tokens}\n", 'count-of = "exchange.verdict", value = "pass"')),
    ],
)
def test_what_a_person_would_write_is_written(write: Callable[[Random], str], drawn: tuple[str, ...]) -> None:
    guess = describe([write(Random(seed)) for seed in range(16)])
    assert guess.is_transcript and guess.shares is not None
    assert guess.shares.placed > 0.98
    assert [each for each in drawn if each not in guess.toml] == []


def test_speakers_in_a_column_are_those_whom_the_head_names() -> None:
    tapes = []
    for seed in range(16):
        tells, asks = Random(seed).sample(NAMES, 2)
        text = tape(Random(seed)).replace("Tom Prit (TP)", f"{tells}, a smith")
        text = text.replace("Ruth Abbott (RA)", f"{asks} of the museum")
        tapes.append(text.replace("TP", tells).replace("RA", asks))
    assert 'quoted-from = ["narrator", "interviewer"]' in describe(tapes).toml


def test_speakers_in_a_column_are_those_in_brackets_of_the_head() -> None:
    """The initials behind a name are the speakers, even where a line of the head is broken in one of the files."""
    tapes = []
    for seed in range(20):
        tells, of, asks, too = Random(seed).sample(NAMES, 4)
        text = tape(Random(seed)).replace("Tom Prit (TP)", f"{tells} {of} (TP)").replace("TP", tells[0] + of[0])
        text = text.replace("Ruth Abbott (RA)", f"{asks} {too} (RA)").replace("RA", asks[0] + too[0])
        tapes.append(text.replace("\nInterviewer", "\nof the museum\nInterviewer") if seed == 4 else text)
    toml = describe(tapes).toml
    assert "Narrator:    {name} ({text})" in toml
    assert 'quoted-from = ["text", "text-2"]' in toml
