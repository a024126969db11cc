"""What a file says about itself is not judged by parts that are damaged: one defect is one finding."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import planned

TOML = """\
name = "judging"
[blocks]
file = '''
Fair of {town}

{entry...}
'''
entry = '''
Entry {number}: {heading}
By judge one: {one}
By judge two: {two}
Mark: {mark}

dish{~}taste{~}look
{dish...}
  BEST{~}{best}

{remark...}
Remarks: {remarks}

'''
dish = "  {cook}{~}{taste}{~}{look}"
remark = '''
On taste: {question}
Level: {level}
{answer}

'''
[slots]
town = { type = "line" }
number = { type = "number" }
heading = { type = "line" }
one = { type = "score", is = "field", maximum = 10, decimals = 1 }
two = { type = "score", is = "field", maximum = 10, decimals = 1 }
mark = { type = "score", is = "field", maximum = 10, decimals = 2, mean-of = ["one", "two"], within = "entry" }
cook = { type = "word", unique = "entry" }
taste = { type = "score", is = "field", maximum = 10, decimals = 1 }
look = { type = "score", is = "field", maximum = 10, decimals = 1 }
best = { type = "score", is = "field", maximum = 10, decimals = 2, mean-of = "dish.taste", within = "entry" }
question = { type = "line" }
level = { type = "integer", maximum = 9 }
remarks = { type = "integer", count-of = "remark", within = "entry" }
"""
TEXT = """\
Fair of Lund

Entry 1: Soups
By judge one: 6.5
By judge two: 8.0
Mark: 7.25

dish   taste  look
  Ivo    7.0   5.0
  Una    8.0   6.0
  Ole    6.0   9.0
  BEST         7.00

On taste: Is it salted?
Level: 4
Not enough for me.

On taste: Is it hot?
Level: 7
Rather.

Remarks: 2

Entry 2: Breads
By judge one: 9.0
By judge two: 7.0
Mark: 8.00

dish   taste  look
  Ivo    7.5   5.5
  Una    8.5   6.0
  BEST         8.00

On taste: Is it sour?
Level: 3
A little.

Remarks: 1
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("By judge one: 6.5\n", "", 4),
        ("By judge two: 8.0\n", "", 5),
        ("  Ole    6.0   9.0", "  Ole    6.0", 11),
        ("  Una    8.0   6.0\n", "  Una    8.0   6.0\n  Una    8.0   6.0\n", 11),
        ("On taste: Is it hot?\n", "", 18),
        ("Mark: 7.25", "Mark: 7.75", 6),
        ("Remarks: 2", "Remarks: 3", 22),
        ("BEST         7.00", "BEST         7.50", 12),
    ],
)
def test_one_defect_is_one_finding(old: str, new: str, line: int) -> None:
    chosen = planned(TOML)
    assert lint(TEXT, chosen).findings == ()
    assert [each.line for each in lint(TEXT.replace(old, new, 1), chosen).findings] == [line]


NOTES = """\
name = "words"
[blocks]
file = '''
Words: {about}

{record...}
'''
record = '''
@no {number}
@at {clock}
@said {said}
{?@note {remark}}

'''
[slots]
about = { type = "line" }
number = { type = "number", digits = 2 }
said = { type = "line" }
remark = { type = "line" }
"""
NOTED = """\
Words: of a village

@no 01
@at 00:10
@said Water.

@no 02
@at 00:20
@said Well.
@note He laughs, as in @no 01 of last year.

@no 03
@at 00:30
@said Bucket.
"""


def test_a_line_that_may_be_left_out_is_not_taken_for_read_before_it_is() -> None:
    chosen = planned(NOTES)
    assert lint(NOTED, chosen).findings == ()
    findings = lint(NOTED.replace("@at 00:10", "@at 0010"), chosen).findings
    assert [(each.line, each.code) for each in findings] == [(4, "REC007")]
