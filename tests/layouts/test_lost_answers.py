"""Questions without an answer: they are told where the answer may be, or should be."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import planned

PAIRS = planned('''name = "pairs"

[blocks]
file = "{pair...}"
pair = """
Q: {question}
A: {answer}
Score: {score}

"""

[slots]
score = { minimum = 0, maximum = 9, decimals = 0 }
''')
CLEAN = """\
Q: Who signed it?
A: Nobody did.
Score: 3

Q: Say it in Finnish.
A: That is a long word.
Score: 4

Q: You were there, I think.
Who else was there?
A: My aunt was.
Score: 5
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("A: Nobody", "Nobody", 2),
        ("A: That", "That", 6),
        ("A: My", "My", 11),
        ("A: Nobody did.\n", "", 2),
        ("A: That is a long word.\n", "", 6),
        ("A: My aunt was.\n", "", 11),  # the line above it asks
    ],
)
def test_a_lost_answer_is_told_at_the_first_line_below_what_is_asked(old: str, new: str, line: int) -> None:
    assert lint(CLEAN, PAIRS).findings == ()
    found = [(each.line, each.code) for each in lint(CLEAN.replace(old, new), PAIRS).findings]
    assert found == [(line, "QNA003")]
