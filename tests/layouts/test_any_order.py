"""Blocks that come once each in any order, below a text: what takes one in tells what became of it."""

from __future__ import annotations

import pytest

from tests.layouts.own_layouts import found, planned

DESK = planned('''
name = "desk"

[blocks]
file = """
Desk

{form...}
End: {done}
"""
form = """
FORM {number}
{exchange...}
{beat & warmth & oxygen}
Level: {level}

"""
exchange = """
>> {question}
<< {answer}
"""
beat = """
Pulse: {pulse} /min
"""
warmth = """
Temp: {degrees} C
"""
oxygen = """
Air: {air} %
"""

[slots]
pulse = { type = "integer" }
degrees = { type = "score", decimals = 1 }
air = { type = "integer", maximum = 100 }
level = { type = "integer", maximum = 5 }
done = { type = "clock" }
''')
TEXT = """\
Desk

FORM 1
>> Where does it hurt?
<< In the back, and Pulse: is what they asked before.
Pulse: 88 /min
Temp: 36.8 C
Air: 98 %
Level: 3

FORM 2
>> Since when?
<< Since noon.
Air: 97 %
Pulse: 71 /min
Temp: 37.1 C
Level: 2

End: 12:30
"""


def test_nothing_is_wrong_with_the_file() -> None:
    assert found(TEXT, DESK) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("<< Since noon.\nAir: 97 %", "<< Since noon. Air: 97 %", 13),
        ("Air: 97 %", "Air: n/a %", 14),
        ("Air: 97 %", "Air:\n97 %", 14),
        ("Temp: 37.1 C\n", "", 16),
        ("Temp: 36.8 C\n", "", 8),
    ],
)
def test_what_became_of_one_is_one_finding(old: str, new: str, line: int) -> None:
    assert TEXT.count(old) == 1
    (finding,) = found(TEXT.replace(old, new), DESK)
    assert finding[0] == line


@pytest.mark.parametrize("begin", ["Since noon.", "Temp: 37.1 C"])
def test_a_file_that_ends_too_early_misses_no_block(begin: str) -> None:
    assert [code for _, code in found(TEXT[: TEXT.index(begin)], DESK)] == ["DOC010"]
