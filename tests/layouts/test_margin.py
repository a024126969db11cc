"""A fix is offered only where the next-best reading, in which the line means something else, costs clearly more."""

from __future__ import annotations

import pytest

from linter import lint
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
        ("\n> Q1: who is on call?", {"DOC009": False, "QNA001": False, "QNA007": True}),
    ],
)
def test_a_near_line_that_is_not_where_it_is_due_is_not_put_right(question: str, codes: dict[str, bool]) -> None:
    """Where the label of a question is gone, text below it that looks like one is not made one."""
    (line,) = (line for line in CLEAN.split("\n") if line.startswith("Q2:"))
    found = lint(CLEAN.replace(line, question, 1).encode()).findings
    assert {one.code: one.fix is not None for one in found} == codes
