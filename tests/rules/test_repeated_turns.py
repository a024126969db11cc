"""Turns that are there twice: one alone, or several as somebody pastes them."""

from __future__ import annotations

import pytest

from linter import lint
from linter.finding import Finding
from tests.layouts.own_layouts import planned

FILE = 'name = "own"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n'
PLAIN = f'{FILE}{{speaker}}: {{said}}\n"""\n'
TIMED = f'{FILE}[{{clock}}] {{speaker}}: {{said}}\n"""\n'
SAID = (
    "Who was on the quay on the day when it burned?",
    "Nobody, we were all at the fair on the other side.",
    "Then who called for the boats?",
    "My sister did, she had seen the smoke from the loft.",
    "What did you do in the winter?",
    "The nets were mended where it was warm.",
)


def turns(count: int, timed: bool = False) -> list[str]:
    said = [f"{('Host', 'Ana')[at % 2]}: {SAID[at % 6]}" for at in range(count)]
    return [f"[00:0{at}] {turn}" for at, turn in enumerate(said)] if timed else said


def found(layout: str, lines: list[str]) -> list[Finding]:
    return list(lint("\n".join([*lines, ""]), planned(layout)).findings)


@pytest.mark.parametrize("timed", [False, True])
@pytest.mark.parametrize("count", [2, 4, 5])
def test_turns_that_are_pasted_again_are_one_finding(count: int, timed: bool) -> None:
    layout, lines = TIMED if timed else PLAIN, turns(6, timed)
    (told,) = found(layout, [*lines[:count], *lines])
    assert (told.code, told.line) == ("REC013", count + 1)
    assert told.message == f"{count} turns are the same as the {count} before them"


def test_a_part_that_is_pasted_again_is_found_anywhere() -> None:
    lines = turns(6)
    (told,) = found(PLAIN, [*lines[:5], *lines[2:5], *lines[5:]])
    assert (told.code, told.line) == ("REC013", 6)


@pytest.mark.parametrize(
    "lines",
    [
        ["Host: Yes.", "Ana: No.", "Host: Yes.", "Ana: No."],  # people quarrel
        [*turns(4), "Ana: Once more?", *turns(4)],
        [*turns(4), *turns(3)[:2], "Ana: No, my brother did.", *turns(4)[3:]],
    ],
)
def test_what_somebody_may_have_said_is_no_copy(lines: list[str]) -> None:
    assert found(PLAIN, lines) == []
