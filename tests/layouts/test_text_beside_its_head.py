"""Text on the line of its head, where it should be on the line below: no word of another line is written for it."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan, plan
from linter.fixer import fix
from linter.layouts.known import own

DESK = b"""
name = "desk"
[blocks]
file = '''
{visitor | clerk | notice...}
'''
visitor = '''
({clock}) << visitor
{visitor-said}

'''
clerk = '''
({clock}) >> clerk
{clerk-said}

'''
notice = '''
({clock}) == notice: {notice-text}

'''
[slots]
visitor-said = { is = "said" }
clerk-said = { is = "said" }
notice-text = { type = "line" }
"""
CLEAN = """\
(10:02) << visitor
I have lost my card.

(10:03) >> clerk
Then we will make you another.
It takes a minute.

(10:05) << visitor
Thank you.

(10:06) == notice: counter closed
"""


@pytest.fixture(scope="module")
def desk() -> Plan:
    return plan(layouts=(own(DESK, "desk.toml"),))


@pytest.mark.parametrize("line", [1, 4, 8])
def test_the_text_goes_below_its_head(line: int, desk: Plan) -> None:
    lines = CLEAN.split("\n")
    lines[line - 1 : line + 1] = [f"{lines[line - 1]} {lines[line]}"]
    damaged = "\n".join(lines)
    found = lint(damaged, desk).findings
    assert [(each.code, each.line, each.message.partition(" has ")[2]) for each in found] == [
        ("REC007", line, "its text on the same line, expected the text on the line below")
    ]
    assert fix(damaged.encode(), desk).data.decode() == CLEAN


def test_a_head_is_no_other_line(desk: Plan) -> None:
    assert not lint(CLEAN, desk).findings
    for sign in ("==", "=", "--"):
        damaged = CLEAN.replace("== notice", f"{sign} notice")
        assert fix(damaged.encode(), desk).data.decode() == CLEAN
