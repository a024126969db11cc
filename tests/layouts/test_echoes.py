"""Claims that do not hold because another one does not: one finding tells them both."""

from __future__ import annotations

from linter.config import Plan
from tests.layouts.own_layouts import found, planned

CALL = planned('''
name = "call"

[blocks]
file = """
Call 7

{criterion...}
TOTAL {weights} {points}
"""
criterion = """
{item}: {weight} {mark}
"""

[slots]
item = { type = "line" }
weight = { type = "integer" }
mark = { type = "integer" }
weights = { type = "integer", sum-of = "criterion.weight" }
points = { type = "integer", sum-of = "criterion.mark" }
''')
SCORED = "Call 7\n\nGreeting: 10 8\nListening: 20 16\nEnd: 10 9\nTOTAL 40 33\n"

PANEL = planned('''
name = "panel"

[blocks]
file = """
Panel

{person...}
RANKING
{rank...}
"""
person = """
Name: {name}
{mark...}
Mean: {mean}

"""
mark = """
- {score}
"""
rank = """
{place}) {ranked}, {result}
"""

[slots]
name = { is = "field" }
score = { minimum = 1, maximum = 5, decimals = 0 }
mean = { type = "score", minimum = 1, maximum = 5, decimals = 1, mean-of = "mark.score", within = "person" }
place = { type = "number" }
ranked = { type = "line", quoted-from = "person.name" }
result = { type = "word", quoted-from = "person.mean" }
''')
RANKED = """\
Panel

Name: Ana
- 4
- 5
Mean: 4.5

Name: Bo
- 2
- 3
Mean: 2.5

RANKING
1) Ana, 4.5
2) Bo, 2.5
"""

COURT = planned('''
name = "court"

[blocks]
file = """
Hearing

{shown...}
Exhibits:
{entry...}
"""
shown = """
Exhibit {exhibit} was shown.
"""
entry = """
  {listed} - {what}
"""

[slots]
exhibit = { type = "word", quoted-from = "entry.listed" }
listed = { type = "word", quoted-from = "shown.exhibit" }
what = { type = "line" }
''')
SHOWN = "Hearing\n\nExhibit A1 was shown.\nExhibit B2 was shown.\nExhibits:\n  A1 - Letter\n  B2 - Sheet\n"


def codes(plan: Plan, text: str, old: str = "", new: str = "") -> list[tuple[int, str]]:
    assert text.count(old) == 1 or not old
    return found(text.replace(old, new) if old else text, plan)


def test_the_files_are_right() -> None:
    assert codes(CALL, SCORED) == codes(PANEL, RANKED) == codes(COURT, SHOWN) == []


def test_a_lost_row_is_missing_in_both_totals() -> None:
    assert codes(CALL, SCORED, "End: 10 9\n") == [(5, "REC002")]


def test_one_wrong_value_is_missing_in_its_own_total() -> None:
    assert codes(CALL, SCORED, "10 9", "10 7") == codes(CALL, SCORED, "40 33", "40 35") == [(6, "REC002")]


def test_what_is_taken_from_a_wrong_total_is_right() -> None:
    assert codes(PANEL, RANKED, "Mean: 4.5", "Mean: 4.1") == [(6, "REC002")]


def test_what_is_taken_wrongly_from_a_right_total_is_wrong() -> None:
    assert codes(PANEL, RANKED, "Ana, 4.5", "Ana, 4.1") == [(14, "REC003")]


def test_a_misspelt_name_is_not_missed_where_it_should_be_named() -> None:
    assert codes(COURT, SHOWN, "Exhibit A1", "Exhibit A7") == [(3, "REC003")]


def test_two_that_are_named_in_one_place_alone_are_two() -> None:
    text = SHOWN.replace("Exhibit A1", "Exhibit A7").replace("Exhibit B2", "Exhibit B7")
    assert codes(COURT, text) == [(3, "REC003"), (4, "REC003")]
    assert codes(COURT, SHOWN, "  B2 - Sheet\n", "  B2 - Sheet\n  C3 - Note\n") == [(8, "REC003")]


def test_nobody_knows_what_is_taken_from_a_number_that_cannot_be_read() -> None:
    assert codes(PANEL, RANKED, "Mean: 4.5", "Mean: 4.S") == [(6, "REC007")]
