"""Turns that begin with a number and the letters of a speaker, in columns: each damage is one finding at its line."""

from __future__ import annotations

import pytest

from tests.layouts.own_layouts import found, planned

TAPE = planned("""
name = "tape"
[blocks]
file = '''
Narrator:    {narrator}
Interviewer: {interviewer}

{turn...}
'''
turn = '''
{counter}  {speaker}{~}{said}
'''
[slots]
narrator = { type = "line" }
interviewer = { type = "line" }
counter = { type = "integer", digits = 3, ascending = true }
speaker = { alternate = true, quoted-from = ["narrator", "interviewer"] }
""")
CLEAN = """\
Narrator:    Huw Lloyd (HL)
Interviewer: Ann Marsh (AM)

002  AM  Where were you born?
006  HL  My mother starched a collar for him that he wore on one day in seven.
         With a broad chisel and a mallet of oak. No, not with these
         lungs. You took six yards of the
         face.
         [kettle]
013  AM  How did you get on with the engineers?
018  HL  You learned the grain before you learned to read.
"""


def test_a_clean_file() -> None:
    assert found(CLEAN, TAPE) == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("0l3  AM  How", "REC007"),
        ("13  AM  How", "REC007"),
        ("O13  AM  How", "REC007"),
        ("013 AM  How", "QNA001"),
        ("AM  How", "REC007"),
        ("013  AN  How", "REC003"),
    ],
)
def test_a_damaged_label_below_lines_of_text(written: str, code: str) -> None:
    assert found(CLEAN.replace("013  AM  How", written), TAPE) == [(10, code)]
