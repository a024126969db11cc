"""A head of a block that may be lost: no safe fix takes away the blank lines that are all that is left of it."""

from __future__ import annotations

from linter import fix, lint
from tests.layouts.own_layouts import found, planned

TOML = """\
name = "debate"
[blocks]
file = '''
Debate: {topic}

{round...}
Closed.
'''
round = '''
ROUND OF {host}:
{asks | says...}

'''
asks = "Q) {question}"
says = "A) {answer}"
[slots]
topic = { type = "line" }
host = { type = "line" }
"""
TEXT = """\
Debate: Trees in towns

ROUND OF MS. LEE:
Q) Who waters them?
A) Nobody.
Q) Who should?
A) We all.

ROUND OF MR. ORR:
Q) Who pays?
A) The town.

Closed.
"""


def test_no_safe_fix_hides_a_head_that_is_lost() -> None:
    chosen = planned(TOML)
    assert lint(TEXT, chosen).findings == ()
    text = TEXT.replace("ROUND OF MR. ORR:\n", "")
    assert found(text, chosen) == [(8, "DOC009")]
    assert fix(text.encode(), chosen).data == text.encode()


def test_a_blank_line_too_many_elsewhere_is_taken_away() -> None:
    chosen = planned(TOML)
    text = TEXT.replace("A) Nobody.\n", "A) Nobody.\n\n\n")
    assert fix(text.encode(), chosen).data == TEXT.encode()
