"""A fix is offered only where the next-best reading, in which the line means something else, costs clearly more."""

from __future__ import annotations

import re

import pytest

from linter import lint, parse
from linter.fixer import fix
from linter.layouts import costs
from tests.layouts.test_collection import END, exchange, transcript

CLEAN = transcript(exchange(1), exchange(2, "And why?"), exchange(3, "And how?"))
NEAR = [
    ("Relevance Score: 0.500", "relevence score 0.500"),
    ("A2:", "**a2.**"),
]


@pytest.mark.parametrize(("exact", "near"), NEAR)
def test_a_line_that_nothing_else_can_be_has_a_fix(exact: str, near: str) -> None:
    (finding,) = lint(CLEAN.replace(exact, near, 1).encode()).findings
    assert finding.fix is not None


@pytest.mark.parametrize(("exact", "near"), NEAR)
def test_a_line_whose_next_best_meaning_is_near_has_none(
    exact: str, near: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(costs, "MARGIN", 1000.0)
    (finding,) = lint(CLEAN.replace(exact, near, 1).encode()).findings
    assert finding.fix is None


def test_below_a_score_nothing_can_be_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "MARGIN", 1000.0)
    (finding,) = lint(CLEAN.replace(END, "=" * 30, 1).encode()).findings
    assert finding.fix is not None


def test_a_line_that_is_exactly_another_one_is_left_as_it_is() -> None:
    other = CLEAN.replace(f"\n{'=' * 60}\n", f"\n{END}\n", 1)
    assert [(one.code, one.line, one.fix) for one in lint(other.encode()).findings] == [("SEP002", 6, None)]


def test_what_is_a_habit_needs_no_margin_for_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "MARGIN", 1000.0)
    many = transcript(*(exchange(n, f"Why {n}?", f"Because of {n}.") for n in range(1, 20)))
    (finding,) = lint(many.replace("Relevance Score:", "relevence score").encode()).findings
    assert finding.fix is not None
    assert len(finding.fix.edits) == 19


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Question 2: was the one that they cared about.", {"QNA001": True}),
        ("\nQuestion 2: was the one that they cared about.", {"DOC009": False, "QNA001": False}),
        ("\n> Q1: who is on call?", {"QNA001": False, "QNA007": True}),
    ],
)
def test_a_near_line_that_is_not_where_it_is_due_is_not_put_right(question: str, codes: dict[str, bool]) -> None:
    """Where the label of a question is gone, text below it that looks like one is not made one."""
    (line,) = (line for line in CLEAN.split("\n") if line.startswith("Q2:"))
    found = lint(CLEAN.replace(line, question, 1).encode()).findings
    assert {one.code: one.fix is not None for one in found} == codes


def test_a_doubt_about_a_score_stays() -> None:
    (finding,) = lint(CLEAN.replace("0.500", "0.500?", 1)).findings
    assert (finding.code, finding.fix and finding.fix.applicability.label) in (("SCO007", None), ("SCO007", "unsafe"))


def test_a_line_that_is_quoted_as_in_csv_keeps_its_quotes() -> None:
    text = re.sub(r'^A1: "(.*)"$', r'"A1: ""\1"""', CLEAN, count=1, flags=re.M)
    assert fix(text.encode()).data.decode() == text


def test_an_answer_is_not_given_to_another_question() -> None:
    more = transcript(exchange(1), exchange(2, "And why?\n\nAnd when?"), exchange(3, "And how?"))
    start, end = more.index("Q2: "), more.index("Q3: ")
    quoted = more[:start] + re.sub("^", "> ", more[start : end - 1], flags=re.M) + more[end - 1 :]
    fixed = fix(quoted.encode(), unsafe=True)
    assert "A3: " in fixed.data.decode()
    assert fixed.report.findings or len(parse(fixed.data).exchanges) == 3
