"""What programs write into transcripts: fields with signs, marks out of a number, what was measured, filled columns."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from linter.inference.layout import describe

FILES = 16
_TEXTS = ("Where is my letter", "It never came", "One moment", "I will look", "There it is", "That is good")


def said(rng: Random) -> str:
    return " ".join(f"{text}." for text in rng.sample(_TEXTS, rng.randint(1, 3)))


def call(rng: Random) -> str:
    """A call with the fields of a program, whose turns have a speaker of one letter."""
    lines = [f"#CALL {rng.randint(10000, 99999)}"]
    lines += [f"@agent={rng.choice(('Ann', 'Bob', 'Cleo'))} | @queue={rng.choice(('bills', 'letters'))}"]
    at = 0
    for turn in range(rng.randint(6, 12)):
        at += rng.randint(3, 20)
        lines.append(f"{'AC'[turn % 2]} {at // 60:02}:{at % 60:02} > {said(rng)}")
    marks = {"tone": 2, "ears": 3, "help": 5, "close": 2}
    given = (f"{name}={rng.choice((0, top - 1, top, top, top))}/{top}" for name, top in marks.items())
    lines.append(f"#MARKS {' | '.join(given)} | note={rng.randint(0, 20)}/20")
    return "\n".join(lines) + "\n"


def rated(rng: Random) -> str:
    """An answer of a program, with what it took to write it, and a total that ends in one column."""
    lines = ["# Run", ""]
    for turn in range(rng.randint(2, 4)):
        lines += [f"## Turn {turn + 1}", "", "**User:**", "Where is it?", ""]
        lines += [f"**Model:** *({rng.randint(20, 900)} tokens, {rng.randint(1, 99) / 10} s)*", said(rng), ""]
    lines += [f"Total{rng.choice((rng.randint(100, 110), rng.randint(60, 99))):>20}"]
    return "\n".join(lines) + "\n"


def form(rng: Random) -> str:
    """A form with days as they are written in the Netherlands, and one of few words in small letters."""
    day = f"{rng.randint(1, 28):02}-{rng.randint(1, 12):02}-20{rng.randint(20, 24)}"
    how = rng.choice(("via video", "at home", "telephone"))
    return f"Left on: {day}\nForm: {how}\n\nQ: Why did you leave?\nA: {said(rng)}\nQ: And now?\nA: {said(rng)}\n"


def drawn(make: Callable[[Random], str]) -> str:
    return describe([make(Random(seed)) for seed in range(FILES)]).toml


@pytest.mark.parametrize(
    ("make", "line"),
    [
        (call, "@agent={agent} | @queue={queue}"),
        (call, "{ears}/3 | help={help}/5 | close={close}/2 | note={note}/20"),
        (call, "{speaker} {clock} > {said}"),
        (call, 'speaker = { of = ["A", "C"]'),
        (rated, "**Model:** *({model} tokens, {tokens} s)*"),
        (rated, "Total{~}{total}"),
        (form, "Left on: {date}"),
        (form, 'of = ["at home", "telephone", "via video"]'),
    ],
)
def test_it_is_drawn_as_the_program_writes_it(make: Callable[[Random], str], line: str) -> None:
    assert line in drawn(make)
