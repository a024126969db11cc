"""A fix takes out no word that somebody may have said, in a layout whose lines have several values."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan
from linter.fixer import fix
from tests.layouts.own_layouts import planned

CHAT = """
name = "chat"
[blocks]
file = '''
Exported on {exported}
Panel: {panel}

{turn...}
'''
turn = '''
[{date}, {clock}] {speaker}: {said}
'''
[slots]
exported = { type = "date", is = "field" }
panel = { type = "line" }
date = { ascending = true }
"""
TEXT = """Exported on 4 March 2024
Panel: Bee and Cecil

[04/03/2024, 09:02:11] Ann Lee: What does your stall sell?
[04/03/2024, 09:05:40] Bo Kay: Chargers, covers and cards.
[04/03/2024, 09:06:02] Ann Lee: Do you repair phones?
[04/03/2024, 09:07:55] Bo Kay: Screens. That is the part that pays.
And batteries, if I have them.
[04/03/2024, 09:08:20] Ann Lee: Who comes to you?
[04/03/2024, 09:09:01] Bo Kay: The whole street.
"""


@pytest.fixture(scope="module")
def chat() -> Plan:
    return planned(CHAT)


def test_the_file_is_clean(chat: Plan) -> None:
    assert lint(TEXT, chat).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Bo Kay: Chargers, covers", "Bo Chargers, covers", ["QNA001"]),
        ("Bo Kay: Screens. That", "Bo x Screens. That", ["QNA001"]),
        ("Bo Kay: Screens.", "Bo Screens", ["QNA001"]),
        (" Bo Kay: Screens.", " : Screens", ["QNA001"]),
        (" Bo Kay: The whole street.", "", ["QNA001"]),
        ("Bo Kay: The whole street.", "Bo", ["QNA001"]),
        ("Bo Kay: The whole street.", "Bo Kay said: The whole street.", ["REC007"]),
        ("Exported on 4", "Exported B on 4", ["REC007"]),
        ("Panel: Bee", "Pavel Bee", ["REC007"]),
    ],
)
def test_words_that_are_too_many_stay(chat: Plan, old: str, new: str, codes: list[str]) -> None:
    text = TEXT.replace(old, new)
    assert [each.code for each in lint(text, chat).findings] == codes
    for unsafe in (False, True):
        done = fix(text, chat, unsafe=unsafe)
        assert sorted(done.data.decode().split()) == sorted(text.split()), done.applied


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bo Kay: Chargers", "Bo Kay:\nChargers"),
        ("Bo Kay: Chargers", "Bo Kay; Chargers"),
        ("Bo Kay: Chargers", "Bo Kay:: Chargers"),
        ("Panel: Bee", "Pannel: Bee"),
    ],
)
def test_what_is_clear_is_put_right(chat: Plan, old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    assert len(lint(text, chat).findings) == 1
    assert fix(text, chat).data.decode() == TEXT
