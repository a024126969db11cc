"""Lines of fixed words that are missing: what they are called, and where they should be."""

from __future__ import annotations

import pytest

from linter import fix, lint
from linter.config import plan
from linter.layouts.known import own

TOUR = own(
    b'''name = "tour"

[blocks]
file = """
Tour: {tour}

{stop...}
== END OF TOUR ==
"""
stop = """
Stop {number}: {heading}
:begin:
{turn...}
:end:

"""
turn = "{speaker}: {said}"

[slots]
tour = { is = "field", type = "line" }
heading = { type = "line" }
number = { type = "number" }
speaker = { of = ["Guide", "Guest"] }
''',
    "tour.toml",
)
TEXT = """\
Tour: The old waterworks

Stop 1: Gate
:begin:
Guide: This gate is from 1871.
Guest: Who had the key?
:end:

Stop 2: Well
:begin:
Guide: The well is forty metres deep.
:end:

Stop 3: Pump
:begin:
Guest: Does it still run?
Guide: On Sundays.
:end:

== END OF TOUR ==
"""


def _said(text: str) -> list[str]:
    return [f"{each.line} {each.code} {each.message}" for each in lint(text, plan(layouts=(TOUR,))).findings]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("Stop 2: Well\n", "", ["9 DOC003 section heading is missing, expected Stop 2:"]),
        ("metres deep.\n:end:\n", "metres deep.\n", ["12 DOC003 line ':end:' is missing"]),
        ("Well\n:begin:\n", "Well\n", ["10 DOC003 line ':begin:' is missing"]),
        ("Well\n:begin:\n", "Well\n:begin:\n:begin:\n", ["11 DOC005 line ':begin:' is repeated on the next line"]),
        ("Well\n:begin:\n", "Well\n:begn:\n", ["10 DOC004 line is misspelt, expected :begin:"]),
        ("== END OF TOUR ==\n", "", ["19 DOC010 line '== END OF TOUR ==' is missing at the end of the file"]),
        ("\n== END OF TOUR ==\n", "", ["18 DOC010 line '== END OF TOUR ==' is missing at the end of the file"]),
    ],
)
def test_a_missing_line_is_named_where_it_should_be(old: str, new: str, said: list[str]) -> None:
    assert old in TEXT
    assert _said(TEXT.replace(old, new, 1)) == said


LOOSE = own(
    b'''name = "loose"

[blocks]
file = """
{item...}
"""
item = """
Q{number}: {question}
A: {answer}
Score: {score}

-----
{~}
"""
''',
    "loose.toml",
)


@pytest.mark.parametrize("written", ["", "\n"])
def test_a_separator_comes_back_in_one_fix_with_the_blank_line_above_it(written: str) -> None:
    item = "Q{0}: Is {0} even?\nA: Let me count.\nScore: 0.{0}\n"
    first, second, third = (item.format(number) for number in (1, 2, 3))
    text = f"{first}\n-----\n{second}{written}{third}\n-----\n"
    fixed = fix(text, plan(layouts=(LOOSE,)))
    assert [each.code for each in fixed.applied] == ["SEP003"]
    assert fixed.data.decode() == f"{first}\n-----\n{second}\n-----\n{third}\n-----\n"
