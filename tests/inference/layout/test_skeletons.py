"""What the beginning of a line may be: a number, signs, a label, up to the whole line."""

from __future__ import annotations

import pytest

from linter.inference.layout.lines import CLOCK, DATE, NUMBER, lines_of
from linter.inference.layout.skeletons import beginnings

MARKS = str.maketrans({DATE: "D", CLOCK: "C", NUMBER: "N"})


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Q12: Why?", ["QN: ", "QN: Why?$"]),
        ("Score: 5/10", ["Score: ", "Score: N/N$"]),
        ("**Question 3.** Why?", ["**Question N.** Why?$"]),
        ("- Name: Ada", ["- ", "- Name: ", "- Name: Ada$"]),
        ("1. Why?", ["N. ", "N. Why?$"]),
        ("1) Why?", ["N) ", "N) Why?$"]),
        ("a. Why?", ["a. ", "a. Why?$"]),
        ("(3) Why? Yes. No", ["(N) "]),
        ("[00:12] Ada: Well, so it is", ["[C] ", "[C] Ada: "]),
        ("Name........ Ada", ["Name........ ", "Name........ Ada$"]),
        ("Name  Ada", ["Name  ", "Name  Ada$"]),
        ("Name\tAda", ["Name\t", "Name\tAda$"]),
        ("<q>Why?</q>", ["<q>", "<q>Why?</q>$"]),
        ("Passed [x] Failed [ ]", ["Passed "]),
        ("Level: ☐ low ☒ high", ["Level: "]),
        ("Why did you do it? Because, well.", []),
        ("I said so, and so: yes", []),
        ("One two three four five six: yes", ["One two three four five six: ", "One two three four five six: yes$"]),
        ("One two three four five six seven: yes", ["One two three four five six seven: yes$"]),
        ("Name: Ada | Role: x", ["Name: ", "Name: Ada | ", "Name: Ada | Role: ", "Name: Ada | Role: x$"]),
        ("x; y", ["x; y$"]),
        ("k;v", ["k;", "k;v$"]),
        ("Ada — so", ["Ada — ", "Ada — so$"]),
        ("=Ada= so", ["=Ada= ", "=Ada= so$"]),
        ("Q:", ["Q:$"]),
        ("x" * 58 + ": y", ["x" * 58 + ": ", "x" * 58 + ": y$"]),
        ("x" * 60 + ": y", ["x" * 60 + ": y$"]),
        ("x" * 80, ["x" * 80 + "$"]),
        ("x" * 81, []),
        ("On 2024-05-06: rain", ["On D: ", "On D: rain$"]),
        ("7", ["N$"]),
    ],
)
def test_what_a_line_may_begin_with(line: str, found: list[str]) -> None:
    (read,) = lines_of(line)
    assert [each.skeleton.translate(MARKS) + "$" * each.whole for each in beginnings(read)] == found
