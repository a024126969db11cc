"""A value that is none of the layout's is put right only where it can be no other one."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan, plan
from linter.layouts.words import is_near
from tests.layouts.own_layouts import known

LAYOUT = """
name = "boxes"
[blocks]
file = '''
Form: {title}

{card...}
'''
card = '''
Question: {question}
Answer: {answer}
[{passed}] passed
Stars: {stars}
Mark: {mark}
Level: {level}

'''
[slots]
passed = { type = "choice", of = ["x", " "] }
stars = { type = "choice", of = ["★", "★★", "★★★"] }
mark = { type = "choice", of = ["A", "B", "C", "D"] }
level = { type = "choice", of = ["low", "middle", "high", "strong", "strung"] }
"""
CARD = "\nQuestion: {}?\nAnswer: So.\n[x] passed\nStars: ★★\nMark: A\nLevel: middle\n"
TEXT = "Form: One\n" + "".join(map(CARD.format, ("Why", "Who", "How")))
LAST = TEXT.rindex("\nQuestion")


@pytest.fixture(scope="module")
def boxes() -> Plan:
    return plan()._replace(layouts=(known(LAYOUT),))


def after(old: str, new: str) -> str:
    return TEXT[:LAST] + TEXT[LAST:].replace(old, new)


def test_the_file_is_clean(boxes: Plan) -> None:
    assert lint(TEXT, boxes).findings == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *(("[x] passed", f"[{box}] passed") for box in "?-y"),
        *(("Stars: ★★", f"Stars: {stars}") for stars in ("★★★★", "?", "+++")),
        *(("Mark: A", f"Mark: {mark}") for mark in ("E", "AB", "1", "?")),
        *(("Level: middle", f"Level: {level}") for level in ("strng", "strang", "me")),
    ],
)
def test_what_may_be_several_values_or_none_has_no_fix(boxes: Plan, old: str, new: str) -> None:
    (finding,) = lint(after(old, new), boxes).findings
    assert (finding.code, finding.fix) == ("REC006", None)


@pytest.mark.parametrize(
    ("old", "new", "fixed"),
    [
        ("[x] passed", "[X] passed", "[x] passed"),
        ("[x] passed", "[x ] passed", "[x] passed"),
        ("Mark: A", "Mark: b", "Mark: B"),
        ("Mark: A", "Mark: (D)", "Mark: D"),
        ("Level: middle", "Level: mddle", "Level: middle"),
        ("Level: middle", "Level: STRUNG", "Level: strung"),
    ],
)
def test_what_can_be_one_value_alone_is_put_right(boxes: Plan, old: str, new: str, fixed: str) -> None:
    text = after(old, new)
    (finding,) = lint(text, boxes).findings
    assert finding.code == "REC006" and finding.fix is not None
    for edit in reversed(finding.fix.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == after(old, fixed)


def test_a_word_may_be_near_to_several() -> None:
    assert is_near("strng", ("strong", "strung"))
    assert not is_near("weak", ("strong", "strung"))
