"""Speakers who are listed in the head of a file: a misspelt one is one finding, whatever else it is like."""

from __future__ import annotations

from linter import lint
from tests.layouts.own_layouts import planned

LAYOUT = '''name = "own"
[blocks]
file = """
SPEAKERS
{present}

{turn...}
"""
turn = """
{speaker}  {clock}
{said}

"""
[slots]
present = { type = "line" }
speaker = { quoted-from = "present" }
'''


def codes(*names: str) -> list[tuple[str, int]]:
    turns = [line for at, name in enumerate(names) for line in (f"{name}  0:{at + 10}", f"This is turn {at}.", "")]
    text = "\n".join(["SPEAKERS", "Tom Reyes, Ana Castillo", "", *turns[:-1], ""])
    return [(each.code, each.line) for each in lint(text, planned(LAYOUT)).findings]


def test_a_listed_speaker_who_is_misspelt_is_one_finding() -> None:
    assert codes(*("Tom Reyes", "Ana Castillo") * 4) == []
    assert codes(*("Tom Reyes", "Ana Castillo") * 3, "Tom Rayes", "Ana Castillo") == [("REC003", 22)]


def test_a_label_with_its_text_on_its_line_is_told() -> None:
    names = ("Tom Reyes", "Ana Castillo") * 4
    turns = [line for at, name in enumerate(names) for line in (f"{name}  0:{at + 10}", f"This is turn {at}.", "")]
    turns[12:14] = [f"{turns[12]} {turns[13]}"]
    text = "\n".join(["SPEAKERS", "Tom Reyes, Ana Castillo", "", *turns[:-1], ""])
    (told,) = lint(text, planned(LAYOUT)).findings
    assert (told.code, told.line) == ("QNA001", 16)
    assert told.message == "speaker label has its text on the same line, expected the text on the line below"
