"""A flag is compared with the answers only where a description says what it means."""

from __future__ import annotations

import pytest

from linter.config import plan
from linter.engine import lint
from tests.layouts.own_layouts import known

LAYOUT = '''name = "graded"
{struggled}
[blocks]
file = """
Candidate: {{name}}

{{exchange...}}
"""
exchange = """
Q{{number}}: {{question}}
A{{number}}: {{answer}}
Score: {{score}}/10{{? [{flag}]}}
----------

"""
'''
ANSWER = "A list keeps its items in order and can grow, so I take one wherever the order of the items matters to me."
TEXT = f"""Candidate: Ada Quill

Q1: When do you use a list?
A1: {ANSWER}
Score: 9/10 [LATE]
----------

Q2: When do you use a tuple?
A2: {ANSWER.replace("list", "tuple")}
Score: 4/10
----------
"""


@pytest.mark.parametrize(
    ("struggled", "flag", "codes"),
    [
        ("", "LATE", []),
        ('struggled = "LATE"', "LATE", ["CON002"]),
        ('struggled = "ASLEEP"', "ASLEEP", ["CON002"]),
    ],
)
def test_only_a_flag_that_means_something_is_compared(struggled: str, flag: str, codes: list[str]) -> None:
    layout = known(LAYOUT.format(struggled=struggled, flag=flag))
    found = lint(TEXT.replace("LATE", flag), plan(layouts=(layout,))).findings
    assert [each.code for each in found] == codes
