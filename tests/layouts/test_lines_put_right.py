"""A damaged line is put right only where that changes nothing that somebody said, and nobody's name."""

from __future__ import annotations

import pytest

from linter import lint
from linter.finding import Applicability
from tests.layouts.own_layouts import planned

TURNS = """
name = "turns"
[blocks]
file = '''
[{date}, {clock}] {group}: Nobody else can read this.
{turn...}
'''
turn = '''
[{date}, {clock}] {speaker}: {said}
'''
[slots]
date = { ascending = true }
"""
NAMES = """
name = "names"
[blocks]
file = '''
Call: {title}

{turn...}
'''
turn = '''
{speaker}  {clock}
{said}

'''
"""
NUMBERED = """
name = "numbered"
[blocks]
file = '''
{title}

{item...}
'''
item = '''
{number}. {question}
   {answer}

'''
[slots]
question = { type = "line" }
"""
SHEET = """
name = "sheet"
[blocks]
file = '''
Sheet: {title}

{person...}
'''
person = '''
[{name}]
sum;{sum}
mean;{mean}

'''
[slots]
sum = { type = "integer" }
mean = { type = "score", maximum = 5, decimals = 2 }
"""
ARROWS = """
name = "arrows"
[blocks]
file = '''
Held in {place}

{remark...}
END
'''
remark = '''
{speaker} -> {said}
'''
"""
ROWS = "Sheet: One\n\n[Ann Lee]\nsum;9\nmean;3.00\n\n[Bo Wu]\nsum;8\nmean;2.67\n\n[Cy Ray]\nsum;7\nmean;2.33\n"
HEAD = "[2024-03-04, 09:02:11] Stall: Nobody else can read this.\n"
SAID = "[2024-03-04, 09:0{}:11] {}: So it is.\n"


@pytest.mark.parametrize(
    ("description", "text", "damaged"),
    [
        (
            TURNS,
            HEAD + SAID.format(3, "Ann") + SAID.format(4, "Bo") + "And more.\n" + SAID.format(5, "Ann"),
            SAID.format(3, "Ann") + HEAD + "And more.\n" + SAID.format(5, "Ann"),
        ),
        (
            NAMES,
            "Call: One\n\nAnn Lee  00:04\nSo.\n\nBo Wu  00:15\nWhy?\n\nAnn Lee  00:20\nSo.\n",
            "Call: One\n\nAnn Lee  c00:04\nSo.\n\nBo Wu  00:15\nWhy?\n\nAnn Lee  00:20\nSo.\n",
        ),
        (
            NUMBERED,
            "One\n\n1. Why?\n   So.\n\n2. Who?\n   I would say Ann.\n\n3. How?\n   So.\n",
            "One\n\n1. Why?\n   So.\n\n2. Who?\nI would say Ann.\n\n3. How?\n   So.\n",
        ),
        (
            ARROWS,
            "Held in Bern\n\nAma -> The little sister. The same farm.\nJo -> Fine.\nAma -> Good.\nEND\n",
            "Held in Bern\n\nAma - The little sister. The same farm.\nJo -> Fine.\nAma -> Good.\nEND\n",
        ),
        (SHEET, ROWS, ROWS.replace("sum;8", "sum8")),
        (SHEET, ROWS, ROWS.replace("mean;2.67", "mean2;.67")),
    ],
)
def test_no_safe_fix_changes_words(description: str, text: str, damaged: str) -> None:
    chosen = planned(description)
    assert not lint(text, chosen).findings
    found = lint(damaged, chosen).findings
    assert found
    for finding in found:
        assert finding.fix is None or finding.fix.applicability is not Applicability.SAFE, finding
