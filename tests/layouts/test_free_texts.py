"""Free texts, in which any line may be: what is found in them is a line that is exactly one of the layout's own."""

from __future__ import annotations

import pytest

from tests.layouts.own_layouts import found, planned

TOML = """\
name = "reports"
[blocks]
file = '''
# {title}

{item...}
'''
item = '''
Q{number}: {question}
Report:
{report}
Written by: {writer}

'''
[slots]
report = { type = "free" }
writer = { type = "line" }
"""
TEXT = """\
# Day

Q1: Is it so?
Report:
It may be.
It may be not, says the other.
Written by: Ada

Q2: And why?
Report:
There are reasons.
There are others, too.
Written by: Eve
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", []),
        ("Q7: is what the room is called.\n", []),
        ("Written by:\n", []),
        ("See the report:\n", []),
        ("Report:\n", [(12, "DOC005")]),
        ("\nQ2: And why?\n", [(13, "QNA003")]),
        ("Written by: hand, and not signed.\n", [(14, "REC007")]),
    ],
)
def test_a_line_in_a_free_text(line: str, expected: list[tuple[int, str]]) -> None:
    after = "There are reasons.\n"
    assert found(TEXT.replace(after, after + line), planned(TOML)) == expected
