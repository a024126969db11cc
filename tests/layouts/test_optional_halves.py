"""Labels of turns that may be without one of their halves: the speaker, the time or the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter import lint
from tests.layouts.own_layouts import planned

SAID = (
    "It was a long way to the quay, and nobody had told us.",
    "We had six boats then.",
    "What did you do in the winter?",
    "The nets were mended in the loft, where it was warm.",
    "And when did it end?",
)
PEOPLE = ("Host", "Ana Petrov")
FILE = 'name = "own"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n'
HEADS = f'{FILE}{{?{{speaker}} }}({{clock}}):\n{{said}}\n\n"""\n'
TIMED = f'{FILE}{{?({{clock}}) }}{{speaker}}: {{said}}\n\n"""\n'
NUMBERED = f'{FILE}{{?{{number}}. }}{{speaker}}: {{said}}\n\n"""\n'


def heads() -> list[str]:
    """Every third turn goes on after a time."""
    named = [f"{PEOPLE[at % 2]} (00:0{at}:10):" if at % 3 != 2 else f"(00:0{at}:10):" for at in range(8)]
    return [line for at, head in enumerate(named) for line in (head, SAID[at % 5], "")][:-1]


def timed() -> list[str]:
    """Every third turn has no time."""
    times = ["" if at % 3 == 1 else f"(00:0{at}:10) " for at in range(8)]
    return [line for at, time in enumerate(times) for line in (f"{time}{PEOPLE[at % 2]}: {SAID[at % 5]}", "")][:-1]


def numbered() -> list[str]:
    """The questions have numbers."""
    numbers = ["" if at % 2 else f"{at // 2 + 1}. " for at in range(8)]
    return [line for at, one in enumerate(numbers) for line in (f"{one}{PEOPLE[at % 2]}: {SAID[at % 5]}", "")][:-1]


LAYOUTS = {"heads": (HEADS, heads), "timed": (TIMED, timed), "numbered": (NUMBERED, numbered)}


def found(layout: str, lines: list[str]) -> list[tuple[str, int]]:
    findings = lint("\n".join([*lines, ""]), planned(layout)).findings
    return [(each.code, each.line) for each in findings]


def turns(lines: list[str]) -> list[int]:
    """Where turns begin, the first and the last one aside."""
    return [at for at, line in enumerate(lines) if line and not lines[at - 1] and 1 < at < len(lines) - 2]


def indented(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], f"    {lines[at]}", *lines[at + 1 :]]


def spaced(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], "", *lines[at:]]


def tight(lines: list[str], at: int) -> list[str]:
    return [*lines[: at - 1], *lines[at:]]


def doubled(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], lines[at], *lines[at:]]


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_is_found_in_a_clean_file(name: str) -> None:
    layout, made = LAYOUTS[name]
    assert found(layout, made()) == []


@pytest.mark.parametrize("damaged", [indented, spaced, tight, doubled])
@pytest.mark.parametrize("name", LAYOUTS)
def test_each_turn_is_told_with_and_without_the_half(name: str, damaged: Callable[[list[str], int], list[str]]) -> None:
    layout, made = LAYOUTS[name]
    lines = made()
    for at in turns(lines):
        places = [line for _, line in found(layout, damaged(lines, at))]
        assert len(places) == 1 and at <= places[0] <= at + 2


@pytest.mark.parametrize("head", ["Host (00:04:10)", "(00:05:10)", "Host (00:04:1O):"])
def test_a_head_that_is_nearly_one_is_told(head: str) -> None:
    lines = heads()
    at = 12 if head.startswith("Host") else 15
    places = [line for _, line in found(HEADS, [*lines[:at], head, *lines[at + 1 :]])]
    assert places == [at + 1]


def test_a_number_goes_on_after_turns_that_have_none() -> None:
    lines = numbered()
    at = lines.index(next(line for line in lines if line.startswith("3. ")))
    assert found(NUMBERED, [*lines[:at], lines[at].replace("3", "8"), *lines[at + 1 :]]) == [("REC008", at + 1)]
