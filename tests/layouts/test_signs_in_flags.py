"""A flag with a sign in it is put right only as the one flag that it can be."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan, plan
from linter.layouts.known import own

LAYOUT = b"""
name = "forms"
[blocks]
file = '''
Form: {title}

{card...}
'''
card = '''
Q{number}: {question}
A{number}: {answer}
Score: {score}{? {flag}}

'''
[slots]
score = { maximum = 9, decimals = 0 }
flag = { of = ["[LATE1]", "[LATE2]", "[CASEA]", "[CASEB]", "[FAR|OFF]"] }
"""
CARD = "\nQ{0}: Why {1}?\nA{0}: So.\nScore: 3{2}\n"


@pytest.fixture(scope="module")
def forms() -> Plan:
    return plan(layouts=(own(LAYOUT, "layout.toml"),))


@pytest.mark.parametrize(
    ("flag", "written"),
    [
        ("[LA.TE2]", " [LATE2]"),
        ("[LATE.2]", " [LATE2]"),
        ("[CA.SEB]", " [CASEB]"),
        ("[CA.SEX]", ""),
        ("[LATE.3]", ""),
        ("[[FAR|OFF]", " [FAR|OFF]"),
        ("[FAR|OFF]]", " [FAR|OFF]"),
        ("[[FAR|OFF]]", " [FAR|OFF]"),
    ],
)
def test_no_other_flag_is_written(flag: str, written: str, forms: Plan) -> None:
    cards = (CARD.format(1, "now", ""), CARD.format(2, "then", f" {flag}"), CARD.format(3, "here", ""))
    found = lint(f"Form: One\n{''.join(cards)}", forms).findings
    assert found and {one.line for one in found} == {9}
    texts = [edit.text for one in found if one.fix is not None for edit in one.fix.edits]
    assert texts == ([written] if written else [])
