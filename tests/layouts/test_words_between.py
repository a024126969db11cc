"""Words that somebody puts into a line that has words of its own: no fix takes them for these."""

from __future__ import annotations

import pytest

from linter import lint
from linter.finding import Applicability
from tests.layouts.own_layouts import planned

LAYOUT = '''name = "own"
[blocks]
file = """
Interview #{id} for {place}

{exchange...}
"""
exchange = """
Q: {question}
A: {answer}

"""
[slots]
id = { type = "integer" }
'''
PAIRS = "Q: Who asks?\nA: I do.\n\nQ: Who answers?\nA: You do.\n"


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("Interview #40 for Product Manager", False),
        ("Interview #40 or so for Product Manager", False),
        ("Interview #40 fro Product Manager", True),
    ],
)
def test_a_word_of_the_line_is_put_right_where_it_is_not_there_as_well(line: str, safe: bool) -> None:
    found = lint(f"{line}\n\n{PAIRS}", planned(LAYOUT)).findings
    fixes = [each.fix for each in found if each.fix is not None and each.fix.applicability is Applicability.SAFE]
    assert bool(fixes) == safe
    assert bool(found) == ("for Product" not in line or "or so" in line)
