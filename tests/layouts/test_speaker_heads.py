"""Speakers alone on a line, with a mark: what they say is below, perhaps after a blank line."""

from __future__ import annotations

import pytest

from linter import lint
from linter.finding import Finding
from tests.layouts.own_layouts import planned

SAID = (
    "It was a long way to the quay, and nobody had told us.",
    "We had six boats then.",
    "What did you do in the winter?",
    "The nets were mended in the loft, where it was warm.",
    "And when did it end?",
)
PEOPLE = ("Interviewer", "Ana Petrov")
FILE = 'name = "own"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n{speaker}:\n'
APART = f'{FILE}\n{{said}}\n\n"""\n'
TIGHT = f'{FILE}{{said}}\n\n"""\n'
LISTED = f'{APART}[slots]\nspeaker = {{ of = ["Interviewer", "Ana Petrov"] }}\n'
LAYOUTS = {"apart": APART, "tight": TIGHT, "listed": LISTED}


def turns(layout: str) -> list[str]:
    gap = [] if layout == "tight" else [""]
    return [line for at in range(12) for line in (f"{PEOPLE[at % 2]}:", *gap, SAID[at % 5], "")][:-1]


def found(layout: str, lines: list[str]) -> list[Finding]:
    return list(lint("\n".join([*lines, ""]), planned(LAYOUTS[layout])).findings)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_found_in_a_clean_file(layout: str) -> None:
    assert found(layout, turns(layout)) == []
    text = [line.replace("six boats", "six boats: Interviewer, said Ana Petrov,") for line in turns(layout)]
    assert found(layout, text) == []
    text = [line.replace("We had six boats", "Note: we had six boats") for line in turns(layout)]
    assert found(layout, text) == []


@pytest.mark.parametrize("speaker", PEOPLE)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("    {}:", "speaker label is indented"),
        ("{}", "speaker label has no colon"),
        ("{};", "speaker label has ';' instead of ':'"),
        ("\n{}:", "2 blank lines before the speaker label, expected 1"),
    ],
)
def test_a_head_that_is_nearly_one_is_told(layout: str, speaker: str, head: str, message: str) -> None:
    lines = turns(layout)
    at = [place for place, line in enumerate(lines) if line == f"{speaker}:"][2]
    told = found(layout, [*lines[:at], *head.format(speaker).split("\n"), *lines[at + 1 :]])
    assert [each.message for each in told] == [message]
    assert told[0].line in (at + 1, at + 2)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_head_right_below_a_text_is_no_text(layout: str) -> None:
    lines = turns(layout)
    at = [place for place, line in enumerate(lines) if line == "Ana Petrov:"][2]
    told = found(layout, [*lines[: at - 1], *lines[at:]])
    assert [each.message for each in told] == ["no blank line before the speaker label, expected 1"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_head_with_its_text_on_its_line_is_told(layout: str) -> None:
    lines = turns(layout)
    at = [place for place, line in enumerate(lines) if line == "Ana Petrov:"][2]
    below = at + 1 if layout == "tight" else at + 2
    told = found(layout, [*lines[:at], f"{lines[at]} {lines[below]}", *lines[below + 1 :]])
    wanted = "speaker label has its text on the same line, expected the text on the line below"
    assert [(each.message, each.line) for each in told] == [(wanted, at + 1)]


def test_no_name_is_read_into_a_sentence() -> None:
    lines = [line.replace("six boats", "six boats,\nAna Petrov and the others,") for line in turns("apart")]
    assert found("apart", "\n".join(lines).split("\n")) == []
