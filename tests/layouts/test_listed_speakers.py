"""Speakers whom a file lists: their damaged turns are found, and a line that begins with anything else is text."""

from __future__ import annotations

import re

import pytest

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.fitted import fitted
from linter.layouts.known import own

ROUND = own(
    b'''name = "round"

[blocks]
file = """
Round table: {about}
With: {guests}

{turn...}
Minutes: {minutes}
"""
turn = "{speaker}: {said}"

[slots]
about = { is = "field", type = "line" }
guests = { type = "line" }
speaker = { quoted-from = "guests" }
minutes = { type = "integer" }
''',
    "round.toml",
)
TEXT = """\
Round table: Who paints the harbour
With: Odile, Rufus (host), Frau Stern; Bo

Rufus: What is the first thing that you paint?
Odile: The water. The boats come last, they never stay.
I learnt two rules at school.
Frau Stern: The sky, and I have always regretted it.
Bo: Nothing for a week.
Rufus: And the last thing?
Odile: My name.
Bo: A gull, for luck.
Minutes: 12
"""


def _said(text: str) -> list[str]:
    return [f"{each.line} {each.code} {each.message}" for each in lint(text, plan(layouts=(ROUND,))).findings]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("I learnt two", "Rule 2: I learnt two"),
        ("I learnt two", "Then Odile Moreau said: I learnt two"),
        ("I learnt two", "Rufus, I learnt two"),
        ("I learnt two", "Odile knows that I learnt two"),
        ("they never stay.\nI learnt two rules", "they never stay, says\nRufus He knows two rules"),
    ],
)
def test_text_is_no_turn(old: str, new: str) -> None:
    assert old in TEXT
    assert _said(TEXT.replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Rufus: And", "Rufus And", "9 QNA001 speaker label has no colon"),
        ("Rufus: And", "Rufus; And", "9 QNA001 speaker label has ';' instead of ':'"),
        ("Rufus: And", "Rufus. And", "9 QNA001 speaker label has '.' instead of ':'"),
        ("Frau Stern: The", "Frau Stern The", "7 QNA001 speaker label has no colon"),
        ("Odile: My", "Odlie: My", "10 REC011 speaker is unknown, expected one that is listed"),
        ("Frau Stern: The", "Frau Sterm: The", "7 REC011 speaker is unknown, expected one that is listed"),
        (", Frau Stern; Bo", ", Frau Stern", "8 REC003 speaker of 2 turns is not in 'With', expected one who is"),
        ("With: Odile,", "With: Odlie,", "5 REC003 speaker of 2 turns is not in 'With', expected one who is"),
    ],
)
def test_a_damaged_turn_of_a_listed_speaker_is_one_finding(old: str, new: str, said: str) -> None:
    assert old in TEXT
    assert _said(TEXT.replace(old, new, 1)) == [said]


def test_the_name_of_a_listed_speaker_is_in_no_message_and_only_a_person_may_write_it() -> None:
    report = lint(TEXT.replace("Odile: My", "Odlie: My"), plan(layouts=(ROUND,)))
    (finding,) = report.findings
    assert finding.fix is not None and finding.fix.quotes
    assert "Odile" not in finding.message + finding.fix.title


def test_a_name_in_capitals_is_listed_once() -> None:
    text = re.sub(r"^(Rufus|Odile|Frau Stern|Bo):", lambda match: match[0].upper(), TEXT, flags=re.M)
    assert _said(text) == []
    assert _said(text.replace("FRAU STERN", "FRAU STERM")) == [
        "7 REC011 speaker is unknown, expected one that is listed"
    ]


def test_no_mark_is_put_after_a_name_that_may_be_a_word() -> None:
    damaged = TEXT.replace("Rufus: And", "Rufus And").encode()
    assert fix(damaged, plan(layouts=(ROUND,)), unsafe=True).data == damaged


def test_a_layout_is_only_made_anew_where_a_line_could_be_another_turn() -> None:
    layout = ROUND.compiled(DEFAULT)
    assert fitted(layout, TEXT) is layout
    assert fitted(layout, TEXT.replace("With:", "Whit:")) is layout
    other = fitted(layout, TEXT.replace("I learnt two", "Rule 2: I learnt two"))
    assert other is not layout and other.slots["speaker"].of[:4] == ("Odile", "Rufus", "Frau Stern", "Bo")
    assert fitted(layout, TEXT.replace("I learnt two", "Rule 9: I learnt two")) is other
