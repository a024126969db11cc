"""Texts that have a place of their own below their label: where they are missing, the label is pointed at."""

from __future__ import annotations

import pytest

from linter.config import plan
from linter.engine import lint
from linter.layouts.known import own

OUTLINE = own(
    b'''name = "outline"

[blocks]
file = "{exchange...}"
exchange = """
## Question {number}

{question}

**Answer**

{answer}

Score: {score}/5

"""
''',
    "outline.toml",
)
CLEAN = "".join(
    f"## Question {n}\n\nWhy is {word} a word?\n\n**Answer**\n\nSomebody said {word} first.\n\nScore: {n}/5\n\n"
    for n, word in enumerate(("tree", "stone", "river"), 1)
)


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        ("", []),
        ("Somebody said stone first.\n\n", ["15 QNA005"]),
        ("Why is stone a word?\n\n", ["11 QNA004"]),
    ],
)
def test_a_label_without_its_text_is_empty(gone: str, expected: list[str]) -> None:
    found = lint(CLEAN.replace(gone, "", 1).strip() + "\n", plan(layouts=(OUTLINE,))).findings
    assert [f"{each.line} {each.code}" for each in found] == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("**Answer**", "**Anwser**", "5 QNA001 answer label is misspelt, expected '**Answer**'"),
        ("**Answer**", "**Reply**", "5 QNA003 question without an answer, expected '**Answer**'"),
        ("**Answer**", "**Answer**\n**Answer**", "6 DOC005 answer label is repeated on the next line"),
        ("**Answer**\n\n", "", "5 QNA003 question without an answer, expected '**Answer**'"),
    ],
)
def test_a_line_of_its_own_above_an_answer_is_its_label(old: str, new: str, expected: str) -> None:
    (finding,) = lint(CLEAN.replace(old, new, 1).strip() + "\n", plan(layouts=(OUTLINE,))).findings
    assert f"{finding.line} {finding.code} {finding.message}" == expected
