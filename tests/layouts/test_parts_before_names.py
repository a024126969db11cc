"""Turns that may begin with an optional part: each is one, and a damaged part is no part of a name."""

from __future__ import annotations

import pytest

from linter import lint, parse
from tests.layouts.own_layouts import known, planned

TOML = """\
name = "evidence"
[blocks]
file = '''
EVIDENCE

{turn...}
'''
turn = '''
{?Q{number} }{speaker}: {said}

'''
[slots]
number = { type = "integer", ascending = true, is = "field" }
"""
TEXT = """\
EVIDENCE

Q1 Chair: Who came?

Mr Lee: All of them.

Q2 Chair: Who left?

Mr Lee: None of them.

Q3 Chair: And then?

Mr Lee: We went home.
"""


@pytest.mark.parametrize("number", ["Qhigh", "Q2O", "Qu2", "q2"])
def test_a_damaged_number_is_no_part_of_a_name(number: str) -> None:
    chosen = planned(TOML)
    assert lint(TEXT, chosen).findings == ()
    assert [each.line for each in lint(TEXT.replace("Q2", number), chosen).findings] == [7]


@pytest.mark.parametrize("name", ["Quinn", "Q Chairman", "Dr Chair", "Quinn Lee"])
def test_another_speaker_may_have_a_name_like_that(name: str) -> None:
    chosen = planned(TOML)
    assert lint(TEXT.replace("Mr Lee: None", f"{name}: None"), chosen).findings == ()


@pytest.mark.parametrize("speakers", ["", 'speaker = { of = ["Chair", "Mr Lee"] }\n'])
def test_each_turn_is_one(speakers: str) -> None:
    document = parse(TEXT, layouts=(known(f"{TOML}{speakers}"),))
    assert [turn.speaker for turn in document.turns] == ["Chair", "Mr Lee"] * 3
