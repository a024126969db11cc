"""Two lines on one, where the label of the second one is a mark and few letters, or is indented."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.known import own

NOTES = own(
    b"""name = "notes"

[blocks]
file = '''
@id {session}

{entry...}
'''
entry = '''
{number}. {question}
@tr {answer}
   Doubt: {doubt} of 5

'''

[slots]
question = { type = "line" }
answer = { type = "line" }
doubt = { type = "integer", minimum = 1, maximum = 5 }
""",
    "notes.toml",
)
TEXT = """\
@id W-7

1. How do you say rain?
@tr Lume, or lumelu if it is warm.
   Doubt: 2 of 5

2. And for snow?
@tr We have no word for it (mail me @tr. if you hear one).
   Doubt: 1 of 5

3. How do you greet somebody?
@tr Sa.
   Doubt: 4 of 5
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("snow?\n@tr", "snow? @tr", ["7:18 QNA001 answer label is not at the start of a line"]),
        ("warm.\n   Doubt", "warm. Doubt", ["4:36 REC007 label 'Doubt' is not at the start of a line"]),
    ],
)
def test_a_joined_line_is_one_finding_and_is_put_on_its_own(old: str, new: str, said: list[str]) -> None:
    assert old in TEXT
    report = lint(TEXT.replace(old, new, 1), plan(layouts=(NOTES,)))
    assert [f"{each.line}:{each.column} {each.code} {each.message}" for each in report.findings] == said
    assert fix(TEXT.replace(old, new, 1).encode(), plan(layouts=(NOTES,))).data == TEXT.encode()


SHEET = own(
    b'''name = "sheet"

[blocks]
file = """
CALL {call}

{item...}
"""
item = """
{number}) {question}
   {sign}
   > {answer}

"""

[slots]
call = { type = "word" }
question = { type = "line" }
sign = { of = ["(x) yes  ( ) no", "( ) yes  (x) no"] }
''',
    "sheet.toml",
)
CALL = """\
CALL K-12

1) Is it hot?
   (x) yes  ( ) no
   > Very.

2) Does it eat?
   ( ) yes  (x) no
   > Only grass.

3) Does it move?
   (x) yes  ( ) no
   > A little.
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("eat?\n   (", "eat? (", ["7:17 REC007 line '{sign}' is not at the start of a line"]),
        ("(x) no\n   >", "(x) no >", ["8:20 QNA001 answer label is not at the start of a line"]),
    ],
)
def test_a_line_of_ticks_is_told_where_it_was_joined(old: str, new: str, said: list[str]) -> None:
    report = lint(CALL.replace(old, new, 1), plan(layouts=(SHEET,)))
    assert [f"{each.line}:{each.column} {each.code} {each.message}" for each in report.findings] == said
    assert fix(CALL.replace(old, new, 1).encode(), plan(layouts=(SHEET,))).data == CALL.encode()
