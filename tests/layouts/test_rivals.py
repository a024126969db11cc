"""A line that is nearly one of the layout has no safe fix where another line may be the one that is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.engine import lint
from linter.fixer import fix

CLEAN = (Path(__file__).parents[2] / "examples" / "clean.txt").read_text(encoding="utf-8").splitlines()
AT = CLEAN.index("Q2: Let's look at it from the database's side, then.")
SCORED = max(at for at in range(AT) if CLEAN[at].startswith("Relevance Score: "))
NEAR = "Question 2: was the one that nobody liked."


def codes(lines: list[str], safe: int) -> list[str]:
    """What is said of a file, of which so many findings have a safe fix."""
    text = "\n".join(lines) + "\n"
    found = lint(text).findings
    assert (fix(text).data.decode() != text) == bool(safe)
    return [finding.code for finding in found]


def test_a_near_form_alone_has_a_safe_fix() -> None:
    assert codes([*CLEAN[:AT], "Question 2: Is it so?", *CLEAN[AT + 1 :]], 1) == ["QNA001"]


def test_none_where_the_line_itself_is_out_of_place() -> None:
    lines = [*CLEAN[: SCORED + 1], CLEAN[AT], *CLEAN[SCORED + 1 : AT], NEAR, *CLEAN[AT + 1 :]]
    assert "QNA001" in codes(lines, 0)


@pytest.mark.parametrize("text", ["This may be the question as well.", "Two of them: this one, or the next?"])
def test_none_where_text_out_of_place_is_above(text: str) -> None:
    assert codes([*CLEAN[:AT], text, "", "q2: Is it so?", *CLEAN[AT + 1 :]], 0) == ["DOC008", "QNA001"]


def test_none_where_the_line_and_the_text_below_are_quoted() -> None:
    assert codes([*CLEAN[:AT], "> Q2: who is on call?", '> A2: "you are"', *CLEAN[AT + 1 :]], 0) == ["QNA001"]
