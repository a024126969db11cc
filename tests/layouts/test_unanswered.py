"""A question without its answer, in a layout in which nothing is between two blocks but a blank line."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan, plan
from linter.layouts.known import own
from tests.layouts.own_layouts import found, planned

LAYOUT = b"""
name = "defence"
[blocks]
file = '''
Minutes: {title}

{exchange...}
Marks:

Total: {total}
'''
exchange = '''
F{number} [{speaker}] {question}
A{number} {answer}

'''
[slots]
number = { digits = 2 }
question = { type = "line" }
total = { type = "integer" }
"""
NAMES = ("Rohde", "Marx", "Sand", "Rohde")
PAIRS = [f"F{n:02} [{name}] Why {n}?\nA{n:02} For {n} reasons.\n\n" for n, name in enumerate(NAMES, 1)]
HEAD, END = "Minutes: One\n\n", "Marks:\n\nTotal: 4\n"


@pytest.fixture(scope="module")
def defence() -> Plan:
    return plan(layouts=(own(LAYOUT, "layout.toml"),))


@pytest.mark.parametrize("place", range(4))
def test_it_is_no_part_of_the_answer_above(place: int, defence: Plan) -> None:
    pairs = list(PAIRS)
    pairs[place] = pairs[place].replace(f"A{place + 1:02} For {place + 1} reasons.\n", "")
    assert [one.code for one in lint(f"{HEAD}{''.join(pairs)}{END}", defence).findings] == ["QNA003"]
    assert not lint(f"{HEAD}{''.join(PAIRS)}{END}", defence).findings


def test_one_with_a_number_that_is_not_due_is_text(defence: Plan) -> None:
    text = f"{HEAD}{''.join(PAIRS)}{END}".replace("For 2 reasons.\n", "For 2 reasons.\n\nF07 [Marx] Why 7?\n")
    assert not lint(text, defence).findings


TIGHT = '''
name = "tight"
[blocks]
file = """
# {title}

{exchange...}
"""
exchange = """
Q{number}: {question}
A{number}: {answer}
"""
'''


@pytest.mark.parametrize("blank", ["", "\n"])
def test_it_is_found_where_no_blank_line_is_due_between_blocks_also_below_one(blank: str) -> None:
    above = "# Day\n\nQ1: Why so?\nA1: Because.\n"
    below = "Q2: And why not?\nQ3: What then?\nA3: I go.\nQ4: Where to?\nA4: Home.\n"
    line = (above + blank).count("\n") + 2
    assert found(above + blank + below, planned(TIGHT)) == [(line, "QNA003")]
