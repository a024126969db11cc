"""Layouts whose every line begins with a marker: a line with another one is no text."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from tests.layouts.own_layouts import known

NOTES = known("""name = "notes"

[blocks]
file = '''
\\_sh v3.0 Interview
\\id {session}

{record...}
'''
record = '''
\\ref {number}
\\el {question}
\\tx {answer}
{?\\ge {gloss}}
\\ft {translation}

'''

[slots]
question = { type = "line" }
gloss = { is = "field", type = "line" }
translation = { is = "field", type = "line" }
""")
TEXT = r"""\_sh v3.0 Interview
\id W-7

\ref 1
\el And if it rises?
\tx Nam bele hari!

Nam bele hari, ba. He wrote \bele here.
\ge river jump
\ft The river jumps!

\ref 2
\el And for a price?
\tx Aiye.
\ft No.
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        (r"\ge", r"\gl", [r"9:1 REC007 label is worded differently, expected '\ge'"]),
        (r"\ge", r"\zz", ["9:1 DOC008 text outside any question, answer or annotation"]),
        ("\\tx Nam", "\\tr Nam", [r"6:1 QNA001 answer label is worded differently, expected '\tx'"]),
    ],
)
def test_a_line_with_a_marker_that_no_line_has_is_no_text(old: str, new: str, said: list[str]) -> None:
    report = lint(TEXT.replace(old, new, 1), plan(layouts=(NOTES,)))
    assert [f"{each.line}:{each.column} {each.code} {each.message}" for each in report.findings] == said
